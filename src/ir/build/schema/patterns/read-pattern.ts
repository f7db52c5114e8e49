/**
 * A regular expression (ECMA-262, section 22.2.1) as far as its ways to match
 * are concerned: what is captured, and who is greedy, makes no difference.
 */
export type PatternNode =
  /** One character of a set, as it is written: `a`, `\d`, `[a-z]`. */
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly parts: readonly PatternNode[] }
  /** Once or more. */
  | { readonly kind: "loop"; readonly body: PatternNode };

/** What a pattern consists of. */
export interface Pattern {
  /** The pattern itself, and the insides of lookarounds, which are matched on their own. */
  readonly nodes: readonly PatternNode[];
  /** Whether something that takes no characters can still say no: `$`, `\b`, a lookaround. */
  readonly hasAssertions: boolean;
}

/** Takes no characters. */
const nothing: PatternNode = { kind: "sequence", parts: [] };

const tokens = {
  quantifier: /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y,
  group: /\((?:\?(?:(<?[=!])|:|<[^>]*>|[a-z-]+:))?/y,
  assertion: /[$^]|\\[bB]/y,
  reference: /\\(?:[1-9]\d*|k<[^>]*>)/y,
  character:
    /\\(?:u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|p\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|[^)|]/isuy,
} as const;

/** More repetitions than this differ in nothing from any number of them. */
const fewRepetitions = 10;
/** So many copies stand for any fixed number of them. */
const mostCopies = 4;

/** Reads a pattern that compiles. */
export function readPattern(source: string): Pattern {
  const nodes: PatternNode[] = [];
  let hasAssertions = false;
  let at = 0;
  nodes.push(readChoice());
  return { nodes, hasAssertions };

  function take(token: keyof typeof tokens): RegExpExecArray | null {
    const expression = tokens[token];
    expression.lastIndex = at;
    const found = expression.exec(source);
    at += found?.[0].length ?? 0;
    return found;
  }

  function readChoice(): PatternNode {
    const parts = [readSequence()];
    while (source[at] === "|") {
      at += 1;
      parts.push(readSequence());
    }
    return parts.length === 1 && parts[0] ? parts[0] : choice(parts);
  }

  function readSequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const part = readTerm();
      parts.push(repeated(part, take("quantifier")));
    }
    return { kind: "sequence", parts };
  }

  function readTerm(): PatternNode {
    const assertion = take("assertion");
    if (assertion) {
      // Where a match may begin changes nothing at its end.
      hasAssertions ||= assertion[0] !== "^";
      return nothing;
    }
    if (take("reference")) return nothing;
    const group = take("group");
    if (group) return readGroup(group[1] !== undefined);
    const found = take("character");
    if (found) return { kind: "character", source: found[0] };
    at += 1;
    return nothing;
  }

  function readGroup(isLookaround: boolean): PatternNode {
    const body = readChoice();
    at += 1;
    if (!isLookaround) return body;
    hasAssertions = true;
    nodes.push(body);
    return nothing;
  }
}

function choice(parts: readonly PatternNode[]): PatternNode {
  return { kind: "choice", parts };
}

/** A part with its quantifier, in loops and copies. */
function repeated(
  body: PatternNode,
  quantifier: RegExpExecArray | null,
): PatternNode {
  if (quantifier === null || body === nothing) return body;
  const [, sign, fewest, comma, most] = quantifier;
  if (sign !== undefined) {
    const once: PatternNode = sign === "?" ? body : { kind: "loop", body };
    return sign === "+" ? once : choice([once, nothing]);
  }
  const least = Number(fewest);
  const limit = most ? Number(most) : comma ? Infinity : least;
  const copies = Array.from(
    { length: Math.min(least, mostCopies) },
    () => body,
  );
  return { kind: "sequence", parts: [...copies, atMost(body, limit - least)] };
}

/** A part not at all, or up to a number of times. */
function atMost(body: PatternNode, count: number): PatternNode {
  if (count > fewRepetitions) {
    return choice([{ kind: "loop", body }, nothing]);
  }
  let node = nothing;
  for (let left = count; left > 0; left -= 1) {
    node = choice([{ kind: "sequence", parts: [body, node] }, nothing]);
  }
  return node;
}
