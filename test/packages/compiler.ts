import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import ts from "typescript";
import { filesBelow } from "./files.js";

/** The options of a consumer who lets nothing pass, Node's types included. */
export const strictest: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  declaration: true,
  skipLibCheck: false,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** The same for programs, which declare nothing to others. */
export const consumer: ts.CompilerOptions = {
  ...strictest,
  declaration: false,
  isolatedDeclarations: false,
};

/** A complaint of the compiler: `src/index.ts:3:7 TS2322 Type …`. */
export type Complaint = string;

/** What the compiler says of files on disk, paths relative to `folder`. */
export function compile(
  folder: string,
  files: readonly string[],
  options: ts.CompilerOptions = strictest,
): readonly Complaint[] {
  const roots = files.map((file) =>
    isAbsolute(file) ? file : join(folder, file),
  );
  const program = ts.createProgram(roots, options, createHost(options));
  return complaintsOf(program, folder);
}

/** Compiles a folder by its own tsconfig.json and writes what that says. */
export function buildProject(folder: string): readonly Complaint[] {
  const path = join(folder, "tsconfig.json");
  const { config, error } = ts.readConfigFile(path, (file) =>
    ts.sys.readFile(file),
  ) as { config: unknown; error?: ts.Diagnostic };
  if (error) return [describe(error, folder)];
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host = createHost(parsed.options);
  const program = ts.createProgram(parsed.fileNames, parsed.options, host);
  const { diagnostics } = program.emit();
  return [
    ...parsed.errors.map((one) => describe(one, folder)),
    ...complaintsOf(program, folder),
    ...diagnostics.map((one) => describe(one, folder)),
  ];
}

/** Takes the types out of a folder's `src`, unchecked, into its `dist`: much faster than compiling it. */
export function transpileProject(folder: string): void {
  const source = join(folder, "src");
  for (const path of filesBelow(source)) {
    const text = readFileSync(join(source, path), "utf8");
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    const target = join(folder, "dist", path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}

/** All complaints of a program, each once, in the order of their places. */
export function complaintsOf(
  program: ts.Program,
  folder: string,
): readonly Complaint[] {
  const all = ts.getPreEmitDiagnostics(program);
  return [...new Set(all.map((one) => describe(one, folder)))];
}

function describe(diagnostic: ts.Diagnostic, folder: string): Complaint {
  const { file, start = 0, code, messageText } = diagnostic;
  const text = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined) return `TS${code} ${text}`;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const path = relative(folder, file.fileName);
  return `${path}:${line + 1}:${character + 1} TS${code} ${text}`;
}

/** The standard library and Node's types, parsed once a process. */
const shared = new Map<string, ts.SourceFile | undefined>();
const libraries = dirname(ts.getDefaultLibFilePath({}));

/** A host over the disk that shares what all programs read. */
export function createHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, settings, ...rest) => {
    if (!path.startsWith(libraries)) return read(path, settings, ...rest);
    if (!shared.has(path)) shared.set(path, read(path, settings, ...rest));
    return shared.get(path);
  };
  return host;
}
