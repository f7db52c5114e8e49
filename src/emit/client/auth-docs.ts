import type {
  JsonObject,
  JsonValue,
  Operation,
  SecurityScheme,
} from "../../ir/types/index.js";

/** What a credential is and where it comes from, in the words of its scheme; undefined where the name says it. */
export function credentialNotes({
  method,
}: SecurityScheme): string | undefined {
  switch (method.type) {
    case "oauth2":
      return oauthNotes(method.flows, method.metadataUrl);
    case "openIdConnect":
      return `A token of OpenID Connect, whose provider is described at ${code(method.url)}.`;
    case "http":
      return method.bearerFormat === undefined
        ? undefined
        : `In the format ${code(method.bearerFormat)}.`;
    default:
      return undefined;
  }
}

/** The scopes that one of the alternatives asks for; undefined when none asks for any. */
export function scopeNotes({ security }: Operation): string | undefined {
  const asked = security
    .map((alternative) => alternative.flatMap(({ scopes }) => scopes))
    .filter((scopes) => scopes.length > 0)
    .map((scopes) => scopes.map(code).join(", "));
  const different = [...new Set(asked)];
  return different.length === 0
    ? undefined
    : `Scopes: ${different.join("; or ")}`;
}

const flowTitles: { readonly [flow: string]: string } = {
  authorizationCode: "Authorization code",
  clientCredentials: "Client credentials",
  deviceAuthorization: "Device authorization",
  implicit: "Implicit",
  password: "Password",
};

/** Where each flow begins and ends (OpenAPI 3.2, section 4.29). */
const urls = [
  ["authorizationUrl", "authorization at"],
  ["deviceAuthorizationUrl", "authorization at"],
  ["tokenUrl", "token from"],
  ["refreshUrl", "refreshed at"],
] as const;

function oauthNotes(
  flows: JsonObject,
  metadataUrl: string | undefined,
): string {
  const known = Object.entries(flowTitles).flatMap(([name, title]) => {
    const flow = flows[name];
    return isObject(flow) ? [{ title, flow }] : [];
  });
  const scopes = new Map(
    known.flatMap(({ flow: { scopes: named = null } }) =>
      isObject(named) ? Object.entries(named) : [],
    ),
  );
  return [
    "An access token of OAuth 2.0.",
    "",
    ...known.map(({ title, flow }) => `- ${title}${flowPlaces(flow)}`),
    ...(metadataUrl === undefined ? [] : [`- Metadata: ${code(metadataUrl)}`]),
    ...[...scopes].map(([name, text]) => scopeLine(name, text)),
  ]
    .join("\n")
    .trimEnd();
}

function flowPlaces(flow: JsonObject): string {
  const places = urls.flatMap(([key, word]) => {
    const url = flow[key];
    return typeof url === "string" ? [`${word} ${code(url)}`] : [];
  });
  return places.length === 0 ? "" : `: ${places.join(", ")}`;
}

function scopeLine(name: string, text: JsonValue): string {
  const about = typeof text === "string" ? text.trim() : "";
  return `- Scope ${code(name)}${about && `: ${about.replace(/\s+/g, " ")}`}`;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function code(text: string): string {
  return `\`${text}\``;
}
