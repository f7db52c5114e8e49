import type {
  Assertions,
  Discriminator,
  Schema,
} from "../../ir/types/index.js";
import { flatExpression } from "../typescript/flat-expression.js";
import { literal } from "../typescript/literal.js";
import { annotationMembers } from "./annotation-rules.js";
import { partsOf } from "../../ir/parts-of.js";
import { isScalarKeyword } from "./scalar-keywords.js";

/** Numbers for schemas: the same for anonymous ones that say the same. */
export interface Numbering {
  of(schema: Schema): number;
  /** The number that a schema was given before. */
  found(schema: Schema): number | undefined;
}

/** How schemas are told apart. */
export interface Numberings {
  /** By what guards ask of a value. */
  readonly asked: Numbering;
  /** By what rules tell as well. */
  readonly told: Numbering;
}

/** The numberings of an API, or of one JSON Schema; with `origin`, no two schemas tell the same. */
export function createNumberings(
  origin: (schema: Schema) => string = () => "",
): Numberings {
  return {
    asked: createNumbering(({ annotations: { readOnly, writeOnly } }) =>
      readOnly || writeOnly ? `${readOnly} ${writeOnly}` : "",
    ),
    told: createNumbering((schema) => {
      const told = flatExpression({ members: annotationMembers(schema) });
      return told + origin(schema);
    }),
  };
}

/**
 * Numbers schemas by what they assert of a value. `more` is what else must be
 * the same, as a text. A named schema is like no other, whatever it says.
 */
export function createNumbering(more: (schema: Schema) => string): Numbering {
  const numbers = new Map<Schema, number>();
  const known = new Map<string, number>();
  let last = 0;
  return { of: numberOf, found: (schema) => numbers.get(schema) };

  function numberOf(schema: Schema): number {
    const before = numbers.get(schema);
    if (before !== undefined) return before;
    // Where it contains itself, it is like no other either.
    const fresh = (last += 1);
    numbers.set(schema, fresh);
    if (schema.name !== undefined) return fresh;
    const text = textOf(schema);
    const found = known.get(text) ?? fresh;
    known.set(text, found);
    numbers.set(schema, found);
    return found;
  }

  function textOf(schema: Schema): string {
    let text = more(schema);
    const keywords = Object.keys(schema.assertions) as (keyof Assertions)[];
    if (keywords.length > 1) keywords.sort();
    for (const keyword of keywords) {
      text += ` ${keyword} ${keywordText(schema.assertions, keyword, mention)}`;
    }
    return text;
  }

  /** What is short takes no number. */
  function mention(schema: Schema): string {
    return isPlain(schema) ? `{${textOf(schema)}}` : String(numberOf(schema));
  }
}

/** The same numbering for a module where some schemas are alike no other: what they say need not be told. */
export function numberingApart(
  numbering: Numbering,
  alone: Iterable<Schema>,
): Numbering {
  const numbers = new Map<Schema, number>();
  for (const schema of alone) numbers.set(schema, -1 - numbers.size);
  return {
    of: (schema) => numbers.get(schema) ?? numbering.of(schema),
    found: (schema) => numbers.get(schema) ?? numbering.found(schema),
  };
}

/**
 * Whether an anonymous schema asks only what is seen on the value itself, or
 * what named schemas ask: its guard is one condition.
 */
export function isPlain({ name, assertions }: Schema): boolean {
  if (name !== undefined) return false;
  const { refs = [] } = assertions;
  return (
    Object.keys(assertions).every(
      (keyword) => keyword === "refs" || isScalarKeyword(keyword),
    ) && refs.every((target) => target.name !== undefined)
  );
}

/** What schemas of a module say several times, and the first of each outline. */
export interface Repetition {
  readonly repeated: ReadonlySet<number>;
  readonly firsts: ReadonlyMap<number, Schema>;
}

/**
 * What schemas say, where several of a module say it; what is plain may be said
 * again, unless a root says it. Schemas that cannot be alike any other are
 * looked at for their parts alone.
 */
export function findRepeated(
  roots: readonly Schema[],
  numbering: Numbering,
  mayRepeat: (schema: Schema) => boolean = () => true,
): Repetition {
  const isLeftOut = plainParts(roots);
  const { isNew, ...found } = createMemory(numbering);
  const pending: { readonly schema: Schema; readonly isAlike: boolean }[] = [];
  for (const schema of new Set(roots)) {
    const isAlike = mayRepeat(schema);
    if (isAlike) isNew(schema);
    pending.push({ schema, isAlike });
  }
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { assertions } = next.schema;
    const { branches = [] } = assertions.discriminator ?? {};
    const tagged = branches.map(({ schema }) => schema);
    for (const part of [...partsOf(assertions), ...tagged]) {
      if (part.name !== undefined || isLeftOut(part)) continue;
      const isAlike = next.isAlike || mayRepeat(part);
      if (!isAlike || isNew(part)) pending.push({ schema: part, isAlike });
    }
  }
  return found;
}

/** Remembers schemas, and which of them say what others said before. */
interface Memory extends Repetition {
  /** Whether a schema says what none of those before said. */
  isNew(schema: Schema): boolean;
}

/** Schemas are numbered once a second one has the same outline: most have one of their own. */
function createMemory(numbering: Numbering): Memory {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  const firsts = new Map<number, Schema>();
  const isNew = (schema: Schema): boolean => {
    const outline = outlineOf(schema);
    const first = firsts.get(outline);
    if (first === undefined) {
      firsts.set(outline, schema);
      return true;
    }
    seen.add(numbering.of(first));
    const number = numbering.of(schema);
    const isKnown = seen.has(number);
    (isKnown ? repeated : seen).add(number);
    return !isKnown;
  };
  return { isNew, repeated, firsts };
}

/** A number that is the same for schemas that say the same, and for few others. */
function outlineOf({ assertions }: Schema): number {
  const { items, additionalProperties } = assertions;
  let outline = outlineWithin(assertions);
  for (const part of [items, additionalProperties]) {
    outline =
      Math.imul(outline, 31) + (part ? outlineWithin(part.assertions) : 0);
  }
  return outline | 0;
}

function outlineWithin(assertions: Assertions): number {
  const { properties, required = [] } = assertions;
  let outline = required.length;
  for (const keyword of Object.keys(assertions)) outline += keyword.length;
  for (const name of properties?.keys() ?? []) {
    outline = Math.imul(outline, 31) + name.length;
  }
  return outline | 0;
}

/** Whether a part is one of the many that are plain, which no root is. */
function plainParts(roots: readonly Schema[]): (part: Schema) => boolean {
  return roots.some(isPlain) ? () => false : isPlain;
}

/** What a keyword says, as a text. */
function keywordText(
  assertions: Assertions,
  keyword: keyof Assertions,
  mention: (schema: Schema) => string,
): string {
  switch (keyword) {
    case "refs":
    case "prefixItems":
    case "allOf":
    case "anyOf":
    case "oneOf":
      return `[${(assertions[keyword] ?? []).map(mention).join()}]`;
    case "properties":
    case "patternProperties":
    case "dependentSchemas":
      return membersText(assertions[keyword], mention);
    case "items":
    case "contains":
    case "unevaluatedItems":
    case "additionalProperties":
    case "propertyNames":
    case "unevaluatedProperties":
    case "not":
    case "if":
    case "then":
    case "else": {
      const part = assertions[keyword];
      return part ? mention(part) : "";
    }
    case "discriminator":
      return discriminatorText(assertions[keyword], mention);
    case "dependentRequired":
      return JSON.stringify([...(assertions[keyword] ?? [])]);
    case "types":
      return (assertions[keyword] ?? []).join();
    case "format":
    case "pattern":
      return measured(assertions[keyword] ?? "");
    case "formatTerms":
    case "required":
      return JSON.stringify(assertions[keyword]);
    default:
      return literal(assertions[keyword]);
  }
}

/** A text that tells where it ends. */
function measured(text: string): string {
  return `${text.length} ${text}`;
}

function membersText(
  members: ReadonlyMap<string, Schema> | undefined,
  mention: (schema: Schema) => string,
): string {
  let text = "";
  for (const [name, schema] of members ?? []) {
    text += `${measured(name)}: ${mention(schema)}, `;
  }
  return text;
}

function discriminatorText(
  discriminator: Discriminator | undefined,
  mention: (schema: Schema) => string,
): string {
  const { property, branches = [] } = discriminator ?? {};
  const texts = branches.map(
    ({ values, schema }) => `${JSON.stringify(values)}: ${mention(schema)}`,
  );
  return `${JSON.stringify(property)} ${texts.join()}`;
}
