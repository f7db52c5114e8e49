import type Handlebars from "handlebars";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compiledTemplates } from "./compiled-templates.js";
import { packageFile } from "./package-file.js";

/** A template and where it is from. */
export interface Template {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** It stands in a folder of the user's, for the one that was asked for. */
  readonly replaces: boolean;
}

/** A template is wrong. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  /** Counts from 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * A template: from the first of the user's folders that has it, else the one
 * that ships with sdkwright. A plugin names its own by `file:` URL; users
 * replace it by a file of the same name. Throws when there is none.
 */
async function readTemplate(
  name: string,
  folders: readonly string[],
): Promise<Template> {
  const own = name.startsWith("file:") ? fileURLToPath(name) : undefined;
  const inFolder = own === undefined ? name : basename(own);
  const files = [
    ...folders.map((folder) => join(folder, inFolder)),
    own ?? packageFile(`templates/${name}`),
  ];
  for (const [index, file] of files.entries()) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    const replaces = index < folders.length;
    if (text !== undefined) return { file, text, replaces };
  }
  throw new Error(`there is no template ${name}`);
}

/** Makes a reader that opens each template of a run once. */
export function createTemplateReader(
  folders: readonly string[],
): (name: string) => Promise<Template> {
  const templates = new Map<string, Promise<Template>>();
  return (name) => {
    const known = templates.get(name);
    if (known !== undefined) return known;
    const template = readTemplate(name, folders);
    templates.set(name, template);
    return template;
  };
}

/**
 * Renders a template; text reaches Markdown and JSON through helpers only.
 * Throws `TemplateError`.
 */
export async function renderTemplate(
  { text }: Template,
  view: object,
): Promise<string> {
  try {
    return (await rendererOf(text))(view);
  } catch (error) {
    throw describeError(error, text);
  }
}

type Renderer = (view: object) => string;

/** Renderers by the text of their template, which is all they depend on. */
const renderers = new Map<string, Renderer>();

async function rendererOf(text: string): Promise<Renderer> {
  const known = renderers.get(text);
  if (known !== undefined) return known;
  const renderer = await makeRenderer(text);
  renderers.set(text, renderer);
  return renderer;
}

/** Handlebars' compiler is loaded for the templates of users alone; the rest of it comes in one file. */
async function makeRenderer(text: string): Promise<Renderer> {
  const compiled = compiledTemplates.get(text);
  if (compiled !== undefined) {
    const require = createRequire(import.meta.url);
    const runtime =
      require("handlebars/dist/handlebars.runtime.js") as typeof Handlebars;
    return withHelpers(runtime.create()).template(compiled);
  }
  const { default: complete } = await import("handlebars");
  return withHelpers(complete.create()).compile(text, { noEscape: true });
}

function withHelpers<Engine extends Pick<typeof Handlebars, "registerHelper">>(
  engine: Engine,
): Engine {
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, helper);
  }
  return engine;
}

function describeError(error: unknown, text: string): TemplateError {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split("\n");
  const isSyntax = message.startsWith("Parse error");
  const detail = (isSyntax ? lines.at(-1) : lines[0]) ?? message;
  return new TemplateError(detail, lineOf(message, text));
}

/** Handlebars says the line of some errors, and of others what they are about. */
function lineOf(message: string, text: string): number {
  const said = /^Parse error on line (\d+)| - (\d+):\d+$/.exec(message);
  if (said !== null) return Number(said[1] ?? said[2]);
  const named = /"(.+)"|partial (\S+)|#(\w+)/.exec(message);
  const word = named?.[1] ?? named?.[2] ?? named?.[3];
  if (word === undefined) return 1;
  const tags = [...text.matchAll(/\{\{[^{}]*\}\}/g)];
  const tag = tags.find(([content]) => content.includes(word));
  return text.slice(0, tag?.index ?? 0).split("\n").length;
}

const helpers: Readonly<
  Record<string, (...values: readonly unknown[]) => unknown>
> = {
  /** A value as JSON. */
  json: (value) => JSON.stringify(value),
  /** Texts joined; the last argument is Handlebars' own. */
  concat: (...values) => values.slice(0, -1).join(""),
  eq: (left, right) => left === right,
  /** A text over as many columns as a number says, filled with spaces or what is given. */
  pad: (value, columns, filling) =>
    String(value).padEnd(
      Number(columns),
      typeof filling === "string" ? filling : " ",
    ),
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
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*[\]<>#|~]/g, "\\$&")
    .replace(outerUnderscores, (run) => "\\_".repeat(run.length));
}

/** Within a word they mean nothing to Markdown, and prettier leaves them as they stand. */
const outerUnderscores = /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;
