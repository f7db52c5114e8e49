import type { Name } from "../../ir/names/names.js";
import type {
  ObjectShape,
  PropertyShape,
  Schema,
  Shape,
  TupleShape,
} from "../../ir/types/schema.js";
import {
  intersectionOf,
  keyword,
  unionOf,
  variantsOf,
} from "./combine-types.js";
import type { TypescriptFile } from "./file.js";
import { flatType } from "./flat-type.js";
import { orInherited } from "./inherited.js";
import { propertyKey, stringLiteral } from "./literal.js";
import { mentionedType, ownType } from "./type-name.js";
import type { TupleItem, TypeMember, TypeNode } from "./type-node.js";

/** Whether a value is sent (`input`: without readOnly members) or received (`output`: without writeOnly ones). */
export type Direction = "input" | "output";

/** How shapes are seen. */
export interface TypeContext {
  readonly file: TypescriptFile;
  readonly direction: Direction;
  /** Whether the type is what a schema declares, and so must not lead back to it but by members or items. */
  readonly isDirect?: boolean;
  /** Says what the documentation of a property adds; without it, nothing is documented. */
  readonly document?: (property: PropertyShape) => TypeMember["docs"];
}

/** The TypeScript type of a shape. */
export function typeNode(shape: Shape, context: TypeContext): TypeNode {
  switch (shape.kind) {
    case "binary":
      return { kind: "reference", text: "Blob" };
    case "literal":
      return literalNode(shape.value);
    case "array":
      return { kind: "array", items: typeNode(shape.items, inside(context)) };
    case "tuple":
      return tupleNode(shape, inside(context));
    case "object":
      return {
        kind: "object",
        members: orAnything(objectMembers(shape, inside(context))),
      };
    case "union":
      return unionOf(
        shape.variants.map((variant) => typeNode(variant, context)),
        shape.open === true && context.direction === "output",
      );
    case "intersection":
      return intersectionOf(
        shape.parts
          .filter((part) => saysSomething(part, context))
          .map((part) =>
            part.kind === "ref"
              ? parentNode(part.target, context)
              : typeNode(part, context),
          ),
      );
    case "ref":
      return referenceNode(shape, context);
    default:
      return keyword(shape.kind);
  }
}

/** What stands below a type is looked at later than the type. */
function inside(context: TypeContext): TypeContext {
  return context.isDirect ? { ...context, isDirect: false } : context;
}

/** The members of an object in a direction, its index signature last; none when nothing is said. */
export function objectMembers(
  shape: ObjectShape,
  context: TypeContext,
): readonly TypeMember[] {
  const members = shape.properties
    .filter((property) => isVisible(property, context.direction))
    .map((property) => propertyMember(property, context));
  if (shape.additional === undefined || shape.additional.kind === "never") {
    return members;
  }
  const additional = typeNode(shape.additional, context);
  return [...members, indexMember(indexType(additional, members))];
}

/** An object of which nothing is known has any members. */
export function orAnything(
  members: readonly TypeMember[],
): readonly TypeMember[] {
  return members.length === 0 ? [indexMember(keyword("unknown"))] : members;
}

/** Beside other parts of an intersection, an empty object adds nothing. */
function saysSomething(part: Shape, context: TypeContext): boolean {
  return (
    part.kind !== "object" ||
    part.additional !== undefined ||
    part.properties.some((property) => isVisible(property, context.direction))
  );
}

/** Whether a property exists in a direction. */
export function isVisible(
  property: PropertyShape,
  direction: Direction,
): boolean {
  return direction === "input" ? !property.readOnly : !property.writeOnly;
}

function propertyMember(
  property: PropertyShape,
  context: TypeContext,
): TypeMember {
  const docs = context.document?.(property);
  const { name, required } = property;
  const key = propertyKey(name);
  const optional = !required;
  const node = typeNode(property.shape, context);
  const type = required ? node : orInherited(name, node);
  return docs ? { key, optional, type, docs } : { key, optional, type };
}

function indexMember(type: TypeNode): TypeMember {
  return { optional: false, type };
}

/** TypeScript wants an index signature to cover the declared members as well. */
function indexType(
  additional: TypeNode,
  members: readonly TypeMember[],
): TypeNode {
  const known = new Set(variantsOf(additional).map(flatType));
  if (known.has("unknown")) return additional;
  const others = members
    .flatMap(({ type }) => variantsOf(type))
    .filter((variant) => !known.has(flatType(variant)));
  // Written twice, a type in place would be hard to read.
  if (others.some(isWrittenInPlace)) return keyword("unknown");
  const missing = members.some((member) => member.optional)
    ? [keyword("undefined")]
    : [];
  return unionOf([additional, ...others, ...missing]);
}

/** Whether a type has members of its own. */
function isWrittenInPlace(type: TypeNode): boolean {
  if (type.kind === "array") return isWrittenInPlace(type.items);
  return ["object", "tuple", "intersection", "union"].includes(type.kind);
}

function tupleNode(shape: TupleShape, context: TypeContext): TypeNode {
  const items = shape.items.map((item, index): TupleItem => ({
    type: typeNode(item, context),
    mark: index < shape.required ? "required" : "optional",
  }));
  if (shape.rest === undefined || shape.rest.kind === "never") {
    return { kind: "tuple", items };
  }
  const rest: TypeNode = {
    kind: "array",
    items: typeNode(shape.rest, context),
  };
  return { kind: "tuple", items: [...items, { type: rest, mark: "rest" }] };
}

function referenceNode(
  { target }: Extract<Shape, { kind: "ref" }>,
  context: TypeContext,
): TypeNode {
  const { file, direction, isDirect = false } = context;
  if (isDirect) return parentNode(target, context);
  return nodeOf(mentionedType(target, direction, file.names), target, file);
}

/** A schema that another one is based on. */
export function parentNode(
  target: Schema,
  { file, direction }: TypeContext,
): TypeNode {
  return nodeOf(ownType(target, direction, file.names), target, file);
}

function nodeOf(
  name: Name | undefined,
  target: Schema,
  { names, perhaps }: TypescriptFile,
): TypeNode {
  const text = perhaps.use(name ?? names.of(target, "type"));
  return { kind: "reference", text };
}

/** There is no type of an infinite number or of negative zero. */
function literalNode(value: string | number | boolean | null): TypeNode {
  if (value === null) return keyword("null");
  if (typeof value === "string") {
    return { kind: "literal", text: stringLiteral(value) };
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return keyword("number");
  }
  return { kind: "literal", text: String(value).replace("e+", "e") };
}
