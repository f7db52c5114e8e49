import { instanceNamespace } from "./resolve-node.js";

/** An element of XML; names are without prefixes, but for what XML Schema says of a value: `xsi:type`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | XmlText)[];
  /** Whether it stands for null. */
  readonly isNil: boolean;
}

/** Text between elements. */
export interface XmlText {
  readonly text: string;
  /** Written as a CDATA section, in which white space is content. */
  readonly isData?: true;
}

const limit = 1000;

/**
 * The root element of a document (XML 1.0). Entities that a document declares
 * are not known, so none can grow; nothing is fetched.
 *
 * @throws SyntaxError when the text is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const document: XmlElement = element("", new Map());
  const instance = instancePrefixes(source);
  const open: XmlElement[] = [document];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (!found) throw malformed(source, at, "this is no markup");
    const [whole, data, closing, name, attributes, empty, plain] = found;
    const parent = open.at(-1) ?? document;
    if (closing !== undefined) {
      if (open.length < 2 || localName(closing) !== parent.name) {
        throw malformed(source, at, `${whole} closes nothing`);
      }
      open.pop();
    } else if (name !== undefined) {
      const child = elementOf(name, attributes ?? "", instance);
      parent.children.push(child);
      if (!empty) open.push(child);
      if (open.length > limit) throw malformed(source, at, "this is too deep");
    } else if (data !== undefined) {
      parent.children.push({ text: data, isData: true });
    } else if (plain !== undefined) {
      parent.children.push({ text: decode(plain) });
    }
  }
  if (open.length > 1) {
    throw new SyntaxError(`no XML: <${open.at(-1)?.name ?? ""}> is not closed`);
  }
  return rootOf(document);
}

const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\][ \t\n]*)?>|<!\[CDATA\[([^]*?)\]\]>|<\/([^ \t\n<>/]+)[ \t\n]*>|<([^ \t\n<>/=!?]+)((?:[ \t\n]+[^ \t\n<>/=]+[ \t\n]*=[ \t\n]*(?:"[^"<]*"|'[^'<]*'))*)[ \t\n]*(\/?)>|([^<]+)/y;

function rootOf({ children }: XmlElement): XmlElement {
  const [root, ...others] = elementsOf(children);
  const hasText = children.some((one) => "text" in one && !isBlank(one));
  if (root && others.length === 0 && !hasText) return root;
  throw new SyntaxError("no XML: a document is one element");
}

/** What the namespace of `nil` and `type` goes by, which describe a value and are no part of it. */
function instancePrefixes(source: string): ReadonlySet<string> {
  const declared = [...source.matchAll(declaration)].map(([, name]) => name);
  return new Set(["xsi", ...declared.filter((name) => name !== undefined)]);
}

const declaration = new RegExp(
  `xmlns:([^ \\t\\n=]+)[ \\t\\n]*=[ \\t\\n]*["']${instanceNamespace.replaceAll(".", "\\.")}["']`,
  "g",
);

function elementOf(
  name: string,
  text: string,
  instance: ReadonlySet<string>,
): XmlElement {
  const attributes = new Map<string, string>();
  let isNil = false;
  for (const [, key = "", quoted = ""] of text.matchAll(attribute)) {
    const value = decode(quoted.slice(1, -1).replace(/[\t\n]/g, " "));
    const [prefix = ""] = key.split(":");
    if (instance.has(prefix)) {
      const name = localName(key);
      isNil ||= name === "nil" && /^(?:true|1)$/.test(value.trim());
      attributes.set(`xsi:${name}`, value);
    } else if (prefix !== "xmlns" && prefix !== "xml") {
      attributes.set(localName(key), value);
    }
  }
  return { ...element(localName(name), attributes), isNil };
}

const attribute = /([^ \t\n=]+)[ \t\n]*=[ \t\n]*("[^"]*"|'[^']*')/g;

function element(
  name: string,
  attributes: ReadonlyMap<string, string>,
): XmlElement {
  return { name, attributes, children: [], isNil: false };
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decode(text: string): string {
  return text.replace(/&([^; \t\n&]*);?/g, (reference, name: string) => {
    const [, digits, hex] =
      /^#(?:(\d{1,7})|x([\da-f]{1,6}))$/i.exec(name) ?? [];
    const code = digits ? Number(digits) : hex ? parseInt(hex, 16) : NaN;
    const character =
      code <= 0x10ffff ? String.fromCodePoint(code) : entities.get(name);
    if (character !== undefined && reference.endsWith(";")) return character;
    throw new SyntaxError(`no XML: ${reference} stands for nothing`);
  });
}

function malformed(source: string, at: number, why: string): SyntaxError {
  const line = source.slice(0, at).split("\n").length;
  return new SyntaxError(`no XML: ${why}, in line ${line}`);
}

/** The elements among nodes. */
export function elementsOf(
  children: XmlElement["children"],
): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => "name" in child);
}

/** White space that only lays out elements. */
export function isBlank({ text, isData }: XmlText): boolean {
  return !isData && /^[ \t\n]*$/.test(text);
}

/** All text that stands directly in an element; beside a CDATA section white space is layout. */
export function textIn({ children }: XmlElement): string {
  const texts = children.filter((child): child is XmlText => "text" in child);
  const isLaidOut =
    texts.length < children.length || texts.some(({ isData }) => isData);
  const all = isLaidOut ? texts.filter((one) => !isBlank(one)) : texts;
  return all.map(({ text }) => text).join("");
}
