import type { Collector } from "../../diagnostics/collector.js";
import type { Sources } from "../sources.js";
import { checksOf } from "./kind-checks.js";
import { startAt } from "./trail.js";
import { visit, type Walk } from "./walk.js";

/**
 * Checks the structure of a document and of all that its references reach.
 * A fault that still lets a working package be made is a warning.
 */
export function lint(sources: Sources, collector: Collector): void {
  const { root, version, documents } = sources;
  const walk: Walk = {
    context: { sources, collector },
    checks: checksOf(version),
    chains: new Set(),
    queue: [],
    hasIdentifiers: [...documents.values()].some(({ text }) =>
      /\$id["']?\s*:/.test(text),
    ),
    unused: [],
    used: true,
  };
  const start = startAt({ file: root.file, pointer: "" });
  visit(walk, "openapi", root.value, start);
  drain(walk.queue);
  walk.used = false;
  drain(walk.unused);
  drain(walk.queue);
}

function drain(queue: (() => void)[]): void {
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) next();
}
