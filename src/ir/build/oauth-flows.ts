import type { JsonObject } from "../types/json.js";
import type { OAuthFlow } from "../types/service.js";
import { isObject, membersOf, textOf } from "./json.js";

/** By how much a person has to do (OpenAPI 3.2, section 4.28). */
const kinds: readonly OAuthFlow["kind"][] = [
  "authorizationCode",
  "clientCredentials",
  "deviceAuthorization",
  "password",
  "implicit",
];

/** The flows of an OAuth Flows Object, in an order of their own. */
export function oauthFlows(flows: JsonObject): readonly OAuthFlow[] {
  return kinds.flatMap((kind) => {
    const flow = flows[kind];
    return isObject(flow) ? [flowOf(kind, flow)] : [];
  });
}

function flowOf(kind: OAuthFlow["kind"], flow: JsonObject): OAuthFlow {
  const scopes = membersOf(flow, "scopes").map(([name, text]) => ({
    name,
    description: typeof text === "string" ? text : "",
  }));
  return {
    kind,
    urls: Object.fromEntries(
      urls.flatMap((name) => {
        const url = textOf(flow, name);
        return url ? [[name, url]] : [];
      }),
    ),
    scopes: scopes.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

const urls = [
  "authorizationUrl",
  "deviceAuthorizationUrl",
  "tokenUrl",
  "refreshUrl",
] as const;
