import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { createHost, strictest } from "../packages/compiler.js";
import { checksPath, witnessPath } from "./witness-emitter.js";

/** Of the generated type test of a package: what was checked, and what does not hold. */
export interface Verdicts {
  /** The names of all checks, each with the named schemas that it is about. */
  readonly checks: ReadonlyMap<string, readonly string[]>;
  /** By check how the types differ: ours is `wider`, `narrower`, … */
  readonly differences: ReadonlyMap<string, string>;
  /** What else the compiler says of the files of the package. */
  readonly complaints: readonly string[];
}

/** Compiles the type tests and the examples of packages as one program; `changed` replaces files by other text. */
export function verdictsOf(
  folders: readonly string[],
  changed: ReadonlyMap<string, string> = new Map(),
): readonly Verdicts[] {
  const options: ts.CompilerOptions = {
    ...strictest,
    isolatedDeclarations: false,
    declaration: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    // An example is a program of whoever installed the package.
    paths: Object.fromEntries(
      folders.map((folder) => [
        basename(folder),
        [join(folder, "src/index.ts")],
      ]),
    ),
  };
  const roots = folders.flatMap((folder) => [
    join(folder, witnessPath),
    ...examplesIn(folder),
  ]);
  const program = ts.createProgram(roots, options, hostOf(options, changed));
  const diagnostics = ts.getPreEmitDiagnostics(program);
  return folders.map((folder) => judge(folder, program, diagnostics));
}

function examplesIn(folder: string): readonly string[] {
  const examples = join(folder, "examples");
  return readdirSync(examples)
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(examples, path));
}

function hostOf(
  options: ts.CompilerOptions,
  changed: ReadonlyMap<string, string>,
): ts.CompilerHost {
  const host = createHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, settings, ...rest) => {
    const text = changed.get(path);
    return text === undefined
      ? getSourceFile(path, settings, ...rest)
      : ts.createSourceFile(path, text, settings);
  };
  return host;
}

function judge(
  folder: string,
  program: ts.Program,
  diagnostics: readonly ts.Diagnostic[],
): Verdicts {
  const differences = new Map<string, string>();
  const complaints: string[] = [];
  const root = join(folder, witnessPath);
  const lines = program.getSourceFile(root)?.text.split("\n") ?? [];
  for (const { file, start = 0, messageText } of diagnostics) {
    if (!file?.fileName.startsWith(`${folder}/`)) continue;
    const text = ts.flattenDiagnosticMessageText(messageText, "\n");
    const { line } = file.getLineAndCharacterOfPosition(start);
    const check =
      file.fileName === root ? nameIn(lines[line] ?? "") : undefined;
    const verdict = /^Type '"(\w+)"' does not satisfy/.exec(text)?.[1];
    if (check !== undefined) differences.set(check, verdict ?? text);
    else complaints.push(`${file.fileName.slice(folder.length + 1)}: ${text}`);
  }
  const table = readFileSync(join(folder, checksPath), "utf8");
  const about = JSON.parse(table) as { [check: string]: readonly string[] };
  return { checks: new Map(Object.entries(about)), differences, complaints };
}

/** The name that a check gives itself at the end of its line. */
function nameIn(line: string): string | undefined {
  const text = /^same<.*>\(("(?:[^"\\]|\\.)*")\);$/.exec(line)?.[1];
  return text === undefined ? undefined : (JSON.parse(text) as string);
}
