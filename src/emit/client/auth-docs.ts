import type {
  OAuthFlow,
  OAuthScope,
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

const flowTitles: { readonly [kind in OAuthFlow["kind"]]: string } = {
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
  flows: readonly OAuthFlow[],
  metadataUrl: string | undefined,
): string {
  return [
    "An access token of OAuth 2.0.",
    "",
    ...flows.map((flow) => `- ${flowTitles[flow.kind]}${flowPlaces(flow)}`),
    ...(metadataUrl === undefined ? [] : [`- Metadata: ${code(metadataUrl)}`]),
    ...scopesOf(flows).map(scopeLine),
  ]
    .join("\n")
    .trimEnd();
}

/** The scopes of all flows, each once, sorted by name; what the first flow says of them. */
export function scopesOf(flows: readonly OAuthFlow[]): readonly OAuthScope[] {
  const all = flows.flatMap(({ scopes }) => scopes).reverse();
  const distinct = new Map(all.map((scope) => [scope.name, scope]));
  return [...distinct.values()].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}

function flowPlaces(flow: OAuthFlow): string {
  const places = urls.flatMap(([key, word]) => {
    const url = flow.urls[key];
    return url === undefined ? [] : [`${word} ${code(url)}`];
  });
  return places.length === 0 ? "" : `: ${places.join(", ")}`;
}

/** A scope and what it is for, as an item of a list. */
export function scopeLine({ name, description }: OAuthScope): string {
  const about = description.trim();
  return `- Scope ${code(name)}${about && `: ${about.replace(/\s+/g, " ")}`}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
