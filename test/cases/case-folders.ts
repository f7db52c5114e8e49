import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, renderText } from "../../src/index.js";
import { readTree } from "../packages/files.js";

/** A folder with a document, and with what is expected of it. */
export interface CaseFolder {
  /** `bodies/multipart-upload`. */
  readonly name: string;
  readonly folder: string;
  /** What the package is called. */
  readonly packageName: string;
}

/** What a case came to, in the shape in which it is expected. */
export type CaseTree = ReadonlyMap<string, string>;

/** Where the cases stand: `<area>/<case>/`. */
export const casesFolder = fileURLToPath(new URL(".", import.meta.url));

/** All cases: to add one, add a folder with a `spec.yaml`. */
export function caseFolders(): readonly CaseFolder[] {
  const folders = (path: string): readonly string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  return folders(casesFolder)
    .flatMap((area) =>
      folders(join(casesFolder, area)).map((name) => `${area}/${name}`),
    )
    .map((name) => ({
      name,
      folder: join(casesFolder, name),
      packageName: basename(name),
    }));
}

/**
 * The package and the findings of a case. Copies of `src/runtime` are left
 * out, which are the same in every package, and the manifest, which holds
 * hashes of all the rest.
 */
export async function runCase(one: CaseFolder): Promise<CaseTree> {
  const out = await mkdtemp(join(tmpdir(), "sdkwright-case-"));
  try {
    const { diagnostics, locate } = await generate({
      workingDirectory: one.folder,
      config: {
        packages: [
          { spec: "spec.yaml", out, name: one.packageName, emit: emitOf(one) },
        ],
      },
    });
    const findings = renderText(diagnostics, { locate, color: false });
    return new Map([
      ...(findings === "" ? [] : [["diagnostics.txt", findings] as const]),
      ...[...readTree(out)]
        .filter(([path]) => !isLeftOut(path))
        .map(([path, text]) => [`expected/${path}`, text] as const),
    ]);
  } finally {
    await rm(out, { recursive: true });
  }
}

function isLeftOut(path: string): boolean {
  return path.startsWith("src/runtime/") || path === ".sdkwright.json";
}

/** `emit.json`: the emitters of a case, where it is not about all of them. */
function emitOf({ folder }: CaseFolder): readonly string[] {
  const path = join(folder, "emit.json");
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as readonly string[])
    : ["types", "client", "validators", "mocks", "package"];
}

/** What is expected of a case. */
export function expectedTree({ folder }: CaseFolder): CaseTree {
  return new Map(
    [...readTree(folder)].filter(
      ([path]) => path === "diagnostics.txt" || path.startsWith("expected/"),
    ),
  );
}
