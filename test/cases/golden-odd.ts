import type { GoldenCall } from "./golden-calls.js";
import { part } from "./golden-parts.js";

const whole = [
  "--b0undary",
  'Content-Disposition: form-data; name="a"',
  "",
  "1",
  "--b0undary--",
  "",
];

const styled = { color: { R: 1, G: 2 }, note: "n" };

/** Calls of the package of `bodies/odd`. */
export const oddCalls: readonly GoldenCall[] = [
  {
    operation: "texts.send",
    about: "a text is the whole form",
    params: { body: "text=a%20b&page=1" },
    bytes: [
      "POST /texts HTTP/1.1",
      "content-type: application/x-www-form-urlencoded",
      "",
      "text=a%20b&page=1",
    ],
    read: { body: "text=a%20b&page=1" },
  },
  {
    operation: "wholes.send",
    about: "bytes are all of the parts, under the type they have",
    params: {
      body: new Blob([whole.join("\r\n")], {
        type: "multipart/form-data; boundary=b0undary",
      }),
    },
    bytes: [
      "POST /wholes HTTP/1.1",
      "content-type: multipart/form-data; boundary=BOUNDARY",
      "",
      ...whole.map((line) => line.replace("b0undary", "BOUNDARY")),
    ],
    read: {},
  },
  {
    operation: "styled.send",
    about: "style form takes an object apart (RFC 6570, section 3.2.8)",
    params: styled,
    bytes: [
      "POST /styled HTTP/1.1",
      "content-type: multipart/form-data; boundary=BOUNDARY",
      "",
      ...part("R", "1"),
      ...part("G", "2"),
      ...part("note", "n"),
      "--BOUNDARY--",
      "",
    ],
    read: { body: styled },
  },
  {
    operation: "fields.send",
    about: "and so it does among fields",
    params: styled,
    bytes: [
      "POST /fields HTTP/1.1",
      "content-type: application/x-www-form-urlencoded",
      "",
      "R=1&G=2&note=n",
    ],
    read: { body: styled },
  },
  {
    operation: "copies.send",
    about: "one value at both its places, and no body with GET",
    params: { region: "eu", depth: 2 },
    bytes: ["GET /copies/eu/eu?depth=2 HTTP/1.1", "", ""],
    read: { parameters: { region: "eu", depth: 2 } },
  },
];
