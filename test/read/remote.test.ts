import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { isPublicAddress } from "../../src/spec/remote/address.js";
import { createPolicy } from "../../src/spec/remote/policy.js";
import { createRemoteLoader } from "../../src/spec/remote/remote-loader.js";
import { read } from "./workspace.js";

const head = "openapi: 3.1.1\ninfo: { title: T, version: '1' }\n";

/** A server that listens until the test ends; its origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Serves texts by path, and keeps the header of each request. */
async function serveFiles(files: Readonly<Record<string, string>>): Promise<{
  readonly origin: string;
  readonly asked: (readonly [path: string, authorization: string])[];
}> {
  const asked: (readonly [string, string])[] = [];
  const origin = await serve(({ url = "", headers }, response) => {
    asked.push([url, headers.authorization ?? ""]);
    const text = files[url];
    if (text?.startsWith("→")) {
      response.writeHead(302, { location: text.slice(1) }).end();
    } else response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  return { origin, asked };
}

describe("a document behind a URL", () => {
  it("is read with what it refers to, and findings name the URL", async () => {
    const { origin } = await serveFiles({
      "/api/a.yaml": `${head}x: { $ref: 'b.yaml#/c' }\ny: { $ref: '/d.yaml' }\n`,
      "/api/b.yaml": "c: { $ref: './deep/e.json' }\n",
      "/api/deep/e.json": "{}",
      "/d.yaml": "type: [",
    });
    const input = `${origin}/api/a.yaml`;
    const { sources } = await read({}, { input, allowRemote: true });
    expect([...(sources?.documents.keys() ?? [])]).toEqual(
      ["/api/a.yaml", "/api/b.yaml", "/api/deep/e.json"].map(
        (path) => origin + path,
      ),
    );
    const step = sources?.resolve("/d.yaml", { file: input });
    expect(step).toMatchObject({
      found: false,
      reason: { kind: "unreadable" },
    });
  });

  it("is not fetched unless that is allowed", async () => {
    const { origin, asked } = await serveFiles({ "/a.yaml": head });
    const input = `${origin}/a.yaml`;
    const { sources, collector } = await read({}, { input });
    expect(sources).toBeUndefined();
    expect(collector.diagnostics[0]).toMatchObject({ code: "spec/remote" });
    expect(collector.diagnostics[0]?.help).toContain("--allow-remote");
    expect(asked).toEqual([]);
  });

  it("may be on an allowed host alone", async () => {
    const { origin } = await serveFiles({ "/a.yaml": head });
    const input = `${origin}/a.yaml`;
    const good = await read({}, { input, allowHosts: ["127.0.0.1"] });
    expect(good.found).toEqual([]);
    const bad = await read({}, { input, allowHosts: ["example.com"] });
    expect(bad.found).toEqual(["spec/unfetched"]);
  });

  it("follows redirects, and references are relative to where they end", async () => {
    const { origin } = await serveFiles({
      "/latest": "→/v2/a.yaml",
      "/v2/a.yaml": `${head}x: { $ref: b.yaml }\ny: { $ref: '/v2/a.yaml#/x' }\n`,
      "/v2/b.yaml": "c: 1\n",
    });
    const input = `${origin}/latest`;
    const { sources } = await read({}, { input, allowRemote: true });
    const from = { file: input, pointer: "" };
    expect(sources?.resolve("b.yaml#/c", from)).toMatchObject({ value: 1 });
    expect(sources?.resolve("/v2/a.yaml#/info/title", from)).toMatchObject({
      value: "T",
    });
  });

  it.each([
    ["/missing", "the server answered with status 404"],
    ["/round", "it redirects more than 5 times"],
    ["/file", "`file:` is not fetched"],
    ["/nothing", "it redirects to no URL"],
  ])("%s: %s", async (path, detail) => {
    const { origin } = await serveFiles({
      "/round": "→/round",
      "/file": "→file:///etc/passwd",
      "/nothing": "→http://[",
    });
    const input = origin + path;
    const { collector } = await read({}, { input, allowRemote: true });
    expect(collector.diagnostics[0]?.message).toContain(detail);
  });

  it("is refused when it is too large, and never read to its end", async () => {
    const origin = await serve((_request, response) => {
      const more = (): void => {
        while (response.write("x".repeat(65_536)));
        response.once("drain", more);
      };
      more();
    });
    const options = { input: `${origin}/a`, allowRemote: true };
    const { found } = await read({}, { ...options, maxBytes: 1_000_000 });
    expect(found).toEqual(["spec/too-large"]);
  });

  it("is given up when the server does not end", async () => {
    const origin = await serve((_request, response) => {
      response.write("openapi: ");
    });
    const url = new URL(`${origin}/a`);
    const policy = createPolicy({ allowRemote: true }, url);
    const limits = { bytes: 1e6, documents: 9, redirects: 5, time: 50 };
    expect(await createRemoteLoader(policy, limits)(url.href)).toEqual({
      ok: false,
      reason: "unfetched",
      detail: "it took longer than 0.05 s",
    });
  });

  it("refers to no more documents than is sensible", async () => {
    const { origin } = await serveFiles({ "/a": "{}" });
    const policy = createPolicy({ allowRemote: true }, new URL(origin));
    const limits = { bytes: 1e6, documents: 2, redirects: 5, time: 5000 };
    const load = createRemoteLoader(policy, limits);
    const loaded = [await load(`${origin}/a`), await load(`${origin}/a`)];
    expect(loaded.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await load(`${origin}/a`)).toMatchObject({ ok: false });
  });
});

describe("what a document must not make us do", () => {
  it("read files from a URL", async () => {
    const { origin } = await serveFiles({
      "/a.yaml": `${head}x: { $ref: 'file:///etc/hostname' }\n`,
    });
    const input = `${origin}/a.yaml`;
    const { sources } = await read({}, { input, allowRemote: true });
    const from = { file: input, pointer: "" };
    expect(sources?.resolve("file:///etc/hostname", from)).toMatchObject({
      found: false,
      reason: { kind: "outside-root" },
    });
  });

  it.each([
    "http://127.0.0.1:PORT/b",
    "http://localhost:PORT/b",
    "http://2130706433:PORT/b",
    "http://[::ffff:127.0.0.1]:PORT/b",
    "http://[::1]:PORT/b",
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/b",
  ])("ask a private address: %s", async (template) => {
    const { origin, asked } = await serveFiles({ "/b": "1" });
    const url = template.replace("PORT", new URL(origin).port);
    const { sources } = await read(
      { "a.yaml": `${head}x: { $ref: '${url}' }\n` },
      { allowRemote: true },
    );
    expect(sources?.resolve(url, { file: "a.yaml" })).toEqual({
      found: false,
      reason: {
        kind: "unfetched",
        detail: expect.stringContaining("not public") as string,
      },
    });
    expect(asked).toEqual([]);
  });

  it("ask another private host from its own", async () => {
    const other = await serveFiles({ "/b.yaml": "c: 1\n" });
    const { origin } = await serveFiles({
      "/a.yaml": `${head}x: { $ref: '${other.origin}/b.yaml' }\ny: { $ref: redirect }\n`,
      "/redirect": `→${other.origin}/b.yaml`,
    });
    const input = `${origin}/a.yaml`;
    await read({}, { input, allowRemote: true });
    expect(other.asked).toEqual([]);
    const { host } = new URL(other.origin);
    await read({}, { input, allowRemote: true, allowHosts: [host] });
    expect(other.asked.map(([path]) => path)).toEqual(["/b.yaml", "/b.yaml"]);
  });
});

describe("headers", () => {
  it("go to the host of the document and to no other, by redirect neither", async () => {
    const other = await serveFiles({ "/b.yaml": "c: 1\n" });
    const { origin, asked } = await serveFiles({
      "/a.yaml": `${head}x: { $ref: '${other.origin}/b.yaml' }\ny: { $ref: redirect }\n`,
      "/redirect": `→${other.origin}/b.yaml`,
    });
    const options = {
      input: `${origin}/a.yaml`,
      allowHosts: ["127.0.0.1"],
      headers: ["Authorization: Bearer s3cret"],
    };
    const { collector } = await read({}, options);
    expect(asked).toEqual([
      ["/a.yaml", "Bearer s3cret"],
      ["/redirect", "Bearer s3cret"],
    ]);
    expect(other.asked).toEqual([
      ["/b.yaml", ""],
      ["/b.yaml", ""],
    ]);
    expect(JSON.stringify(collector.diagnostics)).not.toContain("s3cret");
  });

  it("go to the origin that they were given for", async () => {
    const other = await serveFiles({ "/b.yaml": "c: 1\n" });
    await read(
      { "a.yaml": `${head}x: { $ref: '${other.origin}/b.yaml' }\n` },
      {
        allowHosts: ["127.0.0.1"],
        headers: [
          `${other.origin} Authorization: Bearer here`,
          "Authorization: Bearer nowhere",
        ],
      },
    );
    expect(other.asked).toEqual([["/b.yaml", "Bearer here"]]);
  });
});

it.each([
  ["8.8.8.8", true],
  ["172.15.0.1", true],
  ["172.16.0.1", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["255.255.255.255", false],
  ["2606:4700::1111", true],
  ["::1", false],
  ["::ffff:8.8.8.8", false],
  ["fe80::1", false],
  ["fd00::1", false],
  ["localhost", false],
])("whether %s is public: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
