import type {
  OperationDescriptor,
  SecuritySchemeDescriptor,
  SecuritySchemes,
} from "../operation.js";

/** Credentials a request carried, by the name of their scheme. */
export interface Credentials {
  readonly [scheme: string]: string;
}

/** Credentials that are right: a fixed set, or a judgement. */
export type ExpectedCredentials =
  Credentials | ((found: Credentials) => boolean | Promise<boolean>);

/** Why a request may not pass: without credentials, or with wrong ones (RFC 9110, section 15.5.2). */
export interface Denial {
  readonly status: 401;
  readonly message: string;
  /** What `WWW-Authenticate` says (RFC 9110, section 11.6.1). */
  readonly challenge: string;
}

/**
 * Checks that one alternative of the security requirement is complete; where
 * right credentials are known, that they are these. Undefined: it may pass.
 */
export async function authorize(
  operation: OperationDescriptor,
  schemes: SecuritySchemes,
  request: Request,
  expected: ExpectedCredentials | undefined,
): Promise<Denial | undefined> {
  const alternatives = operation.security ?? [];
  if (alternatives.length === 0) return undefined;
  const complete = alternatives
    .map((names) => credentialsOf(names, schemes, request))
    .filter((found) => found !== undefined);
  for (const found of complete) {
    if (await areRight(found, expected)) return undefined;
  }
  const message =
    complete.length === 0
      ? `credentials needed: ${wanted(alternatives)}`
      : "these credentials are not accepted";
  const challenge = challengeOf(alternatives, schemes);
  return { status: 401, message, challenge };
}

function wanted(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((names) => names.join(" and ")).join(", or ");
}

/** One challenge a scheme; keys have no scheme of HTTP, so theirs says where they go. */
function challengeOf(
  alternatives: readonly (readonly string[])[],
  schemes: SecuritySchemes,
): string {
  const challenges = alternatives.flat().flatMap((name) => {
    const scheme = schemes[name];
    if (scheme === undefined) return [];
    if (scheme.scheme !== undefined) return [`${scheme.scheme} realm="mock"`];
    const place = scheme.in ?? "header";
    const key = (scheme.name ?? "Authorization").replace(/[^ -~]|["\\]/g, "");
    return [`ApiKey realm="mock", in="${place}", name="${key}"`];
  });
  return [...new Set(challenges)].join(", ");
}

async function areRight(
  found: Credentials,
  expected: ExpectedCredentials | undefined,
): Promise<boolean> {
  if (expected === undefined) return true;
  if (typeof expected === "function") return expected(found);
  return Object.entries(found).every(
    ([name, credential]) => expected[name] === credential,
  );
}

/** The credentials of one alternative; undefined when one is missing. */
function credentialsOf(
  names: readonly string[],
  schemes: SecuritySchemes,
  request: Request,
): Credentials | undefined {
  const found: [string, string][] = [];
  for (const name of names) {
    const scheme = schemes[name];
    const credential = scheme && credentialOf(scheme, request);
    if (credential === undefined || credential === "") return undefined;
    found.push([name, credential]);
  }
  return Object.fromEntries(found);
}

function credentialOf(
  scheme: SecuritySchemeDescriptor,
  request: Request,
): string | undefined {
  const name = scheme.name ?? "Authorization";
  const text = textOf(scheme, name, request);
  if (text === undefined || scheme.scheme === undefined) return text;
  const prefix = `${scheme.scheme} `.toLowerCase();
  const fits = text.toLowerCase().startsWith(prefix);
  return fits ? text.slice(prefix.length).trim() : undefined;
}

function textOf(
  scheme: SecuritySchemeDescriptor,
  name: string,
  request: Request,
): string | undefined {
  if (scheme.in === "query") {
    return new URL(request.url).searchParams.get(name) ?? undefined;
  }
  if (scheme.in === "cookie") return cookieOf(name, request);
  return request.headers.get(name) ?? undefined;
}

function cookieOf(name: string, request: Request): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const pair = pairs.find((text) => text.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
