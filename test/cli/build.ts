import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built JavaScript. */
    dist: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Translates the sources once for the tests that start real processes. Not
 * into `dist`, which belongs to whoever works here; types are checked elsewhere.
 */
export default function setup(project: TestProject): () => void {
  const home = join(root, ".sdkwright-cache");
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, "build-"));
  buildInto(folder);
  project.provide("dist", join(folder, "dist"));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Writes `dist/` and links beside it what it finds by relative paths. */
export function buildInto(folder: string): void {
  for (const path of readdirSync(join(root, "src"), { recursive: true })) {
    const name = String(path);
    if (!name.endsWith(".ts")) continue;
    const text = readFileSync(join(root, "src", name), "utf8");
    const target = join(folder, "dist", name.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    writeFileSync(target, outputText);
  }
  for (const name of ["src", "templates", "package.json"]) {
    symlinkSync(join(root, name), join(folder, name));
  }
}
