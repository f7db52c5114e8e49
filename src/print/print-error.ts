import type { GeneratedFile } from "../emit/emitter.js";
import type { Template } from "./templates.js";

/** A file cannot be printed; the cause says why. */
export class PrintError extends Error {
  override readonly name = "PrintError";
  readonly file: GeneratedFile;
  /** The template that is to blame. */
  readonly template: Template | undefined;

  constructor(
    file: GeneratedFile,
    template: Template | undefined,
    cause: unknown,
  ) {
    super(`${file.path}: ${String(cause)}`, { cause });
    this.file = file;
    this.template = template;
  }
}
