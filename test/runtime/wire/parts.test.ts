import { describe, expect, test } from "vitest";
import type { BodyDescriptor } from "../../../src/runtime/operation.js";
import { readBody } from "../../../src/runtime/wire/read-body.js";
import { readMultipart } from "../../../src/runtime/wire/read-multipart.js";
import { splitParts } from "../../../src/runtime/wire/split-parts.js";
import { writeMultipart } from "../../../src/runtime/wire/write-multipart.js";

const url = "https://api.example.com/";

function requestOf(
  body: BodyInit,
  type = "multipart/mixed; boundary=b",
): Request {
  const headers = { "content-type": type };
  return new Request(url, { method: "POST", body, headers });
}

async function textsOf(
  body: string,
  type?: string,
): Promise<readonly string[]> {
  const parts = await splitParts(requestOf(body, type));
  return parts.map(({ content }) => new TextDecoder().decode(content));
}

describe("parts as RFC 2046 has them", () => {
  test.each([
    [
      "a preamble and an epilogue",
      "before\r\n--b\r\n\r\nx\r\n--b--\r\nafter",
      ["x"],
    ],
    ["white space behind a boundary", "--b \t\r\n\r\nx\r\n--b-- ", ["x"]],
    ["a part that is empty", "--b\r\n\r\n\r\n--b--", [""]],
    [
      "what only looks like a boundary",
      "--b\r\n\r\n--bc\r\nx--b\r\n--b--",
      ["--bc\r\nx--b"],
    ],
    ["no parts", "--b--", []],
    [
      "line breaks that belong to the part",
      "--b\r\nA: b\r\n\r\n\r\nx\r\n\r\n--b--",
      ["\r\nx\r\n"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await textsOf(body)).toEqual(expected);
  });

  test("a boundary in quotes", async () => {
    const type = 'multipart/mixed; boundary="a b"';
    expect(await textsOf("--a b\r\n\r\nx\r\n--a b--", type)).toEqual(["x"]);
  });

  test("a header that goes on in the next line", async () => {
    const [part] = await splitParts(
      requestOf("--b\r\nX-Long: a\r\n  b\r\nx-é: ü\r\n\r\n\r\n--b--"),
    );
    expect([...(part?.headers ?? [])]).toEqual([
      ["x-long", "a b"],
      ["x-é", "ü"],
    ]);
  });

  test.each([
    ["no end", "--b\r\n\r\nx"],
    ["a header without an end", "--b\r\nA: b\r\n--b--"],
  ])("%s is malformed", async (_, body) => {
    await expect(splitParts(requestOf(body))).rejects.toThrow(SyntaxError);
  });

  test("no boundary is malformed", async () => {
    await expect(splitParts(requestOf("", "multipart/mixed"))).rejects.toThrow(
      SyntaxError,
    );
  });
});

const descriptor: BodyDescriptor = {
  kind: "multipart",
  mediaType: "multipart/form-data",
  write: writeMultipart,
  encoding: {
    file: {
      headers: [{ name: "X-Note" }, { name: "X-Count", type: "number" }],
    },
  },
  type: { file: "string" },
};

test("bytes are the same bytes, whatever they are", async () => {
  const bytes = Uint8Array.from({ length: 512 }, (_, at) => at % 256);
  const operation = { method: "POST", path: "/", body: [descriptor] };
  const file = new File([bytes], 'a"\r\n.bin', { type: "image/png" });
  const body = writeMultipart({ file }, descriptor, {
    file: { "X-Count": 3 },
  });
  const read = await readBody(
    operation,
    new Request(url, { method: "POST", body }),
    { multipart: readMultipart },
  );
  expect(read).toMatchObject({ partHeaders: { file: { "X-Count": 3 } } });
  const seen =
    "value" in read ? (read.value as { file: File }).file : undefined;
  expect(seen).toMatchObject({ name: 'a"\r\n.bin', type: "image/png" });
  expect(new Uint8Array((await seen?.arrayBuffer()) ?? [])).toEqual(bytes);
});

test("our parts are the platform's too", async () => {
  const file = new File(["<p>"], "a.html", { type: "text/html" });
  const body = writeMultipart({ file, text: "é" }, descriptor);
  const form = await new Response(body).formData();
  expect(form.get("text")).toBe("é");
  expect(form.get("file")).toMatchObject({ name: "a.html", type: "text/html" });
});

test.each(["a\r\nX-Evil: b", "ü\u0100"])(
  "no header is sent that ends another: %j",
  (value) => {
    expect(() =>
      writeMultipart({ file: "x" }, descriptor, { file: { "X-Note": value } }),
    ).toThrow("X-Note cannot be sent as a header of a part");
  },
);
