import type { Operation, Parameter, Schema, Shape } from "./types/index.js";

/** The parameters passed by position, in order. */
export function positionalParameters({
  call,
  parameters,
}: Operation): readonly Parameter[] {
  return call.positional.flatMap(
    (key) =>
      parameters.find((one) => one.in === "path" && one.key === key) ?? [],
  );
}

/** The parameters passed by name: required ones first, the path's before others. */
export function namedParameters(operation: Operation): readonly Parameter[] {
  const positional = new Set(positionalParameters(operation));
  const rank = ({ required, in: place }: Parameter): number =>
    place === "path" ? 0 : required ? 1 : 2;
  return operation.parameters
    .filter((parameter) => !positional.has(parameter))
    .sort((left, right) => rank(left) - rank(right));
}

/** Whether a call takes an object of parameters. */
export function hasParams(operation: Operation): boolean {
  return (
    namedParameters(operation).length > 0 || operation.call.body !== "none"
  );
}

/** Whether that object may be left out. */
export function isParamsOptional(operation: Operation): boolean {
  const { call, body } = operation;
  if (namedParameters(operation).some(({ required }) => required)) return false;
  if (body === undefined || !body.required) return true;
  if (call.body === "nested") return false;
  const schema = body.content[0]?.schema;
  return schema === undefined || isAllOptional(schema.shape, new Set());
}

function isAllOptional(shape: Shape, seen: ReadonlySet<Schema>): boolean {
  switch (shape.kind) {
    case "object":
      return shape.properties.every(
        ({ required, readOnly }) => !required || readOnly,
      );
    case "ref":
      return (
        seen.has(shape.target) ||
        isAllOptional(shape.target.shape, new Set([...seen, shape.target]))
      );
    case "intersection":
      return shape.parts.every((part) => isAllOptional(part, seen));
    case "union":
      return shape.variants.some((variant) => isAllOptional(variant, seen));
    default:
      return false;
  }
}
