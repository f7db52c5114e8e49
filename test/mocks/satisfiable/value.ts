import type { Draw } from "./draw.js";

/** A JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

const names = [
  "id",
  "name",
  "a",
  "b",
  "x_1",
  "x-2",
  "isPrototypeOf",
  "n°",
  "Z",
];
const letters = Array.from("abcXYZ019-_. /é😀");

/** Any value, small and not deep. */
export function drawValue(draw: Draw, depth = 0): Json {
  const kind = draw.integer(0, depth < 3 ? 7 : 4);
  switch (kind) {
    case 0:
      return draw.chance(50) ? null : draw.chance(50);
    case 1:
      return draw.integer(-40, 400);
    case 2:
      return draw.integer(-5_000, 5_000) / draw.pick([2, 4, 10, 100]);
    case 3:
    case 4:
      return drawText(draw);
    case 5:
      return Array.from({ length: draw.integer(0, 4) }, () =>
        drawValue(draw, depth + 1),
      );
    default:
      return Object.fromEntries(
        draw.some(names).map((name) => [name, drawValue(draw, depth + 1)]),
      );
  }
}

function drawText(draw: Draw): string {
  return Array.from({ length: draw.integer(0, 8) }, () =>
    draw.pick(letters),
  ).join("");
}

/** Whether two values are the same; members may stand in any order. */
export function isSame(left: Json, right: Json): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_, node: Json) =>
    isRecord(node) ? Object.fromEntries(Object.entries(node).sort()) : node,
  );
}

/** Whether a value is an object and no array. */
export function isRecord(
  value: unknown,
): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The type of a value in the words of JSON Schema. */
export function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
