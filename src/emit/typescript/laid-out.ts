import type { GeneratedFile } from "../emitter.js";

/** Says of files that every text in them is in prettier's layout already. */
export function* laidOut(
  files: Iterable<GeneratedFile>,
): Generator<GeneratedFile> {
  for (const file of files) {
    yield file.kind === "typescript" ? { ...file, layout: "final" } : file;
  }
}
