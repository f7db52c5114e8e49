import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { CheckOptions } from "../../src/config/checks.js";
import { generate } from "../../src/generate.js";
import type { Issue } from "../../src/runtime/issue.js";
import type { Json } from "../spec/support/json.js";

/** The validators of a generated package, by exported name. */
export interface GeneratedValidators {
  is(type: string, value: unknown): boolean;
  validate(type: string, value: unknown): readonly Issue[];
  /** Anything else that is exported. */
  get(name: string): unknown;
  /** Where the package stands. */
  readonly folder: string;
  /** The source of a file of the package. */
  read(path: string): string;
  close(): void;
}

/** Generates the validators of a document with the public function, and imports them. */
export async function generateValidators(
  document: Json,
  checks: CheckOptions = {},
): Promise<GeneratedValidators> {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-package-"));
  writeFileSync(join(folder, "api.json"), JSON.stringify(document));
  const result = await generate({
    workingDirectory: folder,
    config: { packages: [{ spec: "api.json", out: "sdk", name: "sdk" }] },
    specs: ["api.json"],
    emit: ["validators"],
    ...checks,
  });
  const errors = result.diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join("\n"));
  }
  transpile(join(folder, "sdk/src"), join(folder, "js"));
  writeFileSync(join(folder, "js/package.json"), '{ "type": "module" }');
  const { href } = pathToFileURL(join(folder, "js/validators/index.js"));
  const module = (await import(/* @vite-ignore */ href)) as Readonly<
    Record<string, unknown>
  >;
  const call = (name: string, value: unknown): unknown => {
    const found = module[name];
    if (typeof found !== "function") throw new Error(`no function ${name}`);
    return (found as (value: unknown) => unknown)(value);
  };
  return {
    is: (type, value) => call(`is${type}`, value) as boolean,
    validate: (type, value) =>
      call(`validate${type}`, value) as readonly Issue[],
    get: (name) => module[name],
    folder: join(folder, "sdk"),
    read: (path) => readFileSync(join(folder, "sdk", path), "utf8"),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function transpile(from: string, to: string): void {
  const paths = readdirSync(from, { recursive: true, encoding: "utf8" });
  for (const path of paths.filter((each) => each.endsWith(".ts"))) {
    const { outputText } = ts.transpileModule(
      readFileSync(join(from, path), "utf8"),
      {
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      },
    );
    const target = join(to, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}

/** A document with nothing but schemas, each of them answered by an operation. */
export function documentOf(version: string, schemas: Json): Json {
  const isSwagger = version === "2.0";
  return {
    ...(isSwagger ? { swagger: version } : { openapi: version }),
    info: { title: "Samples", version: "1.0.0" },
    paths: {},
    ...(isSwagger ? { definitions: schemas } : { components: { schemas } }),
  };
}
