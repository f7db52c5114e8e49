import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, renderText } from "../../src/index.js";
import { ageOf, filesBelow, root } from "./files.js";
import { mustRun } from "./run.js";

/** The curated APIs: npm name and document, as the repository's own configuration has them. */
export const curated = {
  "cloudflare-sdk": "spec/cloudflare/openapi.yaml",
  "cloudfoundry-sdk": "spec/cloudfoundry/openapi.yaml",
} as const;

export type PackageName = keyof typeof curated;

export const packageNames = ["cloudflare-sdk", "cloudfoundry-sdk"] as const;

/** Generated packages from source to installation; folders that tests read and do not change. */
export interface Packages {
  /** The package as it was generated, with its `dist`. */
  folderOf(name: PackageName): string;
  /** The tarball that `npm publish` would upload. */
  tarballOf(name: PackageName): string;
  /** A project outside the repository in which npm installed both tarballs. */
  readonly consumer: string;
}

/**
 * The packages of the curated APIs as the sources make them now: generated,
 * packed by npm — which builds them —, and installed in an empty folder. Made
 * once for all tests that ask.
 */
export async function preparePackages(): Promise<Packages> {
  const folder = join(tmpdir(), `sdkwright-packages-${hashInputs()}`);
  const draft = `${folder}.draft`;
  while (!existsSync(folder)) {
    if (claim(draft)) await prepare(draft, folder);
    else await new Promise((done) => setTimeout(done, 100));
  }
  return {
    folderOf: (name) => join(folder, name),
    tarballOf: (name) => join(folder, tarballName(name)),
    consumer: join(folder, "consumer"),
  };
}

/** Tests run side by side: one prepares, the others wait for it. */
function claim(draft: string): boolean {
  try {
    mkdirSync(draft);
    return true;
  } catch {
    // Whoever began two minutes ago was stopped in the middle.
    if ((ageOf(draft) ?? 0) > 120_000) {
      rmSync(draft, { recursive: true, force: true });
    }
    return false;
  }
}

async function prepare(draft: string, folder: string): Promise<void> {
  removeOld();
  try {
    for (const name of packageNames) {
      const own = join(draft, name);
      await generatePackage(name, own);
      // What `npm install` would put there, as far as it is needed to build.
      symlinkSync(join(root, "node_modules"), join(own, "node_modules"));
      mustRun(own, "npm", ["pack", "--offline", "--pack-destination", draft]);
    }
    const consumer = join(draft, "consumer");
    installIn(
      consumer,
      packageNames.map((name) => join(draft, tarballName(name))),
    );
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Generates one of the curated packages into a folder. Throws when that fails. */
export async function generatePackage(
  name: PackageName,
  out: string,
): Promise<void> {
  const result = await generate({
    workingDirectory: root,
    config: { packages: [{ spec: curated[name], out, name }] },
  });
  if (result.ok) return;
  const { diagnostics, locate } = result;
  throw new Error(renderText(diagnostics, { locate, color: false }));
}

/** Makes a project in an empty folder and lets npm install tarballs in it. */
export function installIn(folder: string, tarballs: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  const flags = ["--offline", "--no-audit", "--no-fund"];
  mustRun(folder, "npm", ["install", ...flags, ...tarballs]);
}

function tarballName(name: PackageName): string {
  return `${name}-0.1.0.tgz`;
}

function hashInputs(): string {
  // What is prepared links to the modules of the checkout, which may be removed before others.
  const hash = createHash("sha256").update(`${root}\0`);
  for (const part of ["src", "templates", "spec"]) {
    for (const path of filesBelow(join(root, part))) {
      hash.update(`${part}/${path}\0`);
      hash.update(readFileSync(join(root, part, path))).update("\0");
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** What was prepared a day ago; whoever used it has ended. */
function removeOld(): void {
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (!name.startsWith("sdkwright-packages-")) continue;
    if ((ageOf(path) ?? 0) < 24 * 60 * 60 * 1000) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
