import type { JsonObject } from "../../types/json.js";
import type { SecurityScheme } from "../../types/service.js";
import { textOf } from "../json.js";
import { oauthFlows } from "../oauth-flows.js";

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
  return {
    type: "oauth2",
    flows: oauthFlows({ [flowNames.get(flow) ?? flow]: value }),
  };
}

const flowNames: ReadonlyMap<string, string> = new Map([
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);
