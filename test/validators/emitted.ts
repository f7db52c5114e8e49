import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { createCollector } from "../../src/diagnostics/collector.js";
import { plainModule } from "../../src/emit/validators/plain-module.js";
import {
  buildPlainSchema,
  type PlainSchemaInput,
} from "../../src/ir/build/schema/plain.js";
import { printReference } from "../../src/print/reference.js";
import { printTypescript } from "../../src/print/typescript/print-typescript.js";
import type { Issue } from "../../src/runtime/issue.js";

/** What the module of a plain schema exports. */
export interface EmittedValidator {
  is(value: unknown): boolean;
  validate(value: unknown): readonly Issue[];
}

/** A folder in which schemas become modules that can be imported. */
export interface Workshop {
  emit(input: PlainSchemaInput): string;
  load(text: string): Promise<EmittedValidator>;
  close(): void;
}

/** Opens a folder with the runtime in it, types stripped. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-validators-"));
  const runtime = new URL("../../src/runtime", import.meta.url).pathname;
  copyStripped(runtime, join(folder, "src/runtime"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  let count = 0;
  return {
    emit(input) {
      const collector = createCollector();
      const { schema } = buildPlainSchema(input, collector);
      const [problem] = collector.diagnostics.filter(
        ({ severity }) => severity === "error",
      );
      if (problem) throw new Error(problem.message);
      const file = plainModule({
        schema,
        formats: input.formats === "assert",
        path: "src/module.ts",
      });
      if (file.kind !== "typescript") throw new Error("no module was emitted");
      const text = printTypescript({ ...file, layout: "final" }, "// Test");
      if (text === undefined) throw new Error("the printer left it alone");
      return text;
    },
    async load(text) {
      count += 1;
      const path = join(folder, `src/module-${count}.js`);
      writeFileSync(path, strip(text));
      return import(/* @vite-ignore */ pathToFileURL(path).href);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The module of a schema as ts-morph and prettier print it. */
export async function referenceText(input: PlainSchemaInput): Promise<string> {
  const { schema } = buildPlainSchema(input, createCollector());
  const formats = input.formats === "assert";
  const file = plainModule({ schema, formats, path: "src/module.ts" });
  if (file.kind !== "typescript") throw new Error("no module was emitted");
  return printReference(file, "// Test");
}

function copyStripped(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(from)) {
    const path = join(from, name);
    if (statSync(path).isDirectory()) copyStripped(path, join(to, name));
    else {
      mkdirSync(to, { recursive: true });
      const target = join(to, name.replace(/\.ts$/, ".js"));
      writeFileSync(target, strip(readFileSync(path, "utf8")));
    }
  }
}

function strip(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}
