import { contentOf } from "../../ir/checked-media.js";
import { camelCase, kebabCase } from "../../ir/names/casing.js";
import type { NameRequest, Names } from "../../ir/names/names.js";
import { isIdentifier } from "../../ir/names/reserved.js";
import type { Api, Operation, Schema } from "../../ir/types/index.js";
import { variantsOf } from "../../ir/variants.js";
import { xmlParts, xmlView } from "../../ir/xml-view.js";
import type { GeneratedFile } from "../emitter.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import { createSureFile } from "../typescript/file.js";
import { declaredExpression } from "./xml-expression.js";

/** `petXml` of each schema that bodies in XML mention. */
export function* xmlRequests(api: Api): Iterable<NameRequest> {
  for (const schema of xmlSchemas(api)) {
    const name = schema.name ?? schema.id;
    yield {
      subject: schema,
      role: "xml",
      candidates: [`${camelCase(name)}Xml`, `${name}Xml`].filter(isIdentifier),
      telling: schema.id,
      scope: "xml",
      module: `src/xml/${kebabCase(name)}`,
      moduleOwner: schema.id,
      kind: "value",
      origin: schema.origin,
    };
  }
}

/** `src/xml`: one module a schema; none where no body is XML. */
export function* xmlFiles(api: Api, names: Names): Generator<GeneratedFile> {
  const variants = variantsOf(api.schemas);
  for (const schema of xmlSchemas(api)) {
    yield xmlFile(schema, variants.get(schema) ?? [], names);
  }
}

function xmlFile(
  schema: Schema,
  variants: readonly Schema[],
  names: Names,
): GeneratedFile {
  const { module, identifier } = names.of(schema, "xml");
  const file = createSureFile(`${module}.ts`, names);
  file.declare(identifier);
  const expression = declaredExpression(schema, variants, file);
  return file.finish([
    constantStatement(identifier, expression, {
      type: file.useRuntime("wire/xml/node", "XmlNode", "type"),
      isExported: true,
      docs: docs({
        description: `How \`${schema.name ?? identifier}\` stands in XML.`,
        deprecated: false,
      }),
    }),
  ]);
}

/** The schemas with names that are mentioned in bodies of XML, each once, in the order of their ids. */
function xmlSchemas(api: Api): readonly Schema[] {
  const bodies = [...api.operations, ...api.incoming].flatMap(bodySchemas);
  if (bodies.length === 0) return [];
  const variants = variantsOf(api.schemas);
  const found = new Set<Schema>();
  for (const schema of bodies) visit(schema, { found, variants }, new Set());
  return [...found].sort((left, right) => (left.id < right.id ? -1 : 1));
}

function bodySchemas(operation: Operation): readonly Schema[] {
  return contentOf(operation).flatMap((media) => {
    const { kind: form, schema } = media;
    return form === "xml" && schema ? [schema] : [...xmlParts(media).values()];
  });
}

interface Search {
  readonly found: Set<Schema>;
  readonly variants: ReadonlyMap<Schema, readonly Schema[]>;
}

function visit(schema: Schema, search: Search, seen: Set<Schema>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const { found, variants } = search;
  const view = xmlView(schema, variants.get(schema));
  const { mention, bases, properties, additional, items, prefixItems } = view;
  for (const named of mention ? [mention] : bases) {
    if (found.has(named)) continue;
    found.add(named);
    visit(named, search, new Set());
  }
  if (mention) return;
  const parts = [...properties.values(), ...prefixItems];
  for (const part of [...parts, additional, items]) {
    if (part) visit(part, search, seen);
  }
}
