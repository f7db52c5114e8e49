import { matchPath } from "../wire/match-path.js";
import type { MockOperation, MockService } from "./service.js";

/** What a request asks for. */
export type Found =
  | {
      readonly kind: "operation";
      readonly operation: MockOperation;
      /** Path parameters, still encoded. */
      readonly path: { readonly [name: string]: string };
    }
  /** The path exists, but not for this method. */
  | { readonly kind: "method"; readonly allow: readonly string[] }
  | { readonly kind: "nothing" };

interface Match {
  readonly operation: MockOperation;
  readonly path: { readonly [name: string]: string };
}

/**
 * Finds the operation of a request. Of several templates that fit, the one
 * with more literal text wins (OpenAPI 3.1.1, section 4.8.8.2).
 */
export function findOperation(
  service: MockService,
  method: string,
  pathname: string,
): Found {
  const places = [
    matchOwnServers(service, pathname),
    ...pathsOf(service, pathname).map((path) => matchAll(service, path)),
  ];
  // Others of the same path may have no server of their own, and so stand elsewhere.
  const best =
    bestOf(places, method) ??
    // A server that answers GET answers HEAD (RFC 9110, section 9.3.2).
    (method === "HEAD" ? bestOf(places, "GET") : undefined);
  if (best) return { kind: "operation", ...best };
  const allow = methodsOf(places.flat());
  return allow.length > 0 ? { kind: "method", allow } : { kind: "nothing" };
}

/** The best match at the first place that has one for the method. */
function bestOf(
  places: readonly (readonly Match[])[],
  method: string,
): Match | undefined {
  const found = places
    .map((matches) =>
      matches.filter(({ operation }) => operation.operation.method === method),
    )
    .find((matches) => matches.length > 0);
  return found?.sort(compareTemplates)[0];
}

/** Operations with a server of their own, below its path. */
function matchOwnServers(
  { operations }: MockService,
  pathname: string,
): readonly Match[] {
  return operations.flatMap((operation) => {
    const { server, path } = operation.operation;
    const url = typeof server === "function" ? server(undefined) : server;
    const base = url === undefined ? "" : pathOfServer(url);
    if (base === "" || !pathname.startsWith(`${base}/`)) return [];
    const texts = matchPath(path, pathname.slice(base.length));
    return texts ? [{ operation, path: texts }] : [];
  });
}

function pathOfServer(url: string): string {
  return url.replace(/^(?:[^/]*\/\/)?[^/]*/, "").replace(/\/+$/, "");
}

/** The path below each server, and as it is. */
function pathsOf(service: MockService, pathname: string): readonly string[] {
  const below = service.basePaths
    .filter((base) => base !== "" && pathname.startsWith(`${base}/`))
    .map((base) => pathname.slice(base.length));
  return [...below, pathname];
}

function matchAll(service: MockService, path: string): readonly Match[] {
  return service.operations.flatMap((operation) => {
    const texts = matchPath(operation.operation.path, path);
    return texts ? [{ operation, path: texts }] : [];
  });
}

/** Fewer parameters first, then more literal text. */
function compareTemplates(left: Match, right: Match): number {
  const [first, second] = [left, right].map(({ operation }) =>
    operation.operation.path.split(/\{[^{}]*\}/),
  );
  return (
    (first?.length ?? 0) - (second?.length ?? 0) ||
    (second?.join("").length ?? 0) - (first?.join("").length ?? 0)
  );
}

function methodsOf(matches: readonly Match[]): readonly string[] {
  const methods = matches.map(({ operation }) => operation.operation.method);
  const implied = methods.includes("GET") ? ["HEAD"] : [];
  return [...new Set([...methods, ...implied])].sort();
}
