import { blankSchema } from "../blank-schema.js";
import type {
  ObjectShape,
  PropertyShape,
  Schema,
  Shape,
} from "../types/schema.js";
import {
  recordShape,
  unknownShape,
  type ShapeContext,
} from "./shape-context.js";
import { uniteShapes } from "./union.js";

/** The shape of the objects a schema accepts, by its own keywords. */
export function objectShape(schema: Schema, context: ShapeContext): Shape {
  const { properties = noMembers, required = [] } = schema.assertions;
  const needed = new Set(required);
  const additional = additionalShape(schema, context);
  const members: PropertyShape[] = [];
  for (const [name, property] of properties) {
    members.push(propertyShape(name, property, needed.has(name), context));
  }
  for (const name of isComposed(schema) ? [] : required) {
    if (properties.has(name)) continue;
    members.push(undeclaredProperty(name, schema, additional));
  }
  members.sort(byNeedAndName);
  const shape: ObjectShape = {
    kind: "object",
    properties: members,
    ...(additional !== undefined && { additional }),
  };
  return members.length === 0 && saysNothingOfOthers(schema)
    ? recordShape
    : shape;
}

const noMembers: ReadonlyMap<string, Schema> = new Map();

/** Whether other schemas describe the same value, and may declare what is required here. */
export function isComposed({ assertions }: Schema): boolean {
  const { refs, allOf, anyOf, oneOf } = assertions;
  return (refs ?? allOf ?? anyOf ?? oneOf) !== undefined;
}

/** Required members first, then by name in code unit order. */
export function byNeedAndName(
  left: PropertyShape,
  right: PropertyShape,
): number {
  if (left.required !== right.required) return left.required ? -1 : 1;
  if (left.name === right.name) return 0;
  return left.name < right.name ? -1 : 1;
}

/** A member that is required and nowhere described. */
export function undeclaredProperty(
  name: string,
  owner: Schema,
  shape: Shape = unknownShape,
): PropertyShape {
  const schema = blankSchema(`${owner.id}~required/${name}`, owner.origin);
  const { docs } = schema;
  const flags = { required: true, readOnly: false, writeOnly: false };
  return { name, ...flags, shape, docs, schema };
}

function propertyShape(
  name: string,
  schema: Schema,
  required: boolean,
  context: ShapeContext,
): PropertyShape {
  const { docs, annotations } = schema;
  const { readOnly, writeOnly } = annotations;
  const shape = context.mention(schema);
  return { name, required, readOnly, writeOnly, shape, docs, schema };
}

/** The type of members that are not declared; undefined when none is promised. */
function additionalShape(
  schema: Schema,
  context: ShapeContext,
): Shape | undefined {
  const { additionalProperties, patternProperties } = schema.assertions;
  if (patternProperties !== undefined && patternProperties.size > 0) {
    const patterns = [...patternProperties.values()];
    context.lose(schema, "patternProperties");
    const others = additionalProperties
      ? context.mention(additionalProperties)
      : unknownShape;
    return uniteShapes([
      ...patterns.map((pattern) => context.mention(pattern)),
      others,
    ]);
  }
  const other = additionalProperties ?? unevaluated(schema);
  const shape = other && context.mention(other);
  return shape?.kind === "never" ? undefined : shape;
}

/** `unevaluatedProperties` is `additionalProperties` where nothing else looks at members. */
function unevaluated({ assertions }: Schema): Schema | undefined {
  const { unevaluatedProperties, refs, allOf, anyOf, oneOf } = assertions;
  if (unevaluatedProperties === undefined) return undefined;
  const other = refs ?? allOf ?? anyOf ?? oneOf;
  const isAlone =
    (other ?? assertions.dependentSchemas ?? assertions.if) === undefined;
  return isAlone ? unevaluatedProperties : undefined;
}

function saysNothingOfOthers({ assertions }: Schema): boolean {
  const { additionalProperties, patternProperties } = assertions;
  return (
    additionalProperties === undefined &&
    patternProperties === undefined &&
    assertions.unevaluatedProperties === undefined
  );
}
