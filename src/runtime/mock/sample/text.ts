import type { SampleContext } from "./context.js";
import { greatest, least, type Demand } from "./demand.js";
import { textForFormat } from "./formats.js";
import { textForPattern } from "./pattern.js";

/** Text of the right length, format and pattern. */
export function generateText(demand: Demand, context: SampleContext): string {
  const { random } = context;
  const fewest = greatest(demand, (rules) => rules.minLength) ?? 0;
  const most = least(demand, (rules) => rules.maxLength) ?? Infinity;
  const pattern = demand.find((rules) => rules.pattern !== undefined)?.pattern;
  const formats = demand
    .map((rules) => rules.format)
    .filter((format) => format !== undefined);
  if (pattern !== undefined) {
    const fitting = patternText(pattern, fewest, most, context);
    if (fitting !== undefined) return fitting;
  }
  for (const format of formats) {
    const text = textForFormat(format, random);
    if (text !== undefined) return fitLength(text, fewest, most);
  }
  return fitLength(random.pick(words) ?? "text", fewest, most);
}

const words = ["string", "alpha", "bravo", "charlie", "delta", "echo"];

function patternText(
  pattern: string,
  fewest: number,
  most: number,
  { random }: SampleContext,
): string | undefined {
  let candidate: string | undefined;
  for (let tries = 0; tries < 40; tries++) {
    // Later tries repeat more, for patterns with a minimal length beside them.
    const text = textForPattern(pattern, random, Math.max(1, fewest, tries));
    if (text === undefined) return candidate;
    const length = [...text].length;
    if (length >= fewest && length <= most) return text;
    candidate ??= text;
  }
  return candidate;
}

function fitLength(text: string, fewest: number, most: number): string {
  return text.length < fewest ? text.padEnd(fewest, "x") : text.slice(0, most);
}
