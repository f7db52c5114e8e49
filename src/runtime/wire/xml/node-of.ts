import type { XmlNode } from "./node.js";

/**
 * A node as it is. Below the name of what every object inherits, such as
 * `constructor`, the compiler would not take a literal for a node by itself.
 */
export function nodeOf(node: XmlNode): XmlNode {
  return node;
}
