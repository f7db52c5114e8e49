import type { MediaType, Schema, XmlAnnotation } from "../../ir/types/index.js";
import { xmlView, type XmlView } from "../../ir/xml-view.js";
import {
  textOf,
  type ArrowExpression,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { isInherited } from "../typescript/inherited.js";
import { wireType } from "./wire-type.js";

type Members = readonly Member[];

/** How a body stands in XML; nothing for any other. */
export function xmlMembers(media: MediaType, file: TypescriptFile): Members {
  const { kind, schema } = media;
  if (kind !== "xml" || schema === undefined) return [];
  return [["xml", rootExpression(schema, file)]];
}

/** How a part of a form stands in XML, and what writes and reads it. */
export function xmlPartMembers(
  name: string,
  schema: Schema,
  file: TypescriptFile,
): Members {
  const write = file.useRuntime("wire/xml/write-xml", "writeXml", "value");
  const read = file.useRuntime("wire/xml/read-xml", "readXml", "value");
  return [
    ["write", { text: write }],
    ["read", { text: read }],
    ["xml", rootExpression(schema, file, name)],
  ];
}

/** The root has a name of its own, where it has one at all. */
function rootExpression(
  schema: Schema,
  file: TypescriptFile,
  inferred?: string,
): Expression {
  const view = xmlView(schema);
  const { annotation, mention } = view;
  const name =
    annotation.name ?? inferred ?? annotation.component ?? mention?.name;
  const members = nodeMembers(schema, view, file);
  const isShared = mention && members.length === 1;
  if (isShared && annotation.name !== undefined) {
    return { text: file.use(file.names.of(mention, "xml")) };
  }
  return {
    members:
      name === undefined || annotation.name !== undefined
        ? members
        : [["name", textOf(name)], ...members],
  };
}

/** A schema with a name, and what is based on it, as all that mention it share it. */
export function declaredExpression(
  schema: Schema,
  variants: readonly Schema[],
  file: TypescriptFile,
): Expression {
  const view = xmlView(schema, variants);
  return { members: nodeMembers(schema, view, file), open: true };
}

function nodeMembers(
  schema: Schema,
  view: XmlView,
  file: TypescriptFile,
): Members {
  const { mention, own, annotation } = view;
  if (mention) {
    return [
      ...annotationMembers(own, fitting(own.node, view)),
      ["ref", reference(mention, file)],
    ];
  }
  const usual = view.isList ? "none" : "element";
  const told = fitting(annotation.node, view);
  const node = told === usual ? undefined : told;
  return [
    ...annotationMembers(annotation, node),
    ...typeMembers(schema, view, node),
    ...baseMembers(view, file),
    ...listMembers(view, file),
    ...objectMembers(view, file),
  ];
}

/** What has parts of its own cannot be a text. */
function fitting(
  node: XmlAnnotation["node"],
  { isList, isObject }: XmlView,
): XmlAnnotation["node"] {
  const isWhole = node === undefined || node === "element" || node === "none";
  return isWhole || !(isList || isObject) ? node : undefined;
}

function annotationMembers(
  { name, prefix, namespace }: XmlAnnotation,
  node: XmlAnnotation["node"],
): Members {
  const said = { name, prefix, namespace, node };
  return Object.entries(said).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, textOf(value)] as const],
  );
}

/** What text is read as; an attribute that is not there may stand for null. */
function typeMembers(
  { shape, assertions }: Schema,
  { isList, isObject }: XmlView,
  node: XmlAnnotation["node"],
): Members {
  if (isList || isObject) return [];
  const type = wireType(shape);
  const isNullable =
    node === "attribute" && assertions.types?.includes("null") === true;
  return [
    ...(typeof type !== "string" || type === "unknown"
      ? []
      : [["type", textOf(type)] as const]),
    ...(isNullable ? [["nullable", { text: "true" }] as const] : []),
  ];
}

function baseMembers({ bases }: XmlView, file: TypescriptFile): Members {
  if (bases.length === 0) return [];
  return [["bases", { items: bases.map((base) => reference(base, file)) }]];
}

/** What is asked for when it is needed: modules may import each other in circles. */
function reference(schema: Schema, file: TypescriptFile): ArrowExpression {
  const body = { text: file.use(file.names.of(schema, "xml")) };
  return { parameters: [], body };
}

function listMembers(
  { isList, bases, items, prefixItems }: XmlView,
  file: TypescriptFile,
): Members {
  if (!isList) return [];
  const prefix = prefixItems.map((item) => nodeExpression(item, file));
  return [
    ...(prefix.length > 0 ? [["prefixItems", { items: prefix }] as const] : []),
    ...(items || (prefix.length === 0 && bases.length === 0)
      ? [["items", items ? nodeExpression(items, file) : anything] as const]
      : []),
  ];
}

const anything: Expression = { members: [] };

function objectMembers(view: XmlView, file: TypescriptFile): Members {
  const { isObject, bases, properties, additional, required } = view;
  if (!isObject) return [];
  const members = [...properties].map(([name, schema]): Member => {
    const inner = xmlView(schema);
    const own = nodeMembers(schema, inner, file);
    const isPlaced = inner.isList && inner.annotation.node !== "element";
    const node: Expression = {
      members:
        isPlaced && required.has(name)
          ? [...own, ["required", { text: "true" }]]
          : own,
    };
    return [name, isInherited(name) ? wrapped(node, file) : node];
  });
  const isOpen = additional && additional.assertions.never === undefined;
  const rest = isOpen ? nodeExpression(additional, file) : anything;
  const hasRest = "members" in rest && rest.members.length > 0;
  return [
    ...(members.length > 0 ? [["properties", { members }] as const] : []),
    ...(hasRest || (members.length === 0 && bases.length === 0)
      ? [["additional", rest] as const]
      : []),
  ];
}

/** The compiler must take it for a node whatever the member is called. */
function wrapped(node: Expression, file: TypescriptFile): Expression {
  const callee = file.useRuntime("wire/xml/node-of", "nodeOf", "value");
  return { callee, arguments: [node] };
}

function nodeExpression(schema: Schema, file: TypescriptFile): Expression {
  return { members: nodeMembers(schema, xmlView(schema), file) };
}
