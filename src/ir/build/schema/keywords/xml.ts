import type { JsonObject } from "../../../types/json.js";
import type { XmlAnnotation } from "../../../types/schema.js";
import { flagOf, isObject, textOf } from "../../json.js";
import type { Keyword, Site } from "./keyword.js";

/** `xml` until OpenAPI 3.1 (3.1.1, section 4.8.26). */
export const xml: Keyword = {
  read(site, value) {
    if (isObject(value))
      site.annotations.xml = annotation(site, value, older(value));
  },
};

/**
 * `xml` of OpenAPI 3.2 (section 4.26): a reference and a list have no name
 * unless they are said to be a node of their own.
 */
export const xmlWithNodes: Keyword = {
  read(site, value) {
    if (!isObject(value)) return;
    const told = nodes.find((one) => one === value["nodeType"]);
    const node = told ?? older(value);
    const isNone = "$ref" in site.value || site.value["type"] === "array";
    if (node === undefined && isNone) return;
    site.annotations.xml = annotation(site, value, node);
  },
};

const nodes = ["element", "attribute", "text", "cdata", "none"] as const;

type Node = XmlAnnotation["node"];

function older(value: JsonObject): Node {
  if (flagOf(value, "attribute")) return "attribute";
  return flagOf(value, "wrapped") ? "element" : undefined;
}

/** Letters and `_`, then also digits, `.` and `-` (Namespaces in XML, section 3). */
const ncName = /^[\p{L}_][\p{L}\p{N}\p{M}_.·-]*$/u;

function annotation(site: Site, value: JsonObject, node: Node): XmlAnnotation {
  const wish = textOf(value, "name");
  const namespace = textOf(value, "namespace");
  // Some documents write a prefix where the name stands.
  const [, start, rest] = /^([^:]+):([^:]+)$/.exec(wish ?? "") ?? [];
  const told = rest ?? wish;
  const isFit = told === undefined || ncName.test(told);
  if (!isFit) site.unfitName(told);
  const name = isFit ? told : undefined;
  const prefix = textOf(value, "prefix") ?? start;
  return {
    ...(node !== undefined && { node }),
    ...(name && { name }),
    ...(namespace && { namespace }),
    ...(prefix && { prefix }),
  };
}
