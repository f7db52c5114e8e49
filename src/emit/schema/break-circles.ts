import { keyword } from "../typescript/combine-types.js";
import { stringLiteral } from "../typescript/literal.js";
import type { TypeMember, TypeNode } from "../typescript/type-node.js";

/** The members of `components.schemas`, and the keys of those that lost a mention. */
export interface Unbroken {
  readonly members: readonly TypeMember[];
  readonly broken: readonly string[];
}

/**
 * Takes circles out of schemas that are made of themselves. TypeScript follows
 * the mention of another schema at once unless it stands in a member of an
 * object, and refuses what leads back: the mention that would close a circle
 * becomes `unknown`.
 */
export function breakCircles(members: readonly TypeMember[]): Unbroken {
  const byLiteral = new Map(members.map((one) => [literalOf(one), one]));
  const done = new Map<TypeMember, TypeMember>();
  const open = new Set<TypeMember>();
  const broken = new Set<string>();
  const visit = (member: TypeMember): TypeMember => {
    const known = done.get(member);
    if (known) return known;
    open.add(member);
    const type = replaceMentions(member.type, (node) => {
      const target = byLiteral.get(mention.exec(node.text)?.[1] ?? "");
      if (target && open.has(target)) {
        broken.add(member.key ?? "");
        return keyword("unknown");
      }
      if (target) visit(target);
      return node;
    });
    open.delete(member);
    const result = { ...member, type };
    done.set(member, result);
    return result;
  };
  return { members: members.map(visit), broken: [...broken] };
}

const mention =
  /^(?:NonNullable<)*components\["schemas"\]\[("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\]/;

/** A key as a mention writes it. */
function literalOf({ key = "" }: TypeMember): string {
  if (/^["']/.test(key)) return key;
  return key.startsWith("[") ? key.slice(1, -1) : stringLiteral(key);
}

type Access = Extract<TypeNode, { text: string }>;

/** Rewrites what the compiler follows at once: all but the members of objects. */
function replaceMentions(
  type: TypeNode,
  replace: (access: Access) => TypeNode,
): TypeNode {
  const inside = (part: TypeNode): TypeNode => replaceMentions(part, replace);
  switch (type.kind) {
    case "access":
      return replace(type);
    case "generic":
      return { ...type, arguments: type.arguments.map(inside) };
    case "array":
      return { ...type, items: inside(type.items) };
    case "tuple": {
      const items = type.items.map((item) => ({
        ...item,
        type: inside(item.type),
      }));
      return { ...type, items };
    }
    case "union":
      return { ...type, variants: type.variants.map(inside) };
    case "intersection":
      return { ...type, parts: type.parts.map(inside) };
    default:
      return type;
  }
}
