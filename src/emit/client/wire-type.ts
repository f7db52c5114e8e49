import type { WireType } from "../../runtime/operation.js";
import type { Schema, Shape } from "../../ir/types/index.js";

/** What a reader restores from the text of a shape: the first that is not text where there are several. */
export function wireType(
  shape: Shape,
  seen: ReadonlySet<Schema> = new Set(),
): WireType {
  switch (shape.kind) {
    case "number":
    case "boolean":
    case "unknown":
      return shape.kind;
    case "literal":
      return literalType(shape.value);
    case "array":
      return [wireType(shape.items, seen)];
    case "tuple":
      return ["unknown"];
    case "object":
      return objectType(shape, seen);
    case "union":
      return firstOf(shape.variants.map((variant) => wireType(variant, seen)));
    case "intersection":
      return mergeTypes(shape.parts.map((part) => wireType(part, seen)));
    case "ref":
      return seen.has(shape.target)
        ? "unknown"
        : wireType(shape.target.shape, new Set([...seen, shape.target]));
    default:
      return "string";
  }
}

function literalType(value: string | number | boolean | null): WireType {
  const type = typeof value;
  return type === "number" || type === "boolean" ? type : "string";
}

function objectType(
  { properties, additional }: Extract<Shape, { kind: "object" }>,
  seen: ReadonlySet<Schema>,
): WireType {
  const members = properties.map(
    ({ name, shape }) => [name, wireType(shape, seen)] as const,
  );
  const isOpen = additional !== undefined && additional.kind !== "never";
  const rest = isOpen || members.length === 0;
  return Object.fromEntries([
    ...members,
    ...(rest
      ? [["*", additional ? wireType(additional, seen) : "string"] as const]
      : []),
  ]);
}

function firstOf(types: readonly WireType[]): WireType {
  const objects = types.filter((type) => typeof type === "object");
  if (objects.length > 0) return mergeTypes(objects);
  return types.find((type) => type !== "string") ?? "string";
}

function mergeTypes(types: readonly WireType[]): WireType {
  const [first = "unknown"] = types;
  const isObject = (type: WireType): boolean =>
    typeof type === "object" && !Array.isArray(type);
  return types.every(isObject)
    ? (Object.assign({}, ...types) as WireType)
    : first;
}
