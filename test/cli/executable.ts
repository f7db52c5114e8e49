import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const home = join(root, ".sdkwright-cache");
const bundler = join(root, ".bundle.js");

/**
 * The folder of a built package: `dist/`, and beside it what it finds by
 * relative paths. Built from the sources as they are now and kept for the
 * next test. Not into the `dist` of whoever works here; types are checked
 * elsewhere.
 */
export function builtPackage(): string {
  const sources = readTexts("src", ".ts");
  const hash = createHash("sha256").update(readFileSync(bundler));
  for (const [path, text] of [...sources, ...readTexts("templates", ".hbs")]) {
    hash.update(`${path}\0${text}\0`);
  }
  const folder = join(home, `built-${hash.digest("hex").slice(0, 16)}`);
  if (!existsSync(folder)) {
    removeOld();
    build(folder, sources);
  }
  return folder;
}

/** The program that npm links to. */
export function builtCommand(): string {
  return join(builtPackage(), "dist/bundle/main.js");
}

function readTexts(
  folder: string,
  ending: string,
): readonly (readonly [path: string, text: string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => [path, readFileSync(join(root, folder, path), "utf8")]);
}

/** Tests run in parallel: each may build, the first one done is taken. */
function build(folder: string, sources: ReturnType<typeof readTexts>): void {
  mkdirSync(home, { recursive: true });
  const draft = mkdtempSync(join(home, "draft-"));
  chmodSync(draft, 0o755);
  for (const [path, text] of sources) {
    const target = join(draft, "dist", path.replace(/\.ts$/, ".js"));
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
    symlinkSync(join(root, name), join(draft, name));
  }
  execFileSync(process.execPath, [bundler], { cwd: draft });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Builds of a day ago; whoever used them has ended. */
function removeOld(): void {
  if (!existsSync(home)) return;
  const day = 24 * 60 * 60 * 1000;
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (!/^(?:built|draft)-/.test(name)) continue;
    if (Date.now() - statSync(path).mtimeMs < day) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
