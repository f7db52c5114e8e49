import type { XmlNode } from "./node.js";

/** A node with all that it refers to; what it says itself comes first. */
export function resolveNode(node: XmlNode): XmlNode {
  if (!node.ref) return node;
  const { ref, ...own } = node;
  return { ...resolveNode(ref()), ...own };
}

/** Whether a node, resolved, is a list. */
export function isList({ items, prefixItems }: XmlNode): boolean {
  return Boolean(items ?? prefixItems);
}

/** What marks an element that stands for null (XML Schema 1.0, section 2.6.2). */
export const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
