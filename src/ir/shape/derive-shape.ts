import { pureTarget } from "../pure-target.js";
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
import { areTexts, enumShape } from "./value.js";

/**
 * What TypeScript can say of a schema. It is wider than the assertions where
 * it must be, and notes that as a loss. One liberty is taken: a schema without
 * `type` that describes members (items) is about objects (arrays), as everyone
 * who writes one means it.
 */
export function deriveShape(schema: Schema, context: ShapeContext): Shape {
  const { assertions } = schema;
  if (assertions.never) return neverShape;
  for (const keyword of inexpressible) {
    if (assertions[keyword] !== undefined) context.lose(schema, keyword);
  }
  return isComposed(schema)
    ? composedShape(schema, context)
    : ownShape(schema, context);
}

/** The shape of a schema to whose values others apply as well. */
function composedShape(schema: Schema, context: ShapeContext): Shape {
  const target = pureTarget(schema);
  if (target !== undefined && target !== schema) return context.mention(target);
  noteLosses(schema, context);
  const { refs = [], allOf = [], anyOf, oneOf } = schema.assertions;
  const conjuncts = [...refs, ...allOf].map((part) => context.mention(part));
  const own = ownShape(schema, context);
  const unions = [anyOf, oneOf]
    .filter((branches) => branches !== undefined)
    .map((branches) => {
      const shapes = taggedBranches(schema, branches, context);
      return uniteShapes(shapes, context.isOpen(schema) && areTexts(shapes));
    });
  const parts = [...conjuncts, own, ...unions];
  const required = requiredPart(schema, parts, context);
  return intersectShapes([...parts, ...required], context);
}

function ownShape(schema: Schema, context: ShapeContext): Shape {
  const { assertions } = schema;
  if (assertions.enum) return enumShape(schema, assertions.enum, context);
  const types = assertions.types ?? impliedTypes(assertions);
  const [first] = types;
  if (first === undefined) return unknownShape;
  if (types.length === 1) return shapeOfType(first, schema, context);
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
    case "string":
      return schema.assertions.file ? fileShape : textShape;
    default:
      return plainShapes[type];
  }
}

const textShape: Shape = { kind: "string" };

/** A schema may be used in JSON as well, where bytes are text. */
const fileShape: Shape = uniteShapes([{ kind: "binary" }, textShape]);

const plainShapes = {
  boolean: { kind: "boolean" },
  integer: { kind: "number" },
  null: { kind: "null" },
  number: { kind: "number" },
} as const satisfies { readonly [type in JsonType]?: Shape };

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

/** What is lost where schemas are composed. */
function noteLosses(schema: Schema, context: ShapeContext): void {
  const { assertions } = schema;
  const { unevaluatedProperties, unevaluatedItems, oneOf } = assertions;
  if (isConstraining(unevaluatedProperties)) {
    context.lose(schema, "unevaluatedProperties");
  }
  if (isConstraining(unevaluatedItems)) {
    context.lose(schema, "unevaluatedItems");
  }
  if (oneOf && oneOf.length > 1 && !assertions.discriminator) {
    const branches = oneOf.map((branch) => context.mention(branch));
    if (!areDisjoint(branches, context.resolve)) context.lose(schema, "oneOf");
  }
}
