import type { JsonType } from "../types/json.js";
import type { Assertions, Schema, Shape } from "../types/schema.js";
import { arrayShape } from "./array.js";
import { areDisjoint } from "./disjoint.js";
import { intersectShapes } from "./intersect.js";
import { isComposed, objectShape } from "./object.js";
import { requiredPart } from "./required.js";
import {
  neverShape,
  unknownShape,
  type ShapeContext,
} from "./shape-context.js";
import { taggedBranches } from "./tagged.js";
import { uniteShapes } from "./union.js";
import { enumShape } from "./value.js";

/**
 * What TypeScript can say of a schema. It is wider than the assertions where
 * it must be, and notes that as a loss. One liberty is taken: a schema without
 * `type` that describes members (items) is about objects (arrays), as everyone
 * who writes one means it.
 */
export function deriveShape(schema: Schema, context: ShapeContext): Shape {
  const { assertions } = schema;
  if (assertions.never) return neverShape;
  noteLosses(schema, context);
  const { refs = [], allOf = [], anyOf, oneOf } = assertions;
  const conjuncts = [...refs, ...allOf].map((part) => context.mention(part));
  const own = ownShape(schema, context);
  const unions = [anyOf, oneOf]
    .filter((branches) => branches !== undefined)
    .map((branches) => uniteShapes(taggedBranches(schema, branches, context)));
  const parts = [...conjuncts, own, ...unions];
  const required = requiredPart(schema, parts, context);
  return intersectShapes([...parts, ...required], context);
}

function ownShape(schema: Schema, context: ShapeContext): Shape {
  const { assertions } = schema;
  if (assertions.enum) return enumShape(schema, assertions.enum, context);
  const types = assertions.types ?? impliedTypes(assertions);
  if (types.length === 0) return unknownShape;
  return uniteShapes(types.map((type) => shapeOfType(type, schema, context)));
}

function shapeOfType(
  type: JsonType,
  schema: Schema,
  context: ShapeContext,
): Shape {
  switch (type) {
    case "object":
      return objectShape(schema, context);
    case "array":
      return arrayShape(schema, context);
    case "integer":
      return { kind: "number" };
    case "string":
      return textShape(schema);
    default:
      return { kind: type };
  }
}

/** Bytes are text in JSON and a file in a form; a schema does not say where it is used. */
function textShape({ assertions }: Schema): Shape {
  const text: Shape = { kind: "string" };
  return assertions.format === "binary"
    ? uniteShapes([{ kind: "binary" }, text])
    : text;
}

function impliedTypes(assertions: Assertions): readonly JsonType[] {
  const { properties, additionalProperties, patternProperties } = assertions;
  if (properties ?? additionalProperties ?? patternProperties) {
    return ["object"];
  }
  return (assertions.items ?? assertions.prefixItems) ? ["array"] : [];
}

/** Assertions that no TypeScript type expresses. */
const inexpressible = [
  "not",
  "if",
  "dependentSchemas",
  "dependentRequired",
  "propertyNames",
] as const;

function isConstraining(schema: Schema | undefined): boolean {
  return schema !== undefined && schema.assertions.never !== true;
}

function noteLosses(schema: Schema, context: ShapeContext): void {
  const { assertions } = schema;
  for (const keyword of inexpressible) {
    if (assertions[keyword] !== undefined) context.lose(schema, keyword);
  }
  const { unevaluatedProperties, unevaluatedItems, oneOf } = assertions;
  if (isConstraining(unevaluatedProperties) && isComposed(schema)) {
    context.lose(schema, "unevaluatedProperties");
  }
  if (isConstraining(unevaluatedItems) && isComposed(schema)) {
    context.lose(schema, "unevaluatedItems");
  }
  if (oneOf && oneOf.length > 1 && !assertions.discriminator) {
    const branches = oneOf.map((branch) => context.mention(branch));
    if (!areDisjoint(branches, context.resolve)) context.lose(schema, "oneOf");
  }
}
