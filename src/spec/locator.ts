import type { PointerPlace } from "../diagnostics/diagnostic.js";
import { jsonTree } from "./json-tree.js";
import { createLineIndex, type LineIndex } from "./line-index.js";
import type { LocatedMember, LocatedNode } from "./located-node.js";
import { parsePointer } from "./pointer.js";
import type { Position, SourceDocument } from "./sources.js";
import { yamlTree } from "./yaml-tree.js";

/** Finds line and column of pointers in one document. */
export type Locator = (
  pointer: string,
  target: PointerPlace["target"],
) => Position;

/**
 * Makes the locator of a document; nothing is read before the first call.
 * Where a pointer names nothing, the nearest value around it is meant.
 * Without a target the key of an object or array is meant, and any other
 * value itself.
 */
export function createLocator(
  document: Pick<SourceDocument, "text" | "format">,
): Locator {
  let tree: LocatedNode | undefined;
  let lines: LineIndex | undefined;
  return (pointer, target) => {
    tree ??= readTree(document);
    lines ??= createLineIndex(document.text);
    return lines.position(offsetOf(tree, pointer, target));
  };
}

function readTree(
  document: Pick<SourceDocument, "text" | "format">,
): LocatedNode {
  const nothing = { offset: 0, isContainer: false, members: () => new Map() };
  return document.format === "json"
    ? jsonTree(document.text)
    : (yamlTree(document.text) ?? nothing);
}

function offsetOf(
  tree: LocatedNode,
  pointer: string,
  target: PointerPlace["target"],
): number {
  let member: LocatedMember = { keyOffset: tree.offset, node: tree };
  let missed = false;
  for (const segment of parsePointer(pointer) ?? []) {
    const next = member.node.members().get(segment);
    missed = next === undefined;
    if (next === undefined) break;
    member = next;
  }
  const byKey =
    missed ||
    (target === undefined ? member.node.isContainer : target === "key");
  return byKey ? member.keyOffset : member.node.offset;
}
