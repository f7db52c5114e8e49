import type { JsonValue } from "../../ir/types/json.js";

/** The keys and indices that lead to a value, from the root. */
export type Path = readonly (string | number)[];

/** What an expression selects, or where it breaks the grammar. */
export type Selected =
  | { readonly ok: true; readonly paths: readonly Path[] }
  | { readonly ok: false; readonly detail: string };

/** Evaluates a JSONPath query (RFC 9535); each node comes once, in the order in which it was found. */
export async function select(
  root: JsonValue,
  expression: string,
): Promise<Selected> {
  const { exec } = await import("jsonpath-rfc9535");
  const paths = new Map<string, Path>();
  try {
    exec(root as Parameters<typeof exec>[0], expression, (_value, path) => {
      const keys = path.map((key) =>
        typeof key === "number" ? key : unescapeKey(key),
      );
      paths.set(JSON.stringify(keys), keys);
    });
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    return { ok: false, detail: describe(expression, error.location.start) };
  }
  return { ok: true, paths: [...paths.values()] };
}

interface GrammarError {
  readonly location: { readonly start: { readonly offset: number } };
}

function isSyntaxError(error: unknown): error is GrammarError {
  return (
    error instanceof Error &&
    error.name === "SyntaxError" &&
    "location" in error
  );
}

/** The parser's own message lists everything that could have stood there. */
function describe(
  expression: string,
  { offset }: GrammarError["location"]["start"],
): string {
  const found = expression.slice(offset, offset + 1);
  return found === ""
    ? "it ends too early"
    : `\`${found}\` cannot stand at character ${offset + 1}`;
}

/** Keys come as they stand in a normalized path (RFC 9535, section 2.7). */
function unescapeKey(key: string): string {
  return key.replace(/\\(?:u([\da-f]{4})|(.))/gs, (_, code, char: string) =>
    typeof code === "string"
      ? String.fromCharCode(parseInt(code, 16))
      : (escapes[char] ?? char),
  );
}

const escapes: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
