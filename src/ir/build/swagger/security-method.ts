import type { JsonObject } from "../../types/json.js";
import type { SecurityScheme } from "../../types/service.js";
import { isObject, textOf } from "../json.js";

/**
 * What `basic` and `oauth2` of Swagger 2.0 are in OpenAPI 3; undefined for
 * other types, which are the same (Swagger 2.0, Security Scheme Object).
 */
export function swaggerMethod(
  value: JsonObject,
): SecurityScheme["method"] | undefined {
  if (value["type"] === "basic") return { type: "http", scheme: "basic" };
  if (value["type"] !== "oauth2") return undefined;
  const flow = textOf(value, "flow") ?? "";
  const { authorizationUrl, tokenUrl, scopes } = value;
  return {
    type: "oauth2",
    flows: {
      [flowNames.get(flow) ?? flow]: {
        ...(authorizationUrl !== undefined && { authorizationUrl }),
        ...(tokenUrl !== undefined && { tokenUrl }),
        scopes: isObject(scopes) ? scopes : {},
      },
    },
  };
}

const flowNames: ReadonlyMap<string, string> = new Map([
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);
