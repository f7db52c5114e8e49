import { everything } from "./char-set.js";
import {
  and,
  chain,
  not,
  oneOf,
  or,
  repeat,
  type Language,
  type Languages,
} from "./language.js";
import { isContextual, type PatternNode } from "./node.js";

/** What translating depends on beside the pattern. */
export interface Translation {
  readonly book: Languages;
  /** Chooses what a group captures, when something refers back to it. */
  readonly capture: (inner: Language) => string | undefined;
}

/**
 * The texts in which a pattern matches; where the pattern looks at what stands
 * before, more or fewer texts than those. Without padding the match is all of
 * the text.
 */
export function translatePattern(
  translation: Translation,
  pattern: PatternNode,
  padded: boolean,
): Language {
  const { book } = translation;
  const captured = new Map<number | string, Language>();
  const context = {
    ...translation,
    captured,
    references: referencesIn(pattern),
  };
  if (!padded) return translate(pattern, book.empty, true, context);
  const some = repeat(book, oneOf(book, everything), 1, Infinity);
  return or(book, [
    translate(pattern, book.all, true, context),
    chain(book, some, translate(pattern, book.all, false, context)),
  ]);
}

interface Context extends Translation {
  readonly captured: Map<number | string, Language>;
  readonly references: ReadonlySet<number | string>;
}

/** A part with what follows it; `atStart` is whether nothing stands before it. */
function translate(
  node: PatternNode,
  after: Language,
  atStart: boolean,
  context: Context,
): Language {
  const { book } = context;
  switch (node.kind) {
    case "set":
      return chain(book, oneOf(book, node.characters), after);
    case "sequence":
      return translateSequence(node.parts, after, atStart, context);
    case "choice":
      return or(
        book,
        node.branches.map((one) => translate(one, after, atStart, context)),
      );
    case "repeat":
      return translateRepeat(node, after, atStart, context);
    case "group":
      return translateGroup(node, after, atStart, context);
    case "back":
      return chain(book, context.captured.get(node.to) ?? book.empty, after);
    case "start":
      return atStart ? after : book.none;
    case "end":
      return and(book, [after, book.empty]);
    case "boundary":
      return after;
    case "look":
      return translateLook(node, after, atStart, context);
  }
}

function translateSequence(
  parts: readonly PatternNode[],
  after: Language,
  atStart: boolean,
  context: Context,
): Language {
  // Groups have to be captured before what refers to them is reached.
  for (const part of parts) captureIn(part, context);
  const firstWide = parts.findIndex((part) => !isZeroWidth(part));
  const last = firstWide < 0 ? parts.length : firstWide;
  return parts.reduceRight(
    (rest, part, index) =>
      translate(part, rest, atStart && index <= last, context),
    after,
  );
}

function isZeroWidth({ kind }: PatternNode): boolean {
  return ["start", "end", "boundary", "look"].includes(kind);
}

/** How often a part that looks around itself is written out. */
const unrolled = 3;

function translateRepeat(
  node: PatternNode & { kind: "repeat" },
  after: Language,
  atStart: boolean,
  context: Context,
): Language {
  const { book } = context;
  const { part, least, most } = node;
  if (!isContextual(part)) {
    const once = translate(part, book.empty, false, context);
    // Before anything at all, more of the same tells nothing.
    const needed = after === book.all ? least : most;
    return chain(book, repeat(book, once, least, needed), after);
  }
  const counts = [0, 1, 2, 3].filter(
    (more) => more <= unrolled && least + more <= most,
  );
  return or(
    book,
    counts.map((more) =>
      translateSequence(
        Array.from({ length: Math.min(least, 50) + more }, () => part),
        after,
        atStart,
        context,
      ),
    ),
  );
}

function translateGroup(
  node: PatternNode & { kind: "group" },
  after: Language,
  atStart: boolean,
  context: Context,
): Language {
  const captured = context.captured.get(node.number);
  return captured
    ? chain(context.book, captured, after)
    : translate(node.inner, after, atStart, context);
}

/** Settles the text of groups that something refers to. */
function captureIn(node: PatternNode, context: Context): void {
  const parts =
    node.kind === "repeat"
      ? [node.part]
      : node.kind === "sequence"
        ? node.parts
        : [];
  for (const part of parts) captureIn(part, context);
  if (node.kind !== "group" || context.captured.has(node.number)) return;
  const { book, references, captured } = context;
  captureIn(node.inner, context);
  const keys = [node.number, node.name].filter((key) => key !== undefined);
  if (!keys.some((key) => references.has(key))) return;
  const inner = translate(node.inner, book.empty, false, context);
  const text = context.capture(inner);
  const literal = [...(text ?? "")].reduceRight(
    (rest, character) => chain(book, oneOf(book, only(character)), rest),
    text === undefined ? book.none : book.empty,
  );
  for (const key of keys) captured.set(key, literal);
}

function only(character: string): readonly [readonly [number, number]] {
  const code = character.codePointAt(0) ?? 0;
  return [[code, code]];
}

function translateLook(
  node: PatternNode & { kind: "look" },
  after: Language,
  atStart: boolean,
  context: Context,
): Language {
  const { book } = context;
  const { ahead, negative, inner } = node;
  if (ahead) {
    const seen = translate(inner, book.all, atStart, context);
    return and(book, [after, negative ? not(book, seen) : seen]);
  }
  // What has to stand before is written before, where nothing else does.
  if (!negative && atStart) return translate(inner, after, true, context);
  return after;
}

function referencesIn(node: PatternNode): ReadonlySet<number | string> {
  const found = new Set<number | string>();
  const visit = (one: PatternNode): void => {
    if (one.kind === "back") found.add(one.to);
    if (one.kind === "sequence") one.parts.forEach(visit);
    if (one.kind === "choice") one.branches.forEach(visit);
    if (one.kind === "repeat") visit(one.part);
    if (one.kind === "group" || one.kind === "look") visit(one.inner);
  };
  visit(node);
  return found;
}
