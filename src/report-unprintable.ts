import type { Collector } from "./diagnostics/collector.js";
import { PrintError } from "./print/print-error.js";
import { TemplateError } from "./print/templates.js";

/**
 * Reports why a file cannot be printed: its template is to blame, or what an
 * emitter returned. `label` makes a path what diagnostics show. Other errors
 * are thrown on.
 */
export function reportUnprintable(
  error: unknown,
  collector: Collector,
  label: (path: string) => string,
): void {
  if (!(error instanceof PrintError)) throw error;
  const { file, template, cause } = error;
  const { path } = file;
  const detail = firstLine(cause);
  if (template === undefined) {
    if (file.kind !== "text") {
      collector.report("emit/unprintable", undefined, { path, detail });
      return;
    }
    const holes = { path, template: file.template };
    collector.report("template/missing", undefined, holes);
    return;
  }
  const name = label(template.file);
  collector.remember(name, template.text);
  const isBroken = cause instanceof TemplateError;
  const place = { file: name, line: isBroken ? cause.line : 1, column: 1 };
  if (isBroken) collector.report("template/broken", place, { detail });
  else collector.report("template/output", place, { path, detail });
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0] ?? message;
}
