import type {
  Assertions,
  Discriminator,
  Schema,
} from "../../ir/types/index.js";
import { flatExpression } from "../typescript/flat-expression.js";
import { literal } from "../typescript/literal.js";
import { annotationMembers } from "./annotation-rules.js";
import { partsOf } from "./parts-of.js";
import { isScalarKeyword } from "./scalar-keywords.js";

/** The number of a schema: the same for anonymous ones that say the same. */
export type Numbering = (schema: Schema) => number;

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
  const numberOf: Numbering = (schema) => {
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
  };
  return numberOf;

  function textOf(schema: Schema): string {
    let text = more(schema);
    const keywords = Object.keys(schema.assertions) as (keyof Assertions)[];
    for (const keyword of keywords.sort()) {
      text += ` ${keyword} ${keywordText(schema.assertions, keyword, mention)}`;
    }
    return text;
  }

  /** What is short takes no number. */
  function mention(schema: Schema): string {
    return isPlain(schema) ? `{${textOf(schema)}}` : String(numberOf(schema));
  }
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

/** What schemas say, where several of a module say it; what is plain may be said again, unless a root says it. */
export function repeatedNumbers(
  roots: readonly Schema[],
  numberOf: Numbering,
): ReadonlySet<number> {
  const pending = [...new Set(roots)];
  const isLeftOut = plainParts(roots);
  const seen = new Set<number>();
  const repeated = new Set<number>();
  const meet = (number: number): boolean => {
    const isNew = !seen.has(number);
    (isNew ? seen : repeated).add(number);
    return isNew;
  };
  for (const root of pending) meet(numberOf(root));
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    const { discriminator } = schema.assertions;
    const tagged = discriminator?.branches.map((branch) => branch.schema) ?? [];
    for (const part of [...partsOf(schema.assertions), ...tagged]) {
      if (part.name !== undefined || isLeftOut(part)) continue;
      if (meet(numberOf(part))) pending.push(part);
    }
  }
  return repeated;
}

/** Whether a part is one of the many that are plain, which no root is. */
export function plainParts(
  roots: readonly Schema[],
): (part: Schema) => boolean {
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
      return String(assertions[keyword]);
    case "formatTerms":
    case "required":
      return JSON.stringify(assertions[keyword]);
    default:
      return literal(assertions[keyword]);
  }
}

function membersText(
  members: ReadonlyMap<string, Schema> | undefined,
  mention: (schema: Schema) => string,
): string {
  let text = "";
  for (const [name, schema] of members ?? []) {
    text += `${JSON.stringify(name)}: ${mention(schema)}, `;
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
