import { part } from "./golden-parts.js";

/** One call and what it is on the wire, written by hand from the specification. */
export interface GoldenCall {
  /** Resource and action in the generated package. */
  readonly operation: string;
  readonly about: string;
  readonly params: object;
  /** Of the call: headers of parts, a media type. */
  readonly options?: object;
  /** Request line, the operation's header fields by name, an empty line, the body. */
  readonly bytes: readonly string[];
  /** What a server understands. */
  readonly read: {
    readonly parameters?: object;
    readonly body?: unknown;
    readonly partHeaders?: object;
  };
}

/** The values of the specification's style table (OpenAPI 3.1.1, section 4.8.12.6). */
const word = "blue";
const words = ["blue", "black", "brown"];
const color = { R: 100, G: 200, B: 150 };

function parameterCall(
  operation: string,
  about: string,
  params: object,
  bytes: readonly string[],
  absent: readonly string[] = [],
): GoldenCall {
  const read = Object.fromEntries(
    Object.entries(params).filter(([name]) => !absent.includes(name)),
  );
  return {
    operation,
    about,
    params,
    bytes: [...bytes, "", ""],
    read: { parameters: read },
  };
}

const paths = (value: unknown): object =>
  Object.fromEntries(
    ["simple", "simple_x", "label", "label_x", "matrix", "matrix_x"].map(
      (name) => [name, value],
    ),
  );

export const parameters: readonly GoldenCall[] = [
  parameterCall(
    "words.send",
    "the table's",
    { simple: word, label: word, matrix: word, a_form: word },
    ["GET /words/blue/.blue/;matrix=blue?a_form=blue HTTP/1.1"],
  ),
  parameterCall(
    "words.send",
    "what is reserved",
    {
      simple: "a/b c?#%",
      label: "é;=.",
      matrix: "[],'!",
      a_form: "a&b=c d+é#",
      b_number: -0.5,
      c_flag: false,
      d_reserved: "a/b?c:d@e,f;g=h&i#j k%20",
      "e [x]&": "~-_.",
      "X-Word": "a b,c%20",
      crumb: "a%20b",
      form_crumb: "a b;c",
    },
    [
      [
        "GET /words/a%2Fb%20c%3F%23%25/.%C3%A9%3B%3D./;matrix=%5B%5D%2C%27%21",
        "?a_form=a%26b%3Dc%20d%2B%C3%A9%23",
        "&b_number=-0.5",
        "&c_flag=false",
        // What would end the value or mean something else in a query stays encoded.
        "&d_reserved=a/b?c:d@e,f;g=h%26i%23j%20k%20",
        "&e%20%5Bx%5D%26=~-_. HTTP/1.1",
      ].join(""),
      "cookie: crumb=a%20b; form_crumb=a%20b%3Bc",
      "x-word: a b,c%20",
    ],
    // A triplet that is given stands for what it encodes.
    ["d_reserved"],
  ),
  parameterCall(
    "words.send",
    "the empty text",
    { simple: word, label: word, matrix: word, a_form: "", crumb: "" },
    ["GET /words/blue/.blue/;matrix=blue?a_form= HTTP/1.1", "cookie: crumb="],
  ),
  parameterCall(
    "lists.send",
    "the table's",
    {
      ...paths(words),
      a_form: words,
      b_form_x: words,
      c_space: words,
      d_pipe: words,
      "X-Words": words,
      crumbs: words,
    },
    [
      [
        "GET /lists/blue,black,brown/blue,black,brown",
        "/.blue,black,brown/.blue.black.brown",
        "/;matrix=blue,black,brown",
        "/;matrix_x=blue;matrix_x=black;matrix_x=brown",
        "?a_form=blue,black,brown",
        "&b_form_x=blue&b_form_x=black&b_form_x=brown",
        "&c_space=blue%20black%20brown",
        "&d_pipe=blue%7Cblack%7Cbrown HTTP/1.1",
      ].join(""),
      "cookie: crumbs=blue; crumbs=black; crumbs=brown",
      "x-words: blue,black,brown",
    ],
  ),
  parameterCall(
    "lists.send",
    "items with what joins them, and no items",
    {
      ...paths(["a,b"]),
      a_form: ["a,b", "c d"],
      b_form_x: ["a,b", "c&d"],
      e_reserved: ["a/b", "c,d"],
      f_none: [],
    },
    [
      [
        "GET /lists/a%2Cb/a%2Cb/.a%2Cb/.a%2Cb/;matrix=a%2Cb/;matrix_x=a%2Cb",
        "?a_form=a%2Cb,c%20d&b_form_x=a%2Cb&b_form_x=c%26d",
        "&e_reserved=a/b,c,d HTTP/1.1",
      ].join(""),
    ],
    ["e_reserved", "f_none"],
  ),
  parameterCall(
    "objects.send",
    "the table's",
    {
      ...paths(color),
      a_form: color,
      b_form_x: color,
      c_space: color,
      d_pipe: color,
      e_deep: color,
      "X-Color": color,
      "X-Color-Exploded": color,
      crumbs: color,
    },
    [
      [
        "GET /objects/R,100,G,200,B,150/R=100,G=200,B=150",
        "/.R,100,G,200,B,150/.R=100.G=200.B=150",
        "/;matrix=R,100,G,200,B,150/;R=100;G=200;B=150",
        "?a_form=R,100,G,200,B,150",
        "&R=100&G=200&B=150",
        "&c_space=R%20100%20G%20200%20B%20150",
        "&d_pipe=R%7C100%7CG%7C200%7CB%7C150",
        "&e_deep%5BR%5D=100&e_deep%5BG%5D=200&e_deep%5BB%5D=150 HTTP/1.1",
      ].join(""),
      "cookie: R=100; G=200; B=150",
      "x-color-exploded: R=100,G=200,B=150",
      "x-color: R,100,G,200,B,150",
    ],
  ),
  parameterCall(
    "contents.send",
    "media types in place of styles",
    {
      json: { R: 1 },
      a_json: ["a", "b c"],
      b_text: "a&b",
      "X-Json": { R: 1, G: 2 },
      crumb: { B: 3 },
    },
    [
      "GET /contents/%7B%22R%22%3A1%7D?a_json=%5B%22a%22%2C%22b%20c%22%5D&b_text=a%26b HTTP/1.1",
      "cookie: crumb=%7B%22B%22%3A3%7D",
      'x-json: {"R":1,"G":2}',
    ],
  ),
  parameterCall("queries.form", "a form as the whole query", { all: color }, [
    "QUERY /queries/form?R=100&G=200&B=150 HTTP/1.1",
  ]),
  parameterCall("queries.json", "JSON as the whole query", { all: { R: 1 } }, [
    "GET /queries/json?%7B%22R%22%3A1%7D HTTP/1.1",
  ]),
];

const form = {
  plain: "a b&c=d+é",
  repeated: ["x,y", "z"],
  joined: ["x", "y z"],
  piped: ["x", "y"],
  spaced: ["x", "y"],
  deep: { R: 1, G: 2 },
  json: { B: 3 },
  reserved: "a/b?c",
};

const parts = {
  plain: "é",
  count: 7,
  repeated: ["x,y", "z"],
  json: { R: 1 },
  page: "<p>",
  deep: { R: 1, G: 2 },
};

export const bodies: readonly GoldenCall[] = [
  {
    operation: "forms.send",
    about: "members by their encoding",
    params: form,
    bytes: [
      "POST /forms HTTP/1.1",
      "content-type: application/x-www-form-urlencoded",
      "",
      [
        "plain=a%20b%26c%3Dd%2B%C3%A9",
        "&repeated=x%2Cy&repeated=z",
        "&joined=x,y%20z",
        "&piped=x%7Cy",
        "&spaced=x%20y",
        "&deep%5BR%5D=1&deep%5BG%5D=2",
        "&json=%7B%22B%22%3A3%7D",
        "&reserved=a/b?c",
      ].join(""),
    ],
    read: { body: form },
  },
  {
    operation: "parts.send",
    about: "a part a member, one an item of a list",
    params: parts,
    bytes: [
      "POST /parts HTTP/1.1",
      "content-type: multipart/form-data; boundary=BOUNDARY",
      "",
      // The recorder reads bytes as Latin-1.
      ...part("plain", Buffer.from("é").toString("latin1")),
      ...part("count", "7"),
      ...part("repeated", "x,y"),
      ...part("repeated", "z"),
      ...part("json", '{"R":1}', "application/json"),
      ...part("page", "<p>", "text/html"),
      ...part("deep[R]", "1"),
      ...part("deep[G]", "2"),
      "--BOUNDARY--",
      "",
    ],
    read: { body: parts },
  },
  {
    operation: "parts.send",
    about: "files with their names and types",
    params: {
      file: new File(["%PDF"], 'a"b.pdf', { type: "application/pdf" }),
      image: new Blob(["png"], { type: "image/png" }),
    },
    bytes: [
      "POST /parts HTTP/1.1",
      "content-type: multipart/form-data; boundary=BOUNDARY",
      "",
      ...part("file", "%PDF", "application/pdf", '; filename="a%22b.pdf"'),
      ...part("image", "png", "image/png", '; filename="blob"'),
      "--BOUNDARY--",
      "",
    ],
    read: {},
  },
  {
    operation: "mixtures.send",
    about: "parts of another type",
    params: { note: "n", json: { R: 1 } },
    bytes: [
      "POST /mixtures HTTP/1.1",
      "content-type: multipart/mixed; boundary=BOUNDARY",
      "",
      ...part("note", "n"),
      ...part("json", '{"R":1}', "application/json"),
      "--BOUNDARY--",
      "",
    ],
    read: { body: { note: "n", json: { R: 1 } } },
  },
  {
    operation: "lines.send",
    about: "a value a line",
    params: { body: [{ R: 1 }, { G: 2 }] },
    bytes: [
      "POST /lines HTTP/1.1",
      "content-type: application/jsonl",
      "",
      '{"R":1}',
      '{"G":2}',
      "",
    ],
    read: { body: [{ R: 1 }, { G: 2 }] },
  },
  {
    operation: "sequences.send",
    about: "a separator before each value (RFC 7464)",
    params: { body: [{ R: 1 }, { G: 2 }] },
    bytes: [
      "POST /sequences HTTP/1.1",
      "content-type: application/json-seq",
      "",
      '\x1e{"R":1}',
      '\x1e{"G":2}',
      "",
    ],
    read: { body: [{ R: 1 }, { G: 2 }] },
  },
  {
    operation: "notes.send",
    about: "text as it is",
    params: { body: "a&b=c" },
    bytes: ["POST /notes HTTP/1.1", "content-type: text/plain", "", "a&b=c"],
    read: { body: "a&b=c" },
  },
  {
    operation: "patches.send",
    about: "JSON under a name of its own",
    params: { R: 1 },
    bytes: [
      "PATCH /patches HTTP/1.1",
      "content-type: application/merge-patch+json",
      "",
      '{"R":1}',
    ],
    read: { body: { R: 1 } },
  },
];
