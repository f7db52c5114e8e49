import type { GeneratedFile } from "../emit/emitter.js";
import { fitsCode, formatText } from "./format.js";
import { PrintError } from "./print-error.js";
import { printReference } from "./reference.js";
import { createRuntimeImports, runtimeModules } from "./runtime-modules.js";
import {
  createTemplateReader,
  renderTemplate,
  type Template,
} from "./templates.js";
import { printTypescript } from "./typescript/print-typescript.js";

/** What printing needs beside the files. */
export interface PrintContext {
  /** First line of every TypeScript file: a comment that says where it comes from. */
  readonly header: string;
  /** Folders whose templates go before those that ship with sdkwright. */
  readonly templateFolders: readonly string[];
}

/** A file as text. */
export interface PrintedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Files as emitters return them → text in prettier's layout, with the modules
 * of the runtime that they import. One after the other: what a file was made
 * of can go before the next one is made. Throws `PrintError`.
 */
export async function printFiles(
  groups: AsyncIterable<Iterable<GeneratedFile>>,
  context: PrintContext,
): Promise<readonly PrintedFile[]> {
  const { header } = context;
  const run = {
    header,
    template: createTemplateReader(context.templateFolders),
  };
  const printed: PrintedFile[] = [];
  const imports = createRuntimeImports();
  for await (const group of groups) {
    for (const file of group) {
      const print = tryPrint(file, run);
      // Most are printed by now: there is nothing to wait for.
      const text = typeof print === "string" ? print : await print;
      printed.push({ path: file.path, text });
      imports.note(file, text);
    }
  }
  return [...printed, ...(await runtimeModules(imports.modules))];
}

/** What the files of a run share. */
interface PrintRun {
  readonly header: string;
  readonly template: (name: string) => Promise<Template>;
}

function tryPrint(
  file: GeneratedFile,
  run: PrintRun,
): string | Promise<string> {
  const fail = (error: unknown): never => {
    if (error instanceof PrintError) throw error;
    throw new PrintError(file, undefined, error);
  };
  try {
    const print = printFile(file, run);
    return typeof print === "string" ? print : print.catch(fail);
  } catch (error) {
    return fail(error);
  }
}

function printFile(
  file: GeneratedFile,
  run: PrintRun,
): string | Promise<string> {
  switch (file.kind) {
    case "typescript":
      return (
        printTypescript(file, run.header) ?? printReference(file, run.header)
      );
    case "source":
      return file.format ? formatText(file.path, file.text) : file.text;
    case "text":
      return printTemplate(file, run);
  }
}

async function printTemplate(
  file: GeneratedFile & { readonly kind: "text" },
  run: PrintRun,
): Promise<string> {
  const template = await run.template(file.template);
  try {
    const text = await renderTemplate(template, file.view);
    const layout = template.replaces ? undefined : file.layout;
    const isCodeLaidOut = layout !== undefined && fitsCode(text);
    if (layout === "final" && isCodeLaidOut) return text;
    return await formatText(file.path, text, isCodeLaidOut);
  } catch (error) {
    throw new PrintError(file, template, error);
  }
}
