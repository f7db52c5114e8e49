import { arrayKeywords } from "./array.js";
import type { Draw } from "./draw.js";
import { objectKeywords } from "./object.js";
import { patternFor } from "./pattern.js";
import { drawValue, isRecord, isSame, typeOf, type Json } from "./value.js";

/** A schema under construction. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

/** Builds schemas that a given value fits, and others that it does not. */
export interface Builder {
  readonly draw: Draw;
  /** How much may still be said before the schema is large enough. */
  readonly budget: { left: number };
  /** Named schemas. */
  readonly defs: Record<string, Schema>;
  /**
   * Whether `unevaluated…` may be said. Then no branches are: ajv loses count
   * of what they look at.
   */
  readonly counts: boolean;
  /** A schema the value fits. */
  fitting(value: Json): Schema;
  /** A schema the value does not fit. */
  failing(value: Json): Schema;
}

/** A schema with a value that fits it: proof that it can be satisfied. */
export function drawSatisfiable(draw: Draw): {
  readonly schema: Schema;
  readonly witness: Json;
} {
  const witness = drawValue(draw);
  const defs: Record<string, Schema> = {};
  const builder: Builder = {
    draw,
    budget: { left: 24 },
    defs,
    counts: draw.chance(25),
    fitting: (value) => fitting(builder, value),
    failing: (value) => failing(builder, value),
  };
  const schema = builder.fitting(witness);
  if (typeof schema === "boolean") return { schema, witness };
  return { schema: { ...schema, $defs: defs }, witness };
}

function fitting(builder: Builder, value: Json): Schema {
  const { draw, budget } = builder;
  if (budget.left-- <= 0) return draw.chance(80) ? {} : true;
  if (draw.chance(8)) return reference(builder, value);
  const said = {
    ...scalarKeywords(builder, value),
    ...(Array.isArray(value) ? arrayKeywords(builder, value) : {}),
    ...(isRecord(value) ? objectKeywords(builder, value) : {}),
  };
  if (!draw.chance(35)) return said;
  if (!builder.counts) return { ...said, ...logic(builder, value) };
  return { ...said, allOf: [builder.fitting(value), builder.fitting(value)] };
}

function reference(builder: Builder, value: Json): Schema {
  const { defs } = builder;
  const schema = builder.fitting(value);
  const name = `d${Object.keys(defs).length}`;
  defs[name] = schema;
  return { $ref: `#/$defs/${name}` };
}

function scalarKeywords(builder: Builder, value: Json): object {
  const { draw } = builder;
  if (draw.chance(8)) return { const: value };
  if (draw.chance(10))
    return { enum: [drawValue(draw, 3), value, drawValue(draw, 2)] };
  return {
    ...(draw.chance(75) && { type: typeKeyword(value, draw) }),
    ...(typeof value === "number" && numberKeywords(value, draw)),
    ...(typeof value === "string" && textKeywords(value, draw)),
  };
}

function typeKeyword(value: Json, draw: Draw): unknown {
  const own =
    Number.isInteger(value) && draw.chance(60) ? "integer" : typeOf(value);
  const other = draw.pick(["null", "boolean", "string"]);
  return draw.chance(20) && other !== own ? [own, other] : own;
}

function numberKeywords(value: number, draw: Draw): object {
  const steps = [1, 0.5, 0.1, 0.01, 3, 7, 1000].filter((step) =>
    Number.isInteger(Number((value / step).toPrecision(12))),
  );
  return {
    ...(draw.chance(35) && { minimum: value - draw.integer(0, 3) }),
    ...(draw.chance(35) && { maximum: value + draw.integer(0, 3) }),
    ...(draw.chance(20) && {
      exclusiveMinimum: value - draw.pick([0.25, 1, 40]),
    }),
    ...(draw.chance(20) && {
      exclusiveMaximum: value + draw.pick([0.25, 1, 40]),
    }),
    ...(steps.length > 0 &&
      draw.chance(30) && { multipleOf: draw.pick(steps) }),
  };
}

function textKeywords(value: string, draw: Draw): object {
  const length = [...value].length;
  return {
    ...(draw.chance(35) && { minLength: draw.integer(0, length) }),
    ...(draw.chance(35) && { maxLength: length + draw.integer(0, 4) }),
    ...(draw.chance(50) && { pattern: patternFor(value, draw) }),
  };
}

function logic(builder: Builder, value: Json): object {
  const { draw } = builder;
  const good = (): Schema => builder.fitting(value);
  const bad = (): Schema => builder.failing(value);
  const any = (): Schema => (draw.chance(50) ? good() : bad());
  const mix = (...schemas: Schema[]): Schema[] =>
    draw.chance(50) ? schemas : schemas.reverse();
  switch (draw.integer(0, 7)) {
    case 0:
      return { allOf: [good(), good()] };
    case 1:
      return { anyOf: mix(good(), any(), bad()) };
    case 2:
      return { oneOf: mix(good(), bad()) };
    case 3:
      return { oneOf: mix(bad(), good(), bad()) };
    case 4:
      return { not: bad() };
    case 5:
      return {
        if: good(),
        then: good(),
        ...(draw.chance(50) && { else: any() }),
      };
    case 6:
      return { if: bad(), then: any(), else: good() };
    default:
      return { allOf: [good()], anyOf: mix(good(), bad()), not: bad() };
  }
}

function failing(builder: Builder, value: Json): Schema {
  const { draw } = builder;
  const others = ["null", "boolean", "string", "number", "array", "object"];
  const options: Schema[] = [
    { type: others.filter((type) => type !== typeOf(value)) },
    { type: draw.pick(others.filter((type) => type !== typeOf(value))) },
    { not: builder.fitting(value) },
    { enum: [drawValue(draw, 3)].filter((one) => !isSame(one, value)) },
  ];
  if (typeof value === "number")
    options.push(
      { maximum: value - 1 },
      { type: "number", minimum: value + 2 },
    );
  if (typeof value === "string")
    options.push({ minLength: [...value].length + 1 }, { pattern: "^never$" });
  if (Array.isArray(value)) options.push({ minItems: value.length + 1 });
  if (isRecord(value))
    options.push(
      { required: ["missing"] },
      { minProperties: Object.keys(value).length + 1 },
    );
  const chosen = draw.pick(options);
  const { enum: listed } = chosen as { enum?: unknown[] };
  return listed?.length === 0 ? { not: {} } : chosen;
}
