import { parsePattern, type PatternNode } from "./parse-pattern.js";
import type { Random } from "./random.js";

/**
 * Text that a regular expression matches; undefined when it uses something
 * that cannot be planned, such as a look-behind.
 */
export function textForPattern(
  pattern: string,
  random: Random,
  generosity = 1,
): string | undefined {
  const node = parsePattern(pattern);
  if (node === undefined) return undefined;
  const text = write(node, random, generosity);
  return isMatch(pattern, text)
    ? text
    : retry(pattern, node, random, generosity);
}

/** Look-aheads and word boundaries are met by luck. */
function retry(
  pattern: string,
  node: PatternNode,
  random: Random,
  generosity: number,
): string | undefined {
  for (let tries = 0; tries < 30; tries++) {
    const text = write(node, random, generosity + tries);
    if (isMatch(pattern, text)) return text;
  }
  return undefined;
}

/** Whether a pattern matches somewhere in a text (JSON Schema 2020-12, section 6.4). */
export function isMatch(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return new RegExp(pattern).test(text);
  }
}

function write(node: PatternNode, random: Random, generosity: number): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "set":
      return random.pick(node.characters) ?? "";
    case "sequence":
      return node.parts.map((part) => write(part, random, generosity)).join("");
    case "choice": {
      const branch = random.pick(node.branches);
      return branch ? write(branch, random, generosity) : "";
    }
    case "repeat": {
      const most = Math.min(node.most, node.least + generosity);
      const times = random.integer(node.least, Math.max(node.least, most));
      return Array.from({ length: Math.min(times, 2_000) }, () =>
        write(node.part, random, generosity),
      ).join("");
    }
  }
}
