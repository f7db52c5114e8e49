import { expect, it } from "vitest";
import { createCollector } from "../../../src/diagnostics/collector.js";
import { buildApi } from "../../../src/ir/build/build-api.js";
import { read } from "../../read/workspace.js";

/** The URLs of the servers that a document of 2.0 with these members has. */
async function urlsOf(members: object): Promise<readonly string[]> {
  const info = { title: "T", version: "1" };
  const document = { swagger: "2.0", info, paths: {}, ...members };
  const { sources } = await read({ "a.json": JSON.stringify(document) });
  if (sources === undefined) throw new Error("the document cannot be read");
  const { servers } = buildApi(sources, createCollector());
  return servers.map(({ url }) => url);
}

const host = "api.example.com";

it.each([
  [{}, []],
  [{ host }, ["https://api.example.com"]],
  [{ basePath: "/v1/" }, ["/v1"]],
  [
    { host, basePath: "/v1", schemes: ["http", "https"] },
    ["https://api.example.com/v1", "http://api.example.com/v1"],
  ],
  // Against the specification, but there is no doubt what is meant.
  [{ host, basePath: "v1" }, ["https://api.example.com/v1"]],
  [{ host: `http://${host}/` }, ["http://api.example.com"]],
  [{ host: `http://${host}`, schemes: ["https"] }, ["https://api.example.com"]],
  [{ host: "https://" }, []],
])("%j has the servers %j", async (members, expected) => {
  expect(await urlsOf(members)).toEqual(expected);
});
