import type {
  JsonObject,
  Operation,
  SecurityScheme,
} from "../../ir/types/index.js";

/**
 * The credentials with which a program shows an operation: those of the
 * documentation. Undefined when none are needed, or when the client finds
 * others in the environment.
 */
export function documentedAuth(operation: Operation): JsonObject | undefined {
  const schemes = schemesOf(operation);
  const isShown = schemes.some((scheme) => credentialOf(scheme) !== undefined);
  return isShown
    ? Object.fromEntries(
        schemes.map((scheme) => [
          scheme.name,
          credentialOf(scheme) ?? `<${scheme.name}>`,
        ]),
      )
    : placeholderAuth(operation);
}

/** The same with names in place of credentials, for whoever reads what is short. */
export function placeholderAuth(operation: Operation): JsonObject | undefined {
  const schemes = schemesOf(operation);
  return schemes.every(({ env }) => env !== undefined)
    ? undefined
    : Object.fromEntries(schemes.map(({ name }) => [name, `<${name}>`]));
}

/** The schemes of the first alternative that a client sends something for. */
function schemesOf({ security }: Operation): readonly SecurityScheme[] {
  return (security[0] ?? [])
    .map(({ scheme }) => scheme)
    .filter(({ method }) => method.type !== "mutualTLS");
}

/** A credential from what the documentation shows: alone, or as a whole header. */
function credentialOf({ method, example }: SecurityScheme): string | undefined {
  if (typeof example !== "string") return undefined;
  if (method.type === "apiKey") {
    return withoutPrefix(example, `${method.parameter}:`);
  }
  const value = withoutPrefix(example, "Authorization:");
  return withoutPrefix(
    value,
    method.type === "http" ? `${method.scheme} ` : "Bearer ",
  );
}

function withoutPrefix(text: string, prefix: string): string {
  return text.toLowerCase().startsWith(prefix.toLowerCase())
    ? text.slice(prefix.length).trim()
    : text;
}
