import { flatType } from "./flat-type.js";
import type { TypeLeaf, TypeNode } from "./type-node.js";

/** One of several types: nested unions are flattened, repetitions and `never` dropped. */
export function unionOf(variants: readonly TypeNode[], open = false): TypeNode {
  const [first] = variants;
  if (first && variants.length === 1 && !open) return first;
  const flat = unique(variants.flatMap(variantsOf)).filter(
    (variant) => !isKeyword(variant, "never"),
  );
  const unknown = flat.find((variant) => isKeyword(variant, "unknown"));
  if (unknown) return unknown;
  const merged = openStrings(mergeBooleans(flat), open);
  return single(merged) ?? { kind: "union", variants: merged };
}

/**
 * The union of what is made of each item, which is made only where none is
 * unknown: beside `unknown` nothing is left of a type, and a type that is
 * mentioned is imported.
 */
export function unionOfEach<Item>(
  items: readonly Item[],
  isUnknown: (item: Item) => boolean,
  typeOf: (item: Item) => TypeNode,
): TypeNode {
  return items.some(isUnknown)
    ? keyword("unknown")
    : unionOf(items.map(typeOf));
}

/** `true | false` is `boolean`. */
function mergeBooleans(variants: readonly TypeNode[]): readonly TypeNode[] {
  const isFlag = (variant: TypeNode): boolean =>
    variant.kind === "literal" && /^(?:true|false)$/.test(variant.text);
  const flags = variants.filter(isFlag);
  if (flags.length < 2) return variants;
  const [first] = flags;
  return unique(
    variants.flatMap((variant) =>
      variant === first
        ? [keyword("boolean")]
        : isFlag(variant)
          ? []
          : [variant],
    ),
  );
}

/** Beside `string`, literals would vanish from completions: `string & {}` keeps them. */
function openStrings(
  variants: readonly TypeNode[],
  open: boolean,
): readonly TypeNode[] {
  const hasLiteral = variants.some(
    (variant) => variant.kind === "literal" && /^["']/.test(variant.text),
  );
  const isString = (variant: TypeNode): boolean => isKeyword(variant, "string");
  if (!hasLiteral || !(open || variants.some(isString))) return variants;
  const anyString: TypeNode = {
    kind: "intersection",
    parts: [keyword("string"), { kind: "object", members: [] }],
  };
  const isNull = (variant: TypeNode): boolean => isKeyword(variant, "null");
  const others = variants.filter(
    (variant) => !isString(variant) && !isNull(variant),
  );
  return unique([...others, anyString, ...variants.filter(isNull)]);
}

/** All of several types at once. */
export function intersectionOf(parts: readonly TypeNode[]): TypeNode {
  const flat = unique(
    parts.flatMap((part) => (part.kind === "intersection" ? part.parts : part)),
  ).filter((part) => !isKeyword(part, "unknown"));
  const never = flat.find((part) => isKeyword(part, "never"));
  if (never) return never;
  if (flat.length === 0) return keyword("unknown");
  return single(flat) ?? { kind: "intersection", parts: flat };
}

/** A type that is mentioned by its name. */
export function reference(text: string): TypeLeaf {
  return { kind: "reference", text };
}

/** A type that is a word of the language. */
export function keyword(text: string): TypeLeaf {
  return { kind: "keyword", text };
}

/** Whether a type is a certain word of the language. */
export function isKeyword(node: TypeNode, text: string): boolean {
  return node.kind === "keyword" && node.text === text;
}

/** What a union is made of; any other type is the only one. */
export function variantsOf(node: TypeNode): readonly TypeNode[] {
  return node.kind === "union" ? node.variants : [node];
}

function single(nodes: readonly TypeNode[]): TypeNode | undefined {
  return nodes.length === 0
    ? keyword("never")
    : nodes.length === 1
      ? nodes[0]
      : undefined;
}

/** Without repetitions; an object that is documented and one that is not are one type. */
function unique(nodes: readonly TypeNode[]): readonly TypeNode[] {
  const seen = new Map<string, TypeNode>();
  for (const node of nodes) {
    const text = flatType(node);
    if (!seen.has(text)) seen.set(text, node);
  }
  return [...seen.values()];
}
