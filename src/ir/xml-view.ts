import type { MediaType } from "./types/operation.js";
import type {
  Assertions,
  Schema,
  Shape,
  XmlAnnotation,
} from "./types/schema.js";

/** A schema as XML has it: what it and all that it is made of say together. */
export interface XmlView {
  /** What is said of the node where the schema stands. */
  readonly own: XmlAnnotation;
  /** The same with what the schemas say that it stands for. */
  readonly annotation: XmlAnnotation;
  /** The schema with a name and parts that it is nothing but a mention of. */
  readonly mention?: Schema;
  readonly isList: boolean;
  readonly isObject: boolean;
  /** Schemas with names whose members or items are its own too. */
  readonly bases: readonly Schema[];
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  readonly additional?: Schema;
  readonly items?: Schema;
  readonly prefixItems: readonly Schema[];
}

/**
 * What XML has to know of a schema (OpenAPI 3.2, section 4.26), and of those
 * that are based on it, whose values may stand in its place.
 */
export function xmlView(
  schema: Schema,
  variants: readonly Schema[] = [],
): XmlView {
  const all = [...partsOf(schema, new Set())];
  const has = (type: "array" | "object"): boolean =>
    all.some(({ assertions }) => hasParts(assertions, type));
  const { inline, bases } = composition(schema, variants);
  const find = <Found>(pick: (assertions: Assertions) => Found | undefined) =>
    inline
      .map(({ assertions }) => pick(assertions))
      .find((found) => found !== undefined);
  const items = find((one) => (admits(one, "array") ? one.items : undefined));
  const additional = find((one) => one.additionalProperties);
  const mention = mentionOf(schema.shape);
  return {
    own: ownAnnotation(schema),
    annotation: annotationOf(schema, new Set()),
    ...(mention && mention !== schema && isMade(mention) && { mention }),
    isList: has("array"),
    isObject: has("object"),
    bases,
    properties: propertiesOf(inline),
    required: new Set(
      all.flatMap(({ assertions }) => assertions.required ?? []),
    ),
    ...(additional && { additional }),
    ...(items && { items }),
    prefixItems: find((one) => one.prefixItems) ?? [],
  };
}

/** The properties of parts, the first of each name, sorted by it. */
function propertiesOf(parts: readonly Schema[]): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  for (const { assertions } of parts) {
    if (!admits(assertions, "object")) continue;
    for (const [name, property] of assertions.properties ?? []) {
      if (!found.has(name)) found.set(name, property);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The parts of a schema that stand in it, or in what is based on it, and those
 * with a name, which others share.
 */
function composition(
  schema: Schema,
  variants: readonly Schema[],
): { readonly inline: readonly Schema[]; readonly bases: readonly Schema[] } {
  const inline = new Set([schema, ...variants]);
  const bases = new Set<Schema>();
  // A set visits what is added while it is walked.
  for (const one of inline) {
    for (const part of directParts(one)) {
      if (part.name === undefined || !isMade(part)) inline.add(part);
      // What is made of the schema itself has nothing to add to it.
      else if (![...partsOf(part, new Set())].includes(schema)) bases.add(part);
    }
  }
  return { inline: [...inline], bases: [...bases] };
}

/**
 * The members of a form whose parts are XML, by name: of a list the items, of
 * which each is a part (OpenAPI 3.2, section 4.15).
 */
export function xmlParts({
  kind,
  schema,
  encoding,
}: MediaType): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  if (kind !== "multipart" || schema === undefined) return found;
  for (const [name, { contentType = "" }] of encoding) {
    if (!/^[^,]*[/+]xml\b[^,]*$/i.test(contentType)) continue;
    const members = propertiesOf([...partsOf(schema, new Set())]);
    const member = members.get(name);
    const item = member && (xmlView(member).items ?? member);
    if (item && isMade(item)) found.set(name, item);
  }
  return found;
}

/** A schema and all that apply with it or in its place. */
function* partsOf(schema: Schema, seen: Set<Schema>): Generator<Schema> {
  if (seen.has(schema)) return;
  seen.add(schema);
  yield schema;
  for (const part of directParts(schema)) yield* partsOf(part, seen);
}

function directParts({ assertions }: Schema): readonly Schema[] {
  const { refs = [], allOf = [], anyOf = [], oneOf = [] } = assertions;
  return [...refs, ...allOf, ...anyOf, ...oneOf];
}

/** The only schema with a name that a shape mentions, or null beside it. */
function mentionOf(shape: Shape): Schema | undefined {
  if (shape.kind === "ref") return shape.target;
  if (shape.kind !== "union") return undefined;
  const [only, ...others] = shape.variants.filter(
    ({ kind }) => kind !== "null",
  );
  return only && others.length === 0 ? mentionOf(only) : undefined;
}

/** Whether a schema has members or items. */
function isMade(schema: Schema): boolean {
  return [...partsOf(schema, new Set())].some(
    ({ assertions }) =>
      hasParts(assertions, "object") || hasParts(assertions, "array"),
  );
}

function hasParts(assertions: Assertions, type: "array" | "object"): boolean {
  const { types, properties, items, prefixItems } = assertions;
  const parts = type === "object" ? properties : (items ?? prefixItems);
  const isSaid = types?.includes(type) ?? false;
  return isSaid || (parts !== undefined && admits(assertions, type));
}

/** Whether keywords of a type mean anything: some schemas of texts have properties. */
function admits({ types }: Assertions, type: "array" | "object"): boolean {
  return types === undefined || types.includes(type);
}

/** What a schema says itself, or in a part that is there to say it: beside a reference there is no other place before 3.1. */
function ownAnnotation({ annotations, assertions }: Schema): XmlAnnotation {
  const { allOf = [] } = assertions;
  const said = allOf
    .filter((part) => part.assertions.refs === undefined)
    .flatMap((part) => part.annotations.xml ?? []);
  return { ...said.at(-1), ...annotations.xml };
}

function annotationOf(schema: Schema, seen: Set<Schema>): XmlAnnotation {
  const own = ownAnnotation(schema);
  if (seen.has(schema)) return own;
  seen.add(schema);
  const stood = standsFor(schema);
  return stood ? { ...annotationOf(stood, seen), ...own } : own;
}

/** The schema that another is only another place of; not what it is based on. */
function standsFor(schema: Schema): Schema | undefined {
  const { assertions } = schema;
  if (assertions.properties ?? assertions.items) return undefined;
  const [only, ...others] = directParts(schema).filter(
    (part) => !isRemark(part),
  );
  return others.length === 0 ? only : undefined;
}

/** Whether a schema is null alone, or asserts nothing at all. */
function isRemark({ assertions: { types, ...others } }: Schema): boolean {
  const isNull = types?.length === 1 && types[0] === "null";
  return Object.keys(others).length === 0 && (isNull || types === undefined);
}
