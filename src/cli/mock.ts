import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { InputOptions } from "../config/input.js";
import { generate } from "../generate.js";
import type { Findings } from "../result.js";
import type { MockServer } from "../runtime/mock/node-server.js";

/** What `mock` takes beside the document; everything may be left out. */
export interface MockServerOptions extends InputOptions {
  /** Where relative paths start; the process's by default. */
  readonly workingDirectory?: string;
  /** Default: any free one. */
  readonly port?: number;
  /** Default: `127.0.0.1`. */
  readonly host?: string;
}

/** A mock that listens, or why there is none. */
export interface MockResult extends Findings {
  /** Absent when the document has errors. */
  readonly server?: MockServer;
}

/**
 * Serves a document: a package is generated into a temporary folder, and its
 * mock server started. `close` ends it and removes the folder. Throws the
 * system's error when the address is taken.
 */
export async function mock(
  spec: string,
  options: MockServerOptions = {},
): Promise<MockResult> {
  const { port = 0, host = "127.0.0.1", ...where } = options;
  const home = await mkdtemp(join(tmpdir(), "sdkwright-mock-"));
  const clear = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const out = join(home, "package");
    const result = await generate({
      ...where,
      specs: [spec],
      out,
      emit: ["mocks"],
    });
    const { packages, ...findings } = result;
    const files = packages.flatMap(({ created }) => created);
    if (!result.ok) {
      await clear();
      return findings;
    }
    const code = join(home, "code");
    await translate(out, code, files);
    const server = await start(code, { port, host });
    const close = async (): Promise<void> => {
      await server.close();
      await clear();
    };
    return { ...findings, server: { ...server, close } };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** TypeScript → JavaScript, file by file, types unchecked. */
async function translate(
  from: string,
  to: string,
  files: readonly string[],
): Promise<void> {
  const { default: typescript } = await import("typescript");
  for (const path of files) {
    if (!path.startsWith("src/") || !path.endsWith(".ts")) continue;
    const target = join(to, path.slice("src/".length).replace(/\.ts$/, ".js"));
    await mkdir(dirname(target), { recursive: true });
    const text = await readFile(join(from, path), "utf8");
    const { outputText } = typescript.transpileModule(text, {
      compilerOptions: {
        target: typescript.ScriptTarget.ES2022,
        module: typescript.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    await writeFile(target, outputText);
  }
  await writeFile(join(to, "package.json"), '{ "type": "module" }\n');
}

/** What `src/mocks/node.ts` of a generated package exports. */
interface NodeMocks {
  startMockServer(options: {
    readonly port: number;
    readonly host: string;
  }): Promise<MockServer>;
}

async function start(
  code: string,
  options: { readonly port: number; readonly host: string },
): Promise<MockServer> {
  const module = pathToFileURL(join(code, "mocks", "node.js")).href;
  const mocks = (await import(module)) as NodeMocks;
  return mocks.startMockServer(options);
}
