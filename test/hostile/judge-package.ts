import { posix } from "node:path";
import ts from "typescript";
import { generate } from "../../src/index.js";
import type { Importer } from "../corpus/import-packages.js";

/** What came of a document. */
export interface Judgement {
  /** Whether it was good enough to generate from. */
  readonly isGenerated: boolean;
  readonly faults: readonly string[];
}

/**
 * Generates from a document, writes nothing, looks at every file and uses what
 * the modules export.
 */
export async function judgeDocument(
  folder: string,
  spec: string,
  importer: Importer,
): Promise<Judgement> {
  const { packages, diagnostics, locate } = await generate({
    workingDirectory: folder,
    config: { packages: [{ spec, out: "out", name: "fuzzed" }] },
    check: true,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const adrift = errors.filter(
    ({ place }) => place === undefined || locate(place) === undefined,
  );
  const files = packages.flatMap(({ stale }) => stale);
  const texts = new Map(files.map(({ path, after = "" }) => [path, after]));
  const failure = await importer.use(texts);
  const faults = [
    ...(failure === undefined ? [] : [failure]),
    ...adrift.map(({ code, message }) => `not located: ${code} ${message}`),
    ...(errors.length === 0 && files.length === 0 ? ["no files"] : []),
    ...files.flatMap(({ path, after = "" }) => [
      ...judgePath(path),
      ...judgeText(path, after).map((fault) => `${path}: ${fault}`),
    ]),
  ];
  return { isGenerated: files.length > 0, faults };
}

function judgePath(path: string): readonly string[] {
  const isPlain = /^[\p{L}\p{M}\p{N}._\-$/]+$/u.test(path);
  const stays =
    posix.normalize(path) === path &&
    !posix.isAbsolute(path) &&
    !path.split("/").includes("..") &&
    path.split("/").every((name) => Buffer.byteLength(name) <= 255);
  return isPlain && stays ? [] : [`not a good path: ${JSON.stringify(path)}`];
}

/** What is wrong with the text of a file. */
export function judgeText(path: string, text: string): readonly string[] {
  if (path.endsWith(".ts") || path.endsWith(".mjs"))
    return judgeCode(path, text);
  if (path.endsWith(".json")) return judgeJson(path, text);
  return path.endsWith(".md") ? judgeMarkdown(text) : [];
}

/** The canary may stand in texts, comments and patterns, and nowhere else. */
function judgeCode(path: string, text: string): readonly string[] {
  const kind = path.endsWith(".ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  const target = ts.ScriptTarget.Latest;
  const tree = ts.createSourceFile(path, text, target, true, kind);
  const { parseDiagnostics } = tree as unknown as {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
  };
  const faults = parseDiagnostics.map(({ messageText, start = 0 }) => {
    const near = JSON.stringify(
      text.slice(Math.max(0, start - 60), start + 60),
    );
    return `${ts.flattenDiagnosticMessageText(messageText, " ")} near ${near}`;
  });
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === "__canary") {
      faults.push(`the canary is code: ${node.parent.getText().slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  if (/sourceMappingURL/.test(text.replace(/"(?:[^"\\\n]|\\.)*"/g, ""))) {
    const isOwnLine = /^\/\/[#@] sourceMappingURL/m.test(text);
    if (isOwnLine) faults.push("a source map comment");
  }
  return faults;
}

function judgeJson(path: string, text: string): readonly string[] {
  try {
    const value = JSON.parse(text) as { scripts?: object; name?: string };
    if (path !== "package.json") return [];
    return JSON.stringify(value.scripts ?? {}).includes("canary")
      ? ["the canary is a script"]
      : [];
  } catch (error) {
    return [String(error)];
  }
}

/** No raw element that acts, no link that runs, outside fences and code. */
function judgeMarkdown(text: string): readonly string[] {
  const plain = withoutCode(text);
  const faults = [];
  const element = /<(?:script|img|svg|iframe|object|embed)\b[^\n]{0,60}/i.exec(
    plain,
  );
  if (element) faults.push(`raw HTML: ${element[0]}`);
  const link = /\]\(\s*<?\s*javascript:[^\n]{0,40}/i.exec(plain);
  if (link) faults.push(`a link that runs: ${link[0]}`);
  return faults;
}

function withoutCode(text: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of text.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence === undefined) kept.push(line);
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
  }
  return kept
    .join("\n")
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "")
    .replace(/\\[<\]()[]/g, "");
}
