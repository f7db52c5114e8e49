import { expect, it } from "vitest";
import { mergeServers } from "../../../src/emit/client/merge-servers.js";
import type { Server, ServerVariable } from "../../../src/ir/types/index.js";

const url = "https://{site}";

function server(name: string, variable?: Omit<ServerVariable, "name">): Server {
  return {
    origin: { file: "a.yaml", pointer: `/servers/${name}` },
    url,
    variables: variable ? [{ name: "site", ...variable }] : [],
  };
}

const merge = (...servers: readonly Server[]): readonly Server[] =>
  mergeServers(servers, (one) => one.url);

it("lets a variable be what any of the servers allows", () => {
  const [only, ...more] = merge(
    server("a", { default: "eu", enum: ["eu", "us"] }),
    server("b", { default: "us", enum: ["us", "ap"] }),
  );
  expect(more).toEqual([]);
  expect(only?.variables).toEqual([
    { name: "site", default: "eu", enum: ["eu", "us", "ap"] },
  ]);
});

it("lets it be anything where one of them does", () => {
  const [only] = merge(
    server("a", { default: "eu", enum: ["eu"] }),
    server("b", { default: "us" }),
  );
  expect(only?.variables).toEqual([{ name: "site", default: "eu" }]);
});

it("keeps servers apart that have keys of their own", () => {
  const servers = [server("a"), { ...server("b"), url: "https://b" }];
  expect(merge(...servers)).toEqual(servers);
});
