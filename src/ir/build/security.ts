import { followUnused } from "../../spec/follow.js";
import { isAskable } from "../is-askable.js";
import { camelCase } from "../names/casing.js";
import type { JsonObject, JsonValue } from "../types/json.js";
import type { SecurityAlternative, SecurityScheme } from "../types/service.js";
import type { Origin } from "../types/origin.js";
import { follow, type BuildContext, type Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { isArray, isObject, textOf } from "./json.js";
import { mutualTls, unaskedFlow } from "./losses/found-gaps.js";
import { oauthFlows } from "./oauth-flows.js";
import { child } from "./place.js";
import { swaggerMethod } from "./swagger/security-method.js";

/**
 * Security schemes by the name the document gives them; those that are only
 * referred to are added when a requirement does (OpenAPI 3.2, section 4.31).
 */
export type SchemesByName = Map<string, SecurityScheme>;

/** The security schemes that the document declares. */
export function buildSecuritySchemes(
  context: BuildContext,
  declared: Placed,
): SchemesByName {
  const schemes: SchemesByName = new Map();
  const all = Object.keys(declared.value);
  for (const [name, value] of Object.entries(declared.value)) {
    const place = child(declared.origin, name);
    if (isNowhere(context, value, place)) continue;
    const placed = follow(context, value, place);
    const member = memberName(name, all);
    const scheme = placed && buildScheme(context, name, member, placed);
    if (scheme) schemes.set(name, scheme);
  }
  return schemes;
}

/** `bearerAuth` for `BearerAuth`; the exact name where several come to one. */
function memberName(name: string, all: readonly string[]): string {
  const member = camelCase(name);
  const namesakes = all.filter((each) => camelCase(each) === member);
  return namesakes.length > 1 ? name : member;
}

function buildScheme(
  context: BuildContext,
  name: string,
  member: string,
  { value, origin }: Placed,
): SecurityScheme | undefined {
  const isSwagger = context.sources.version === "2.0";
  const method =
    (isSwagger ? swaggerMethod(value) : undefined) ?? methodOf(value);
  if (method === undefined) {
    context.collector.report("security/unknown-scheme", origin, { name });
    return undefined;
  }
  context.losses.account("securityScheme", value, origin);
  loseUnsent(context, method, origin);
  return schemeOf(name, member, method, value, origin);
}

/** What the client does not send or ask for. */
function loseUnsent(
  { losses, sources }: BuildContext,
  method: SecurityScheme["method"],
  origin: Origin,
): void {
  if (method.type === "mutualTLS") losses.lose(origin, mutualTls);
  if (method.type !== "oauth2") return;
  for (const flow of method.flows) {
    const path = sources.version === "2.0" ? ["flow"] : ["flows", flow.kind];
    if (!isAskable(flow))
      losses.lose(child(origin, ...path), unaskedFlow(flow));
  }
}

/** A scheme by its name, or since 3.2 by a reference to it: one that is known, else a new one. */
function findScheme(
  context: BuildContext,
  name: string,
  place: Origin,
  schemes: SchemesByName,
): SecurityScheme | undefined {
  const known = schemes.get(name);
  const { sources } = context;
  if (known || sources.version < "3.2") return known;
  if (!sources.resolve(name, place).found) return undefined;
  const placed = follow(context, { $ref: name }, place);
  if (placed === undefined) return undefined;
  const { file, pointer } = placed.origin;
  const same = [...schemes.values()].find(
    ({ origin }) => origin.file === file && origin.pointer === pointer,
  );
  const last = pointer.split("/").at(-1) || name;
  const taken = new Set([...schemes.values()].map((each) => each.name));
  const member =
    [camelCase(last), last].find((each) => !taken.has(each)) ?? name;
  const scheme = same ?? buildScheme(context, last, member, placed);
  if (scheme) schemes.set(name, scheme);
  return scheme;
}

/** A scheme that is not to be had is one that is not declared: what asks for it is told of. */
function isNowhere(
  { sources, collector }: BuildContext,
  value: JsonValue,
  origin: Origin,
): boolean {
  return followUnused(sources, collector, value, origin) === undefined;
}

function schemeOf(
  name: string,
  member: string,
  method: SecurityScheme["method"],
  value: JsonObject,
  origin: Origin,
): SecurityScheme {
  const env = textOf(value, "x-env");
  const example = value["x-example"];
  return {
    id: `security#${name}`,
    origin,
    name: member,
    docs: buildDocs(value),
    method,
    ...(env !== undefined && { env }),
    ...(example !== undefined && { example }),
  };
}

function methodOf(value: JsonObject): SecurityScheme["method"] | undefined {
  switch (value["type"]) {
    case "apiKey":
      return apiKeyOf(value);
    case "http": {
      const scheme = textOf(value, "scheme");
      const bearerFormat = textOf(value, "bearerFormat");
      if (scheme === undefined) return undefined;
      return {
        type: "http",
        scheme,
        ...(bearerFormat !== undefined && { bearerFormat }),
      };
    }
    case "oauth2":
      return oauthOf(value);
    case "openIdConnect":
      return {
        type: "openIdConnect",
        url: textOf(value, "openIdConnectUrl") ?? "",
      };
    case "mutualTLS":
      return { type: "mutualTLS" };
    default:
      return undefined;
  }
}

function oauthOf(value: JsonObject): SecurityScheme["method"] {
  const { flows } = value;
  const metadataUrl = textOf(value, "oauth2MetadataUrl");
  return {
    type: "oauth2",
    flows: isObject(flows) ? oauthFlows(flows) : [],
    ...(metadataUrl !== undefined && { metadataUrl }),
  };
}

function apiKeyOf(value: JsonObject): SecurityScheme["method"] | undefined {
  const place = (["header", "query", "cookie"] as const).find(
    (name) => name === value["in"],
  );
  const parameter = textOf(value, "name");
  if (place === undefined || parameter === undefined) return undefined;
  return { type: "apiKey", in: place, parameter };
}

/**
 * Security requirements as alternatives (OpenAPI 3.1.1, section 4.8.30).
 * A requirement that names an undeclared scheme can never be met and is
 * reported and left out.
 */
export function buildSecurity(
  context: BuildContext,
  requirements: JsonValue | undefined,
  origin: Origin,
  schemes: SchemesByName,
): readonly SecurityAlternative[] {
  if (!isArray(requirements)) return [];
  const alternatives = requirements.flatMap((requirement, index) => {
    const place = child(origin, index);
    const alternative = alternativeOf(context, requirement, place, schemes);
    return alternative ? [alternative] : [];
  });
  const onlyAnonymous = alternatives.every(
    (schemesOf) => schemesOf.length === 0,
  );
  return onlyAnonymous ? [] : alternatives;
}

function alternativeOf(
  context: BuildContext,
  requirement: JsonValue,
  origin: Origin,
  schemes: SchemesByName,
): SecurityAlternative | undefined {
  if (!isObject(requirement)) return undefined;
  const parts = Object.entries(requirement).map(([name, scopes]) => {
    const place = child(origin, name);
    const scheme = findScheme(context, name, place, schemes);
    if (scheme === undefined) {
      context.collector.report("security/undeclared", place, { name });
      return undefined;
    }
    return {
      scheme,
      scopes: isArray(scopes)
        ? scopes.filter((scope) => typeof scope === "string")
        : [],
    };
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}
