import type {
  JsonObject,
  JsonValue,
  ObjectShape,
  Shape,
} from "../../ir/types/index.js";
import { isList, isRecord } from "./json-kinds.js";

/**
 * A documented value as a program can write it: without members that are not
 * sent and without those that the type does not know. Undefined when it is of
 * another type, as examples sometimes are.
 */
export function fitExample(
  value: JsonValue,
  shape: Shape,
): JsonValue | undefined {
  return fit(value, shape)?.value;
}

/** What is left of a value, and how many members are not. */
interface Fit {
  readonly value: JsonValue;
  readonly dropped: number;
}

function fit(value: JsonValue, shape: Shape): Fit | undefined {
  const whole: Fit = { value, dropped: 0 };
  switch (shape.kind) {
    case "unknown":
      return whole;
    case "never":
      return undefined;
    case "null":
      return value === null ? whole : undefined;
    case "literal":
      return value === shape.value ? whole : undefined;
    case "binary":
      return typeof value === "string" ? whole : undefined;
    case "array":
      return isList(value) ? fitItems(value, () => shape.items) : undefined;
    case "tuple": {
      const { items, rest, required } = shape;
      const isLong = isList(value) && value.length >= required;
      return isLong
        ? fitItems(value, (index) => items[index] ?? rest)
        : undefined;
    }
    case "object":
      return isRecord(value) ? fitMembers(value, shape) : undefined;
    case "union":
      return closest(shape.variants.map((variant) => fit(value, variant)));
    case "intersection":
      return fitAll(value, shape.parts);
    case "ref":
      return fit(value, shape.target.shape);
    default:
      return typeof value === shape.kind ? whole : undefined;
  }
}

function fitItems(
  items: readonly JsonValue[],
  shapeAt: (index: number) => Shape | undefined,
): Fit | undefined {
  const fits = items.map((item, index) => {
    const shape = shapeAt(index);
    return shape && fit(item, shape);
  });
  const known = fits.filter((one) => one !== undefined);
  if (known.length < fits.length) return undefined;
  return { value: known.map((one) => one.value), dropped: sum(known) };
}

function fitMembers(
  value: JsonObject,
  { properties, additional }: ObjectShape,
): Fit | undefined {
  const declared = new Map(properties.map((one) => [one.name, one]));
  const isMissing = properties.some(
    ({ name, required, readOnly }) =>
      required && !readOnly && value[name] === undefined,
  );
  if (isMissing) return undefined;
  const kept: [string, Fit][] = [];
  for (const [name, member] of Object.entries(value)) {
    const property = declared.get(name);
    if (property?.readOnly) continue;
    const shape = property?.shape ?? additional;
    if (shape === undefined || shape.kind === "never") continue;
    const found = fit(member, shape);
    if (found === undefined) return undefined;
    kept.push([name, found]);
  }
  const members = kept.map(([name, one]) => [name, one.value] as const);
  const left = Object.keys(value).length - kept.length;
  return {
    value: Object.fromEntries(members),
    dropped: left + sum(kept.map(([, one]) => one)),
  };
}

/** Each part knows some of the members; what one of them knows is kept. */
function fitAll(value: JsonValue, parts: readonly Shape[]): Fit | undefined {
  const fits = parts.map((part) => fit(value, part));
  const known = fits.filter((one) => one !== undefined);
  if (known.length < fits.length) return undefined;
  if (!isRecord(value)) return closest(known);
  const members = known.flatMap((one) =>
    isRecord(one.value) ? Object.entries(one.value) : [],
  );
  const kept: JsonObject = Object.fromEntries(members);
  const left = Object.keys(value).length - Object.keys(kept).length;
  return { value: kept, dropped: left };
}

/** The one of which most is left. */
function closest(fits: readonly (Fit | undefined)[]): Fit | undefined {
  return fits
    .filter((one) => one !== undefined)
    .sort((left, right) => left.dropped - right.dropped)[0];
}

function sum(fits: readonly Fit[]): number {
  return fits.reduce((total, { dropped }) => total + dropped, 0);
}
