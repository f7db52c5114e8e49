import type { SpecVersion } from "../../spec/sources.js";
import type { Placed } from "./context.js";
import { textOf } from "./json.js";
import { child } from "./place.js";

/** A path whose holes all have a parameter, and what declares them. */
export interface SettledPath {
  /** Each hole is the name of a path parameter; `{+rest}` may be several segments. */
  readonly template: string;
  readonly declared: readonly Placed[];
}

/**
 * Brings a path and its parameters together where they differ (OpenAPI 3.1.1,
 * section 4.8.12.1, wants them equal). Holes in the notation of a framework
 * (`{proxy+}`, `{name=shelves/*}`, `{id:int}`, `{*rest}`) are their names. A
 * hole that nothing declares is the parameter that differs from it in case or
 * signs only, or the only one that has no hole; else a text. A parameter that
 * still has no hole is left out. What a query in the path repeats of the
 * parameters in the query is left to these.
 */
export function settlePath(
  path: string,
  parameters: readonly Placed[],
  operation: Placed,
  version: SpecVersion,
): SettledPath {
  const bare = withoutQueries(path, namesIn("query", parameters));
  const names = namesIn("path", parameters);
  const texts = holesOf(bare);
  const open = texts.filter((text) => !names.has(text)).map(readHole);
  const spare = [...names].filter((name) => !texts.includes(name));
  const chosen = choose(open, spare);
  const holes = new Map(
    open.map((hole) => {
      const name = chosen.get(hole.name) ?? hole.name;
      return [hole.text, { ...hole, name }] as const;
    }),
  );
  const raw = namesIn("path", parameters.filter(isRaw));
  const template = bare.replace(holePattern, (whole, text: string) => {
    if (isExpression(text)) return whole;
    const { name, spans } = holes.get(text) ?? { name: text, spans: false };
    return spans || raw.has(name) ? `{+${name}}` : `{${name}}`;
  });
  const used = new Set([...texts, ...chosen.values()]);
  const kept = parameters.filter(
    ({ value }) =>
      value["in"] !== "path" || used.has(textOf(value, "name") ?? ""),
  );
  const added = [...holes.values()]
    .map(({ name }) => name)
    .filter((name, at, all) => !names.has(name) && all.indexOf(name) === at)
    .map((name) => undeclared(name, operation, version));
  return { template, declared: [...kept, ...added] };
}

const holePattern = /\{([^{}]*)\}/g;

function holesOf(path: string): readonly string[] {
  const texts = [...path.matchAll(holePattern)].map(([, text = ""]) => text);
  return [...new Set(texts)].filter((text) => text && !isExpression(text));
}

/** A runtime expression in the address of a callback (OpenAPI 3.1.1, section 4.8.20.4). */
function isExpression(text: string): boolean {
  return text.startsWith("$");
}

function namesIn(
  place: string,
  parameters: readonly Placed[],
): ReadonlySet<string> {
  const found = parameters
    .filter(({ value }) => textOf(value, "in") === place)
    .flatMap(({ value }) => textOf(value, "name") ?? []);
  return new Set(found);
}

interface Hole {
  readonly text: string;
  readonly name: string;
  /** Whether the notation says that slashes may be part of the value. */
  readonly spans: boolean;
}

/**
 * API Gateway's `proxy+`, RFC 6570's `+path`, ASP.NET's `*rest`, `**rest`,
 * `id?` and `id:int`, Starlette's `rest:path`, `google.api.http`'s
 * `name=shelves/*`, JAX-RS's `id: [0-9]+`.
 */
function readHole(text: string): Hole {
  const [, before = "", name = text, after = ""] = notation.exec(text) ?? [];
  const spans =
    before !== "" ||
    /^[+*]/.test(after) ||
    /^=.*(?:\/|\*\*)/s.test(after) ||
    /^:\s*(?:path$|.*(?:\.[*+]|\/))/s.test(after);
  return { text, name, spans };
}

const notation =
  /^(\+|\*{1,2})?([\p{L}\p{N}_.-]+?)(\+|\*{1,2}|\?|=.*|\s*:.*)?$/su;

/** Which of the parameters without a hole each of the holes is, by the name of the hole. */
function choose(
  holes: readonly Hole[],
  spare: readonly string[],
): ReadonlyMap<string, string> {
  const left = new Set(spare);
  const chosen = new Map<string, string>();
  const take = (hole: string, parameter: string | undefined): void => {
    if (parameter === undefined || chosen.has(hole)) return;
    chosen.set(hole, parameter);
    left.delete(parameter);
  };
  for (const { name } of holes) {
    if (left.has(name)) take(name, name);
  }
  for (const { name } of holes) {
    const alike = [...left].filter((one) => plain(one) === plain(name));
    take(name, alike[0]);
  }
  const open = holes.filter(({ name }) => !chosen.has(name));
  const [only] = open;
  if (only && open.length === 1 && left.size === 1) {
    take(only.name, [...left][0]);
  }
  return chosen;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** A text that stands where the operation does, as nothing declares it. */
function undeclared(
  name: string,
  { origin }: Placed,
  version: SpecVersion,
): Placed {
  const text = { type: "string" };
  const type = version === "2.0" ? text : { schema: text };
  return {
    value: { name, in: "path", required: true, ...type },
    origin: child(origin, "parameters", name),
  };
}

/** Azure says of a parameter that its value is sent as it is. */
function isRaw({ value }: Placed): boolean {
  return value["x-ms-skip-url-encoding"] === true;
}

/** The path without `a={a}` of its query where a parameter of the query says it, and without `{?a,b}`. */
function withoutQueries(path: string, names: ReadonlySet<string>): string {
  const bare = path.replace(/\{[?&][^{}]*\}/g, "");
  const at = bare.indexOf("?");
  if (at < 0) return bare;
  const pairs = bare
    .slice(at + 1)
    .split("&")
    .filter((pair) => {
      const [, name = "", hole] = /^([^=]*)=\{([^{}]*)\}$/.exec(pair) ?? [];
      return hole !== name || !names.has(name);
    });
  const query = pairs.join("&");
  return bare.slice(0, at) + (query === "" ? "" : `?${query}`);
}
