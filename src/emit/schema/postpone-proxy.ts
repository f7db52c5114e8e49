import { createRequire, Module } from "node:module";

/**
 * A helper of openapi-typescript needs two functions of a linter of documents,
 * which brings along what reaches servers through proxies, and Node's modules
 * for HTTPS with it. That is loaded once somebody asks for it: nobody does.
 */
export function postponeProxy(require: NodeJS.Require): void {
  const path = findProxy(require);
  if (path === undefined || require.cache[path] !== undefined) return;
  const stand = new Module(path);
  Object.defineProperty(stand.exports, "HttpsProxyAgent", {
    enumerable: true,
    get: () => {
      if (require.cache[path] === stand) {
        Reflect.deleteProperty(require.cache, path);
      }
      const { HttpsProxyAgent } = require(path) as Record<string, unknown>;
      return HttpsProxyAgent;
    },
  });
  stand.loaded = true;
  require.cache[path] = stand;
}

/** Where it is, unless the linter does without it. */
function findProxy(require: NodeJS.Require): string | undefined {
  try {
    const helper = require.resolve("openapi-typescript/dist/lib/utils.cjs");
    const linter = createRequire(helper).resolve(
      "@redocly/openapi-core/lib/ref-utils.js",
    );
    return createRequire(linter).resolve("https-proxy-agent");
  } catch {
    return undefined;
  }
}
