import type { BodyDescriptor } from "../../operation.js";
import { ArgumentError } from "../argument-error.js";
import { isBytes } from "../binary-body.js";
import type { XmlNode } from "./node.js";
import { instanceNamespace, resolveNode } from "./resolve-node.js";

/** Namespaces by the prefixes that stand for them; `""` is the default one. */
type Scope = ReadonlyMap<string, string>;

/**
 * A body in XML (OpenAPI 3.2, section 4.26), members in the order in which
 * they stand in the value. Text is taken for a document as it is.
 *
 * @throws ArgumentError when the value cannot be written as XML
 */
export function writeXml(value: unknown, { xml = {} }: BodyDescriptor): string {
  if (typeof value === "string") return value;
  const node = resolveNode(xml);
  const scope: Scope = new Map();
  const root =
    node.name === undefined
      ? writeOnlyMember(value, node, scope)
      : writeElement(node.name, value, node, scope);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

/** Without a name of its own, a value stands in the document as its members do. */
function writeOnlyMember(value: unknown, node: XmlNode, scope: Scope): string {
  const count = membersOf(value)
    .flatMap(([, member]) => member)
    .filter((member) => member !== undefined).length;
  if (count === 1) return writeMembers(value, node, scope);
  throw new ArgumentError(`a document in XML has one element, not ${count}`);
}

/** A member of an object, or an item of a list, with the name that it has there. */
function writeNode(
  inferred: string,
  value: unknown,
  given: XmlNode,
  scope: Scope,
): string {
  if (value === undefined) return "";
  const node = resolveNode(given);
  const { name = inferred } = node;
  if (node.node === "text") return writeText(value, name);
  if (node.node === "cdata") return writeData(value, name);
  if (node.node === "element") return writeElement(name, value, node, scope);
  if (Array.isArray(value)) return writeItems(name, value, node, scope);
  return node.node === "none"
    ? writeMembers(value, node, scope)
    : writeElement(name, value, node, scope);
}

function writeItems(
  name: string,
  items: readonly unknown[],
  node: XmlNode,
  scope: Scope,
): string {
  const { prefixItems = [] } = node;
  const other = resolveNode(node.items ?? {});
  return items
    .map((item, index) =>
      writeNode(name, item, prefixItems[index] ?? other, scope),
    )
    .join("");
}

function writeElement(
  name: string,
  value: unknown,
  node: XmlNode,
  outer: Scope,
): string {
  const scope = new Map(outer);
  const tag = qualify(name, node);
  const head = tag + declare(node, scope);
  if (value === null) {
    return `<${head}${declare(nil, scope)} xsi:nil="true"/>`;
  }
  const attributes = membersOf(value).map(([key, member]) =>
    writeAttribute(key, member, memberNode(node, key), scope),
  );
  const content = writeContent(name, value, node, scope);
  const start = head + attributes.join("");
  return content === "" ? `<${start}/>` : `<${start}>${content}</${tag}>`;
}

const nil: XmlNode = { prefix: "xsi" };

function writeContent(
  name: string,
  given: unknown,
  node: XmlNode,
  scope: Scope,
): string {
  const value = plain(given);
  if (Array.isArray(value)) return writeItems(name, value, node, scope);
  return typeof value === "object" && value !== null && !isBytes(value)
    ? writeMembers(value, node, scope)
    : writeText(value, name);
}

/** The members of an object, but its attributes. */
function writeMembers(value: unknown, node: XmlNode, scope: Scope): string {
  return membersOf(value)
    .map(([key, member]) => {
      const inner = memberNode(node, key);
      if (inner.node === "attribute") return "";
      return key === "#text" && !node.properties
        ? writeText(member, key)
        : writeNode(key, member, inner, scope);
    })
    .join("");
}

function writeAttribute(
  key: string,
  value: unknown,
  node: XmlNode,
  scope: Map<string, string>,
): string {
  if (node.node !== "attribute" || value === undefined || value === null) {
    return "";
  }
  const { name = key, prefix } = node;
  // A default namespace is not one of attributes.
  const declared = prefix === undefined ? "" : declare(node, scope);
  const text = writeText(value, name).replace(
    /["\t\n]/g,
    (one) => `&#${one.charCodeAt(0)};`,
  );
  return `${declared} ${qualify(name, node)}="${text}"`;
}

function memberNode({ properties, additional }: XmlNode, key: string): XmlNode {
  const own =
    properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return resolveNode(own ?? additional ?? {});
}

/** The members of an object; nothing else has any. */
function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}

/** Declares the namespace of a name where it is not declared around it. */
function declare(node: XmlNode, scope: Map<string, string>): string {
  const { prefix = "" } = node;
  const { namespace = prefix === "xsi" ? instanceNamespace : undefined } = node;
  if (namespace === undefined || scope.get(prefix) === namespace) return "";
  scope.set(prefix, namespace);
  const name = prefix === "" ? "xmlns" : `xmlns:${checkName(prefix)}`;
  const text = escape(namespace).replaceAll('"', "&quot;");
  return ` ${name}="${text}"`;
}

function qualify(name: string, { prefix }: XmlNode): string {
  return checkName(prefix === undefined ? name : `${prefix}:${name}`);
}

const xmlName =
  /^[\p{L}_][\p{L}\p{N}\p{M}_.·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.·-]*)?$/u;

function checkName(name: string): string {
  if (xmlName.test(name)) return name;
  throw new ArgumentError(`${JSON.stringify(name)} cannot be a name in XML`);
}

/** A value that says itself what it is as data, such as a date. */
function plain(value: unknown): unknown {
  const hasOwn =
    typeof value === "object" &&
    value !== null &&
    "toJSON" in value &&
    typeof value.toJSON === "function";
  return hasOwn ? (value.toJSON as () => unknown)() : value;
}

function writeText(given: unknown, name: string): string {
  return escape(textOf(given, name));
}

function writeData(given: unknown, name: string): string {
  const text = textOf(given, name).replaceAll("]]>", "]]]]><![CDATA[>");
  return `<![CDATA[${text}]]>`;
}

/** Of null nothing is left where no element can stand for it. */
function textOf(given: unknown, name: string): string {
  const value = plain(given) ?? "";
  if (typeof value === "object" || typeof value === "function") {
    throw new ArgumentError(`${name} is no text, as its place in XML asks for`);
  }
  const text = String(value);
  if (!forbidden.test(text)) return text;
  throw new ArgumentError(`${name} holds a character that XML cannot have`);
}

const forbidden = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function escape(text: string): string {
  return text.replace(/[&<>\r]/g, (one) => references.get(one) ?? one);
}

const references = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["\r", "&#13;"],
]);
