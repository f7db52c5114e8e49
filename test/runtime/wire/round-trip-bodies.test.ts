import fc from "fast-check";
import { expect, test } from "vitest";
import type {
  BodyDescriptor,
  EncodingDescriptor,
  WireType,
} from "../../../src/runtime/operation.js";
import { readBody } from "../../../src/runtime/wire/read-body.js";
import { readForm } from "../../../src/runtime/wire/read-form.js";
import { readMultipart } from "../../../src/runtime/wire/read-multipart.js";
import { writeForm } from "../../../src/runtime/wire/write-form.js";
import { writeJsonLines } from "../../../src/runtime/wire/write-json-lines.js";
import { writeMultipart } from "../../../src/runtime/wire/write-multipart.js";

const url = "https://api.example.com/";
const readers = { urlencoded: readForm, multipart: readMultipart };

/** What a reader makes of a body that a client would write. */
async function bodySeen(
  descriptor: BodyDescriptor,
  value: unknown,
): Promise<unknown> {
  const { write, mediaType = "application/json" } = descriptor;
  const body = write ? write(value, descriptor) : JSON.stringify(value);
  const isMultipart = mediaType.startsWith("multipart");
  const request = new Request(url, {
    method: "POST",
    body,
    ...(!isMultipart && { headers: { "content-type": mediaType } }),
  });
  const operation = { method: "POST", path: "/", body: [descriptor] };
  const read = await readBody(operation, request, readers);
  return "value" in read ? read.value : read;
}

const text = fc.string({ unit: "grapheme" });
const type: WireType = {
  plain: "string",
  number: "number",
  flag: "boolean",
  joined: ["string"],
  repeated: ["number"],
  piped: ["string"],
  deep: { a: "string", b: { c: "number" } },
  exploded: { x: "string", y: "number" },
  pairs: { k: "string" },
  json: { a: "string", list: ["number"] },
};
const encoding: { readonly [name: string]: EncodingDescriptor } = {
  joined: { style: "form", explode: false },
  piped: { style: "pipeDelimited", explode: false },
  deep: { style: "deepObject", explode: true },
  exploded: { style: "form", explode: true },
  pairs: { explode: false },
  json: { contentType: "application/json" },
};

/** Items that are joined without encoding hold nothing of what joins them. */
function values(item: fc.Arbitrary<string>): fc.Arbitrary<object> {
  return fc.record(
    {
      plain: text,
      number: fc.integer(),
      flag: fc.boolean(),
      joined: fc.array(item, { minLength: 1 }),
      repeated: fc.array(fc.integer(), { minLength: 1 }),
      piped: fc.array(item, { minLength: 1 }),
      deep: fc.record({ a: text, b: fc.record({ c: fc.integer() }) }),
      exploded: fc.record({ x: text, y: fc.integer() }),
      pairs: fc.record({ k: item }),
      json: fc.record({ a: text, list: fc.array(fc.integer()) }),
    },
    { requiredKeys: ["plain"] },
  );
}

const plainItem = text.filter((one) => !/[,|]/.test(one));

const form: BodyDescriptor = {
  kind: "urlencoded",
  mediaType: "application/x-www-form-urlencoded",
  write: writeForm,
  encoding,
  type,
};

test("a form is read as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(
      values(text.filter((one) => !one.includes("|"))),
      async (value) => {
        expect(await bodySeen(form, value)).toEqual(value);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test("parts are read as they were written", async () => {
  const body: BodyDescriptor = {
    kind: "multipart",
    mediaType: "multipart/form-data",
    write: writeMultipart,
    encoding,
    type,
  };
  await fc.assert(
    fc.asyncProperty(values(plainItem), async (value) => {
      expect(await bodySeen(body, value)).toEqual(value);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each([
  ["urlencoded", "application/x-www-form-urlencoded", writeForm],
  ["multipart", "multipart/form-data", writeMultipart],
] as const)(
  "members of %s whose names have brackets are members of their own",
  async (kind, mediaType, write) => {
    const body: BodyDescriptor = {
      kind,
      mediaType,
      write,
      type: { model: "string", "model[size]": "number", "tags[]": ["string"] },
    };
    const value = {
      model: "a",
      "model[size]": 3,
      "tags[]": ["b", "c"],
      "more[e]": "f",
    };
    expect(await bodySeen(body, value)).toEqual(value);
  },
);

test("an object without members takes no place in a form", async () => {
  const value = { deep: {}, plain: "a", repeated: [], number: 1, exploded: {} };
  expect(writeForm(value, form)).toBe("plain=a&number=1");
  expect(await bodySeen(form, value)).toEqual({ plain: "a", number: 1 });
});

test.each([
  "application/jsonl",
  "application/x-ndjson",
  "application/json-seq",
])("%s is read as it was written", async (mediaType) => {
  const body: BodyDescriptor = {
    kind: "json-lines",
    mediaType,
    write: writeJsonLines,
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { minLength: 1 }),
      async (value) => {
        expect(await bodySeen(body, value)).toEqual(value);
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

test.each<
  [kind: "text" | "urlencoded" | "json-lines", mediaType: string, unknown]
>([
  ["text", "text/plain", ""],
  ["urlencoded", "application/x-www-form-urlencoded", {}],
  ["json-lines", "application/jsonl", []],
])(
  "no bytes of %s are a value where their type is given",
  async (kind, mediaType, value) => {
    const operation = {
      method: "POST",
      path: "/",
      body: [{ kind, mediaType }],
    };
    const read = (type?: string) =>
      readBody(
        operation,
        new Request(url, {
          method: "POST",
          ...(type !== undefined && { headers: { "content-type": type } }),
        }),
        readers,
      );
    expect(await read(mediaType)).toMatchObject({ value });
    expect(await read()).toEqual({ empty: true });
  },
);

test("an empty file is one, and nothing is no JSON", async () => {
  const headers = (type: string) => ({
    method: "POST",
    headers: { "content-type": type },
  });
  const body = [{ kind: "binary" as const, mediaType: "image/png" }, {}];
  const operation = { method: "POST", path: "/", body };
  const file = await readBody(
    operation,
    new Request(url, headers("image/png")),
  );
  expect("value" in file && file.value).toBeInstanceOf(Blob);
  const json = await readBody(
    operation,
    new Request(url, headers("application/json")),
  );
  expect(json).toEqual({ empty: true });
});
