import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { postponeProxy } from "../../../src/emit/schema/postpone-proxy.js";

test("what reaches servers through proxies is loaded when it is asked for", () => {
  const require = createRequire(import.meta.url);
  const isLoaded = (): boolean =>
    Object.keys(require.cache).some((path) => path.includes("agent-base"));
  postponeProxy(require);
  const linter = createRequire(
    require.resolve("@redocly/openapi-core/lib/ref-utils.js"),
  );
  linter("@redocly/openapi-core/lib/ref-utils.js");
  expect(isLoaded()).toBe(false);
  const { HttpsProxyAgent } = linter("https-proxy-agent") as Record<
    string,
    unknown
  >;
  expect(HttpsProxyAgent).toBeTypeOf("function");
  expect(isLoaded()).toBe(true);
  expect(linter("https-proxy-agent")).toHaveProperty(
    "HttpsProxyAgent",
    HttpsProxyAgent,
  );
});
