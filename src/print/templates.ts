import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFile } from "./package-file.js";

/**
 * The text of a template: from the first of the user's folders that has it,
 * else the one that ships with sdkwright.
 */
export async function readTemplate(
  name: string,
  folders: readonly string[],
): Promise<string> {
  for (const folder of folders) {
    const text = await readFile(join(folder, name), "utf8").catch(
      () => undefined,
    );
    if (text !== undefined) return text;
  }
  return readFile(packageFile(`templates/${name}`), "utf8");
}

/** Renders a template; text reaches Markdown and JSON through helpers only. */
export async function renderTemplate(
  template: string,
  view: object,
): Promise<string> {
  const { default: Handlebars } = await import("handlebars");
  const engine = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, helper);
  }
  return engine.compile(template, { noEscape: true, knownHelpersOnly: false })(
    view,
  );
}

const helpers: Readonly<
  Record<string, (...values: readonly unknown[]) => unknown>
> = {
  /** A value as JSON. */
  json: (value) => JSON.stringify(value),
  /** Texts joined; the last argument is Handlebars' own. */
  concat: (...values) => values.slice(0, -1).join(""),
  eq: (left, right) => left === right,
  /** Inline code in Markdown, with a fence longer than any run of backticks in it. */
  code: (value) => inlineCode(String(value)),
  /** Prose on one line, with everything Markdown would read disarmed. */
  text: (value) => markdownText(String(value)),
  /** Markdown within a table's cell. */
  cell: (value) => String(value).replaceAll("|", "\\|").replace(/\s+/g, " "),
};

function inlineCode(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return fence + padding + line + padding + fence;
}

function markdownText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
