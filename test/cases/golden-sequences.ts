import type { GoldenCall } from "./golden-calls.js";
import { part } from "./golden-parts.js";

/** A part with header fields of its own, in the order in which they are sent. */
function fields(
  content: string,
  ...lines: readonly string[]
): readonly string[] {
  return ["--BOUNDARY", ...lines, "", content];
}

const png = new Blob(["png"], { type: "image/png" });

/** Bodies of parts, by name and by position (OpenAPI 3.2, sections 4.14 and 4.15). */
export const partCalls: readonly GoldenCall[] = [
  {
    operation: "albums.send",
    about: "headers of a part, and the one content type that fits its value",
    params: {
      cover: png,
      notes: ["<p>", "<i>"],
      about: { title: "a", year: 1 },
    },
    options: {
      partHeaders: { cover: { "X-Rating": 5, "X-Tags": ["a", "b"] } },
    },
    bytes: [
      "POST /albums HTTP/1.1",
      "content-type: multipart/form-data; boundary=BOUNDARY",
      "",
      ...fields(
        "png",
        'Content-Disposition: form-data; name="cover"; filename="blob"',
        "Content-Type: image/png",
        "X-Rating: 5",
        "X-Tags: a,b",
      ),
      ...["<p>", "<i>"].flatMap((text) =>
        fields(
          text,
          'Content-Disposition: form-data; name="notes"',
          "Content-Type: text/html",
          "X-Kind: note",
        ),
      ),
      ...part("about", '{"title":"a","year":1}', "application/about+json"),
      "--BOUNDARY--",
      "",
    ],
    read: {
      body: { notes: ["<p>", "<i>"], about: { title: "a", year: 1 } },
      partHeaders: {
        cover: { "X-Rating": 5, "X-Tags": ["a", "b"] },
        notes: { "X-Kind": "note" },
      },
    },
  },
  {
    operation: "batches.send",
    about: "parts without names, told by their positions",
    params: {
      body: [
        { title: "a" },
        png,
        new File(["jpg"], "b.jpg", { type: "image/jpeg" }),
      ],
    },
    options: { partHeaders: [undefined, { "X-Rating": 3 }] },
    bytes: [
      "POST /batches HTTP/1.1",
      "content-type: multipart/mixed; boundary=BOUNDARY",
      "",
      ...fields(
        '{"title":"a"}',
        "Content-Type: application/json",
        "Content-ID: about",
      ),
      ...fields("png", "Content-Type: image/png", "X-Rating: 3"),
      ...fields(
        "jpg",
        'Content-Disposition: attachment; filename="b.jpg"',
        "Content-Type: image/jpeg",
      ),
      "--BOUNDARY--",
      "",
    ],
    read: {
      body: [{ title: "a" }, { type: "image/png" }, { name: "b.jpg" }],
      partHeaders: { 0: { "Content-ID": "about" }, 1: { "X-Rating": 3 } },
    },
  },
  {
    operation: "items.send",
    about: "as many parts as there are items",
    params: { body: [{ title: "a" }, { title: "b", year: 2 }] },
    bytes: [
      "POST /items HTTP/1.1",
      "content-type: multipart/mixed; boundary=BOUNDARY",
      "",
      ...fields('{"title":"a"}', "Content-Type: application/about+json"),
      ...fields(
        '{"title":"b","year":2}',
        "Content-Type: application/about+json",
      ),
      "--BOUNDARY--",
      "",
    ],
    read: { body: [{ title: "a" }, { title: "b", year: 2 }] },
  },
];
