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
  const parts = [...partsOf(schema, new Set())];
  const find = <Found>(pick: (part: Schema) => Found | undefined) =>
    parts.map(pick).find((found) => found !== undefined);
  const items = find(({ assertions }) =>
    admits(assertions, "array") ? assertions.items : undefined,
  );
  const prefixItems = find(({ assertions }) => assertions.prefixItems) ?? [];
  const additional = find(({ assertions }) => assertions.additionalProperties);
  const properties = new Map<string, Schema>();
  const required = new Set<string>();
  const seen = new Set<Schema>();
  const based = variants.flatMap((variant) => [...partsOf(variant, seen)]);
  for (const { assertions } of [...parts, ...based]) {
    if (!admits(assertions, "object")) continue;
    for (const [name, property] of assertions.properties ?? []) {
      if (!properties.has(name)) properties.set(name, property);
    }
  }
  for (const { assertions } of parts) {
    for (const name of assertions.required ?? []) required.add(name);
  }
  const has = (type: "array" | "object"): boolean =>
    parts.some(({ assertions }) => assertions.types?.includes(type));
  const mention = mentionOf(schema.shape);
  return {
    own: ownAnnotation(schema),
    annotation: annotationOf(schema, new Set()),
    ...(mention && mention !== schema && isMade(mention) && { mention }),
    isList: items !== undefined || prefixItems.length > 0 || has("array"),
    isObject: properties.size > 0 || has("object"),
    properties: new Map([...properties].sort(([a], [b]) => (a < b ? -1 : 1))),
    required,
    ...(additional && { additional }),
    ...(items && { items }),
    prefixItems,
  };
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
    const member = xmlView(schema).properties.get(name);
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
  const { refs = [], allOf = [], anyOf = [], oneOf = [] } = schema.assertions;
  for (const part of [...refs, ...allOf, ...anyOf, ...oneOf]) {
    yield* partsOf(part, seen);
  }
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
  return [...partsOf(schema, new Set())].some(({ assertions }) => {
    const { types = [], properties, items, prefixItems } = assertions;
    return (
      types.some((type) => type === "object" || type === "array") ||
      (properties !== undefined && admits(assertions, "object")) ||
      ((items ?? prefixItems) !== undefined && admits(assertions, "array"))
    );
  });
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
function standsFor({ assertions }: Schema): Schema | undefined {
  const { refs = [], allOf = [], anyOf = [], oneOf = [] } = assertions;
  if (assertions.properties ?? assertions.items) return undefined;
  const parts = [...refs, ...allOf, ...anyOf, ...oneOf].filter(
    (part) => !isRemark(part),
  );
  const [only, ...others] = parts;
  return others.length === 0 ? only : undefined;
}

/** Whether a schema is null alone, or asserts nothing at all. */
function isRemark({ assertions: { types, ...others } }: Schema): boolean {
  const isNull = types?.length === 1 && types[0] === "null";
  return Object.keys(others).length === 0 && (isNull || types === undefined);
}
