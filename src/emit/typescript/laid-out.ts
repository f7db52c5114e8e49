import type { GeneratedFile } from "../emitter.js";

/** Says of files that every text in them is in prettier's layout already. */
export function laidOut(
  files: readonly GeneratedFile[],
): readonly GeneratedFile[] {
  return files.map((file) =>
    file.kind === "typescript" ? { ...file, layout: "final" } : file,
  );
}
