import type { BodyDescriptor, BodyValue } from "../../operation.js";
import { restore, setMember } from "../restore.js";
import type { XmlNode } from "./node.js";
import {
  elementsOf,
  isBlank,
  localName,
  parseXml,
  textIn,
  type XmlElement,
} from "./parse-xml.js";
import { isList, resolveNode } from "./resolve-node.js";

/**
 * Reads a body in XML: the inverse of `writeXml`. Prefixes are not looked at,
 * and what the description does not name is kept.
 *
 * @throws SyntaxError, asynchronously, when it is not well-formed
 */
export async function readXml(
  { xml = {} }: BodyDescriptor,
  message: Request | Response,
): Promise<BodyValue> {
  const text = await textOf(message);
  if (text.trim() === "") return { value: undefined };
  const root = parseXml(text);
  const node = resolveNode(xml);
  // Without a name of its own, a value stands in the document as its members do.
  const isMember = Object.entries(node.properties ?? {}).some(
    ([key, member]) => (resolveNode(member).name ?? key) === root.name,
  );
  const isBare = node.name === undefined && isMember;
  const document = { ...root, attributes: new Map(), children: [root] };
  return {
    value: isBare ? readObject(document, node) : readElement(root, node),
  };
}

/** The text in the encoding that the message names, or the document itself (RFC 7303, section 3). */
async function textOf(message: Request | Response): Promise<string> {
  const bytes = await message.arrayBuffer();
  const type = message.headers.get("content-type") ?? "";
  const start = new TextDecoder("latin1").decode(bytes.slice(0, 200));
  const [, charset] =
    /;\s*charset="?([\w:.-]+)/i.exec(type) ??
    /^<\?xml[^>]*\bencoding=["']([\w:.-]+)/.exec(start) ??
    [];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function readElement(element: XmlElement, given: XmlNode): unknown {
  const node = resolveNode(given);
  if (element.isNil) return null;
  if (isList(node)) return readList(element, node);
  if (node.properties ?? node.additional) return readObject(element, node);
  if (node.type) return readText(textIn(element), node);
  const isText =
    [...element.attributes.keys()].every(isRemark) &&
    elementsOf(element.children).length === 0;
  return isText ? textIn(element) : readObject(element, node);
}

function readText(text: string, { type }: XmlNode): unknown {
  if (type === undefined || type === "string") return text;
  const plain = text.trim();
  if (type === "boolean" && plain === "1") return true;
  if (type === "boolean" && plain === "0") return false;
  const value = restore(plain, type);
  return value === plain ? text : value;
}

/** A list that has an element: its children, which are of one name for the most part. */
function readList(element: XmlElement, node: XmlNode): unknown {
  const { prefixItems = [] } = node;
  const items = resolveNode(node.items ?? {});
  if (prefixItems.length === 0) {
    const { name = node.name ?? element.name } = items;
    const all = elementsOf(element.children);
    const named = all.filter((child) => child.name === name);
    return (named.length > 0 ? named : all).map((child) =>
      readElement(child, items),
    );
  }
  return element.children
    .filter((child) => "name" in child || !isBlank(child))
    .map((child, index) => {
      const item = prefixItems[index] ?? items;
      return "name" in child
        ? readElement(child, item)
        : readText(child.text, resolveNode(item));
    });
}

function readObject(element: XmlElement, node: XmlNode): object {
  const value = {};
  const rest = new Set(elementsOf(element.children));
  const attributes = new Map(element.attributes);
  for (const [key, given] of Object.entries(node.properties ?? {})) {
    const member = readMember({ element, rest, attributes }, key, given);
    if (member !== undefined) setMember(value, key, member);
  }
  const { properties = {} } = node;
  const additional = resolveNode(node.additional ?? {});
  for (const [key, text] of attributes) {
    if (isRemark(key)) continue;
    setMember(value, key, readText(text, additional));
  }
  const isListed = isList(additional) && additional.node !== "element";
  const other = isListed ? resolveNode(additional.items ?? {}) : additional;
  for (const [key, group] of groupByName(rest)) {
    if (Object.hasOwn(properties, key)) continue;
    const items = group.map((child) => readElement(child, other));
    const isOne = items.length === 1 && !isListed;
    setMember(value, key, isOne ? items[0] : items);
  }
  const text = Object.keys(properties).length === 0 ? textIn(element) : "";
  if (text.trim() !== "") setMember(value, "#text", text);
  return value;
}

/** Whether an attribute says something of the value, and is none of its members unless it is described. */
function isRemark(name: string): boolean {
  return name.startsWith("xsi:");
}

/** An element whose members are read; what is read is taken out of the rest. */
interface Reading {
  readonly element: XmlElement;
  readonly rest: Set<XmlElement>;
  readonly attributes: Map<string, string>;
}

function readMember(reading: Reading, key: string, given: XmlNode): unknown {
  const { element, attributes } = reading;
  const node = resolveNode(given);
  const name = node.name ?? key;
  const readAttribute = (): unknown => {
    const own = node.prefix === "xsi" ? `xsi:${name}` : name;
    const text = attributes.get(own);
    attributes.delete(own);
    return text === undefined ? undefined : readText(text, node);
  };
  if (node.node === "attribute") {
    return readAttribute() ?? (node.nullable && null);
  }
  if (node.node === "text" || node.node === "cdata") {
    return readText(textIn(element), node);
  }
  if (isList(node) && node.node !== "element") {
    const items = resolveNode(node.items ?? {});
    const { name: item = name } = items;
    const found = take(reading, [item, name, key]);
    const [first] = found;
    if (first && isWrapper(first, item)) return readList(first, node);
    if (!first && !node.required) return undefined;
    return found.map((child) => readElement(child, items));
  }
  if (node.node === "none") {
    const inner = readObject({ ...element, attributes: new Map() }, node);
    return Object.keys(inner).length > 0 ? inner : undefined;
  }
  const [child] = take(reading, [name, key], 1);
  return child ? readElement(child, node) : readAttribute();
}

/** Whether an element holds items, though the description knows no such element. */
function isWrapper(element: XmlElement, item: string): boolean {
  return (
    element.name !== item &&
    textIn(element) === "" &&
    elementsOf(element.children).every(({ name }) => name === item)
  );
}

/** The elements of the first of some names that there are any of. */
function take(
  { rest }: Reading,
  names: readonly string[],
  most = Infinity,
): readonly XmlElement[] {
  for (const name of names) {
    const named = [...rest].filter((child) => child.name === localName(name));
    const found = named.slice(0, most);
    for (const child of found) rest.delete(child);
    if (found.length > 0) return found;
  }
  return [];
}

function groupByName(
  elements: Iterable<XmlElement>,
): ReadonlyMap<string, readonly XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const one of elements) {
    const group = groups.get(one.name);
    if (group) group.push(one);
    else groups.set(one.name, [one]);
  }
  return groups;
}
