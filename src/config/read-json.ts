import { basename } from "node:path";
import type { Collector } from "../diagnostics/collector.js";
import { createLineIndex } from "../spec/line-index.js";
import { scanJson } from "../spec/scan-json.js";

/** The value of a configuration in JSON; undefined, with diagnostics, when the text breaks the grammar. */
export function readJson(
  text: string,
  file: string,
  collector: Collector,
): { readonly value: unknown } | undefined {
  const lines = createLineIndex(text);
  const { error, duplicates } = scanJson(text);
  if (error !== undefined) {
    const place = { file, ...lines.position(error.offset) };
    collector.report("config/syntax", place, { detail: error.detail });
    return undefined;
  }
  // What else stands in a package.json is not ours to judge.
  const isOurs = basename(file) !== "package.json";
  for (const { key, first, second } of isOurs ? duplicates : []) {
    const place = { file, ...lines.position(second) };
    collector.report("config/duplicate-key", place, { key }, [
      {
        message: "first given here",
        place: { file, ...lines.position(first) },
      },
    ]);
  }
  if (isOurs && duplicates.length > 0) return undefined;
  const value: unknown = JSON.parse(text);
  return { value };
}
