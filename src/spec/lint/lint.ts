import type { Collector } from "../../diagnostics/collector.js";
import type { Sources } from "../sources.js";
import type { Rule } from "./rule.js";
import { rules } from "./rules/index.js";
import type { Kind } from "../shapes/shape.js";
import { shapesOf } from "../shapes/table.js";
import { visit, type Trail, type Walk } from "./walk.js";

/**
 * Checks the structure of a document and of all that its references reach.
 * A fault that still lets a working package be made is a warning.
 */
export function lint(sources: Sources, collector: Collector): void {
  const { root, version, documents } = sources;
  const walk: Walk = {
    context: { sources, collector },
    shapes: shapesOf(version),
    rules: byKind(rules),
    seen: new Map(),
    resolved: new Map(),
    queue: [],
    hasIdentifiers: [...documents.values()].some(({ text }) =>
      /\$id["']?\s*:/.test(text),
    ),
    unused: [],
    used: true,
  };
  const trail: Trail = { up: undefined, file: root.file, segment: "" };
  visit(walk, "openapi", root.value, trail);
  drain(walk.queue);
  walk.used = false;
  drain(walk.unused);
  drain(walk.queue);
}

function drain(queue: (() => void)[]): void {
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) next();
}

function byKind(all: readonly Rule[]): ReadonlyMap<Kind, readonly Rule[]> {
  const found = new Map<Kind, Rule[]>();
  for (const rule of all) {
    for (const kind of rule.kinds) {
      const list = found.get(kind);
      if (list === undefined) found.set(kind, [rule]);
      else list.push(rule);
    }
  }
  return found;
}
