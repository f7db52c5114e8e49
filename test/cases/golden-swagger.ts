import type { GoldenCall } from "./golden-calls.js";
import { part } from "./golden-parts.js";

const words = ["blue", "black"];
const numbers = [3, 4, 5];

const lists = {
  csv: words,
  ssv: words,
  tsv: words,
  pipes: words,
  a_csv: numbers,
  b_ssv: numbers,
  c_tsv: numbers,
  d_pipes: numbers,
  e_multi: numbers,
  "X-Csv": numbers,
  "X-Pipes": words,
};

const form = {
  plain: "a b&c=d",
  count: 7,
  csv: ["x", "y z"],
  ssv: ["x", "y"],
  tsv: ["x", "y"],
  pipes: ["x", "y"],
  multi: ["x", "y"],
};

/** Calls of the package of `swagger/ordeal` (Swagger 2.0, Parameter Object). */
export const swaggerCalls: readonly GoldenCall[] = [
  {
    operation: "lists.send",
    about: "every collectionFormat in its places",
    params: lists,
    bytes: [
      [
        "GET /lists/blue,black/blue%20black/blue%09black/blue%7Cblack",
        "?a_csv=3,4,5",
        "&b_ssv=3%204%205",
        "&c_tsv=3%094%095",
        "&d_pipes=3%7C4%7C5",
        "&e_multi=3&e_multi=4&e_multi=5 HTTP/1.1",
      ].join(""),
      "x-csv: 3,4,5",
      "x-pipes: blue|black",
      "",
      "",
    ],
    read: { parameters: lists },
  },
  {
    operation: "forms.send",
    about: "fields of a form by collectionFormat",
    params: form,
    bytes: [
      "POST /forms HTTP/1.1",
      "content-type: application/x-www-form-urlencoded",
      "",
      [
        "plain=a%20b%26c%3Dd",
        "&count=7",
        "&csv=x,y%20z",
        "&ssv=x%20y",
        "&tsv=x%09y",
        "&pipes=x%7Cy",
        "&multi=x&multi=y",
      ].join(""),
    ],
    read: { body: form },
  },
  {
    operation: "files.send",
    about: "a file beside fields",
    params: {
      id: 1,
      note: "n",
      tags: ["a", "b"],
      csv: ["c", "d"],
      file: new File(["%PDF"], "a.pdf", { type: "application/pdf" }),
    },
    bytes: [
      "PUT /files/1 HTTP/1.1",
      "content-type: multipart/form-data; boundary=BOUNDARY",
      "",
      ...part("note", "n"),
      ...part("tags", "a"),
      ...part("tags", "b"),
      ...part("csv", "c,d"),
      ...part("file", "%PDF", "application/pdf", '; filename="a.pdf"'),
      "--BOUNDARY--",
      "",
    ],
    read: {
      parameters: { id: 1 },
      body: { note: "n", tags: ["a", "b"], csv: ["c", "d"] },
    },
  },
  {
    operation: "values.send",
    about: "the first type that is consumed",
    params: { body: numbers },
    bytes: [
      "POST /values HTTP/1.1",
      "content-type: application/json",
      "",
      "[3,4,5]",
    ],
    read: { body: numbers },
  },
  {
    operation: "texts.send",
    about: "text as it is",
    params: { body: "a b" },
    bytes: ["POST /texts HTTP/1.1", "content-type: text/plain", "", "a b"],
    read: { body: "a b" },
  },
];
