import type { GeneratedFile } from "../emit/emitter.js";
import { formatText } from "./format.js";

/** A TypeScript file as emitters return it. */
export type TypescriptSource = Extract<
  GeneratedFile,
  { readonly kind: "typescript" }
>;

/**
 * A file as ts-morph writes it in one call and prettier lays it out: what the
 * fast printer is held to, byte for byte.
 */
export async function printReference(
  file: TypescriptSource,
  header: string,
): Promise<string> {
  const { Project } = await import("ts-morph");
  const project = new Project({ useInMemoryFileSystem: true });
  const source = project.createSourceFile(file.path, {
    statements: [...file.statements],
  });
  return formatText(file.path, `${header}\n\n${source.getFullText()}`);
}
