import { readFile } from "node:fs/promises";
import { packageFile } from "./package-file.js";

/** The text of a module of `src/runtime`; it is the same from `src` and from `dist`. */
export async function runtimeSource(source: string): Promise<string> {
  return readFile(packageFile(`src/runtime/${source}`), "utf8");
}
