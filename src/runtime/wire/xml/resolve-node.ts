import type { XmlNode } from "./node.js";

/** A node with all that it refers to; what it says itself comes first. */
export function resolveNode(node: XmlNode): XmlNode {
  if (node.ref) {
    const { ref, ...own } = node;
    return { ...resolveNode(ref()), ...own };
  }
  if (!node.bases) return node;
  const { bases, ...own } = node;
  return bases.map((base) => resolveNode(base())).reduce(withParts, own);
}

/** Only what a base is made of is shared, not what it is called. */
function withParts(node: XmlNode, base: XmlNode): XmlNode {
  const { items, prefixItems, additional } = base;
  const properties = { ...base.properties, ...node.properties };
  return {
    ...(items && { items }),
    ...(prefixItems && { prefixItems }),
    ...(additional && { additional }),
    ...node,
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

/** Whether a node, resolved, is a list. */
export function isList({ items, prefixItems }: XmlNode): boolean {
  return Boolean(items ?? prefixItems);
}

/** What marks an element that stands for null (XML Schema 1.0, section 2.6.2). */
export const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
