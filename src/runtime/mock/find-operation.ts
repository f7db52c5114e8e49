import { matchPath } from "../wire/match-path.js";
import type { MockOperation, MockService } from "./service.js";

/** What a request asks for. */
export type Found =
  | {
      readonly kind: "operation";
      /** One; more where documents have paths that only their names tell apart. */
      readonly matches: readonly [Match, ...Match[]];
    }
  /** The path exists, but not for this method. */
  | { readonly kind: "method"; readonly allow: readonly string[] }
  | { readonly kind: "nothing" };

/** An operation whose path is that of a request. */
export interface Match {
  readonly operation: MockOperation;
  /** Path parameters, still encoded. */
  readonly path: { readonly [name: string]: string };
}

/**
 * Finds the operation of a request for a path and query. Of several templates
 * that fit, the one with more literal text wins (OpenAPI 3.1.1, section
 * 4.8.8.2).
 */
export function findOperation(
  service: MockService,
  method: string,
  target: string,
): Found {
  const places = [
    matchOwnServers(service, target),
    ...pathsOf(service, target).map((path) => matchAll(service, path)),
  ];
  // Others of the same path may have no server of their own, and so stand elsewhere.
  const best =
    bestOf(places, method) ??
    // A server that answers GET answers HEAD (RFC 9110, section 9.3.2).
    (method === "HEAD" ? bestOf(places, "GET") : undefined);
  if (best) return { kind: "operation", matches: best };
  const allow = methodsOf(places.flat());
  return allow.length > 0 ? { kind: "method", allow } : { kind: "nothing" };
}

/**
 * The best match at the first place that has one for the method, and those
 * that are as good: what has more to say in its fragment comes first.
 */
function bestOf(
  places: readonly (readonly Match[])[],
  method: string,
): readonly [Match, ...Match[]] | undefined {
  const found = places
    .map((matches) =>
      matches.filter(({ operation }) => operation.operation.method === method),
    )
    .find((matches) => matches.length > 0);
  const [best, ...others] = [...(found ?? [])].sort(
    (left, right) =>
      compareTemplates(left, right) ||
      fragmentOf(right).length - fragmentOf(left).length,
  );
  if (best === undefined) return undefined;
  return [best, ...others.filter((one) => compareTemplates(best, one) === 0)];
}

/** Operations with a server of their own, below its path. */
function matchOwnServers(
  { operations }: MockService,
  target: string,
): readonly Match[] {
  return operations.flatMap((operation) => {
    const { server, path } = operation.operation;
    const url = typeof server === "function" ? server(undefined) : server;
    const base = url === undefined ? "" : pathOfServer(url);
    if (base === "" || !target.startsWith(`${base}/`)) return [];
    const texts = matchPath(path, target.slice(base.length));
    return texts ? [{ operation, path: texts }] : [];
  });
}

function pathOfServer(url: string): string {
  return url.replace(/^(?:[^/]*\/\/)?[^/]*/, "").replace(/\/+$/, "");
}

/** The path below each server, and as it is. */
function pathsOf(service: MockService, target: string): readonly string[] {
  const below = service.basePaths
    .filter((base) => base !== "" && target.startsWith(`${base}/`))
    .map((base) => target.slice(base.length));
  return [...below, target];
}

function matchAll(service: MockService, path: string): readonly Match[] {
  return service.operations.flatMap((operation) => {
    const texts = matchPath(operation.operation.path, path);
    return texts ? [{ operation, path: texts }] : [];
  });
}

function fragmentOf({ operation }: Match): string {
  return /#.*/s.exec(operation.operation.path)?.[0] ?? "";
}

/** Fewer segments with parameters first, then more literal text, then parameters that are one segment. */
function compareTemplates(left: Match, right: Match): number {
  const [first, second] = [left, right].map(({ operation }) => {
    const path = operation.operation.path.replace(/#.*/s, "");
    return {
      open: path.split("/").filter((segment) => segment.includes("{")).length,
      literal: path.replace(/\{[^{}]*\}/g, "").length,
      spans: Number(path.includes("{+")),
    };
  });
  return (
    (first?.open ?? 0) - (second?.open ?? 0) ||
    (second?.literal ?? 0) - (first?.literal ?? 0) ||
    (first?.spans ?? 0) - (second?.spans ?? 0)
  );
}

function methodsOf(matches: readonly Match[]): readonly string[] {
  const methods = matches.map(({ operation }) => operation.operation.method);
  const implied = methods.includes("GET") ? ["HEAD"] : [];
  return [...new Set([...methods, ...implied])].sort();
}
