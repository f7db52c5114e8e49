import { childPointer } from "../../../spec/pointer.js";
import { resolveShape } from "../../shape/references.js";
import type { PropertyShape, Shape } from "../../types/schema.js";

/** A member somewhere in a body. */
export interface BodyMember {
  /** JSON Pointer (RFC 6901) from the body. */
  readonly pointer: string;
  /** Names from the body to the member, comparable: `meta`, `nextcursor`. */
  readonly words: readonly string[];
  readonly shape: Shape;
  readonly format: string | undefined;
}

/** A name without what spellings differ in: `next_page_token`, `@odata.nextLink`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** What a shape is, references followed and null left out. */
export function shapeWithoutNull(shape: Shape): Shape {
  const found = resolveShape(shape);
  if (found.kind !== "union") return found;
  const [only, ...others] = found.variants.filter(
    ({ kind }) => kind !== "null",
  );
  return only && others.length === 0 ? resolveShape(only) : found;
}

/**
 * The members of a body, and those of the members that speak of the list as a
 * whole (`meta`, `paging.next`).
 */
export function bodyMembers(
  body: Shape,
  above: Pick<BodyMember, "pointer" | "words"> = { pointer: "", words: [] },
): readonly BodyMember[] {
  return propertiesOf(body).flatMap(
    ({ name, shape, schema }): readonly BodyMember[] => {
      const word = plainName(name);
      const member = {
        pointer: childPointer(above.pointer, name),
        words: [...above.words, word],
        shape: shapeWithoutNull(shape),
        format: schema.assertions.format,
      };
      const isOpen = containers.has(word) && above.words.length < 2;
      return [member, ...(isOpen ? bodyMembers(member.shape, member) : [])];
    },
  );
}

/** Members that hold what is said of a list, or the list itself. */
const containers: ReadonlySet<string> = new Set([
  "cursor",
  "cursors",
  "data",
  "embedded",
  "links",
  "meta",
  "metadata",
  "next",
  "page",
  "pageinfo",
  "paging",
  "pagination",
  "response",
  "responsemetadata",
  "result",
  "resultinfo",
]);

/** The declared properties of an object, those of all its parts. */
export function propertiesOf(
  shape: Shape,
  seen: ReadonlySet<Shape> = new Set(),
): readonly PropertyShape[] {
  const found = shapeWithoutNull(shape);
  if (seen.has(found)) return [];
  if (found.kind === "object") return found.properties;
  if (found.kind !== "intersection") return [];
  const inner = new Set([...seen, found]);
  const all = found.parts.flatMap((part) => propertiesOf(part, inner));
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
