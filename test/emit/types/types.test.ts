import prettier from "prettier";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { createCollector } from "../../../src/diagnostics/collector.js";
import type { Target } from "../../../src/emit/emitter.js";
import { typesEmitter } from "../../../src/emit/types/emitter.js";
import { allocateNames } from "../../../src/ir/names/allocate.js";
import type { Api, Schema } from "../../../src/ir/types/index.js";
import {
  object,
  printWithTsMorph,
  property,
  schemaOf,
} from "../typescript/support.js";
import { schemas } from "./schemas.js";

const target: Target = {
  packageName: "pets",
  packageVersion: "1.0.0",
  emitters: ["types"],
  collector: createCollector(),
  document: () => ({}),
};

function apiOf(schemas: readonly Schema[]): Api {
  return {
    id: "api",
    origin: { file: "api.yaml", pointer: "" },
    title: "Pets",
    version: "1",
    docs: { deprecated: false },
    clientName: "Pets",
    servers: [],
    securitySchemes: [],
    schemas,
    operations: [],
    incoming: [],
    resources: [],
    tags: [],
    extensions: {},
    losses: [],
  };
}

/** What ts-morph and prettier make of the emitter's files. */
async function generate(
  schemas: readonly Schema[],
): Promise<ReadonlyMap<string, string>> {
  const api = apiOf(schemas);
  const collector = createCollector();
  const names = allocateNames([...typesEmitter.names(api, target)], collector);
  expect(collector.hasErrors).toBe(false);
  const texts = new Map<string, string>();
  for (const file of await typesEmitter.emit(api, names, target)) {
    const text = printWithTsMorph(file);
    texts.set(file.path, await prettier.format(text, { parser: "typescript" }));
  }
  return texts;
}

/** Every complaint of the compiler about the files, under the strictest options. */
function compile(
  files: ReadonlyMap<string, string>,
  consumer: ts.CompilerOptions = {},
): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    isolatedDeclarations: true,
    declaration: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
    ...consumer,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const inPackage = (path: string): string | undefined =>
    path.endsWith("/package/package.json")
      ? '{"type":"module"}'
      : files.get(path.replace(/^.*\/package\//, ""));
  delete host.directoryExists;
  host.fileExists = (path) => inPackage(path) !== undefined || fileExists(path);
  host.readFile = (path) => inPackage(path) ?? readFile(path);
  host.getSourceFile = (path, settings, ...rest) => {
    const text = inPackage(path);
    return text === undefined
      ? getSourceFile(path, settings, ...rest)
      : ts.createSourceFile(path, text, settings);
  };
  const roots = [...files.keys()].map((path) => `/package/${path}`);
  const program = ts.createProgram(roots, options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}

describe("declarations", () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await generate(schemas);
  });

  test("read as they should", async () => {
    for (const [path, text] of files) {
      const golden = path.replace("src/types/", "./expected/");
      await expect(text).toMatchFileSnapshot(golden);
    }
    expect(files.size).toBe(schemas.length + 1);
  });

  test("compile", () => {
    expect(compile(files)).toEqual([]);
    const lenient = { exactOptionalPropertyTypes: false };
    expect(compile(files, lenient)).toEqual([]);
  });

  test("mean what the schemas say", () => {
    const use = `
      import type * as t from "../src/types/index.js";
      const sent: t.InfraHTTPServiceConfigInput = {
        type: "tcp", name: "a", host: { ipv4: "::", network: { tunnel_id: "" } },
        target: null,
      };
      const received: t.InfraHTTPServiceConfig = { ...sent, created_at: "" };
      const list: t.ServiceList = [received];
      const derived: t.Derived = { id: "a", extra: 1 };
      const variant: t.Variant = { a: "y" };
      const error: t.ErrorModel = { code: 1, more: true };
      // @ts-expect-error a member that only the server sets
      const wrong: t.InfraHTTPServiceConfigInput = { ...sent, created_at: "", x: 1 } satisfies t.InfraHTTPServiceConfigInput;
      // @ts-expect-error no such value
      const level: t.Level = 4;
      // @ts-expect-error a required member is missing
      const grand: t.GrandChild = { id: "a" };
      export const all: unknown = [list, derived, variant, error, wrong, level, grand];
    `;
    expect(compile(new Map([...files, ["test/use.ts", use]]))).toEqual([]);
  });

  test("an input type exists only where directions differ", () => {
    const inputs = [...files.values()]
      .join("\n")
      .match(/(?<=export (?:interface|type) )\w+Input\b/g);
    expect(inputs).toEqual(["InfraHTTPServiceConfigInput", "ServiceListInput"]);
  });
});

describe("names", () => {
  const declared = (files: ReadonlyMap<string, string>): readonly string[] =>
    [...files.values()].flatMap(
      (text) =>
        text.match(/(?<=export (?:interface|type) )(?!\*)[^\s{=]+/g) ?? [],
    );
  const shape = object([property("a", { kind: "string" }, { readOnly: true })]);
  const namesFor = async (
    ...names: readonly string[]
  ): Promise<readonly string[]> =>
    declared(await generate(names.map((name) => schemaOf(name, shape))));

  test("are nobody else's", async () => {
    expect(await namesFor("pet", "Pet")).toEqual([
      "pet",
      "petInput",
      "Pet",
      "PetInput",
    ]);
    expect(await namesFor("a-b", "a_b")).toEqual([
      "a_2d_b",
      "a_2d_bInput",
      "a_b",
      "a_bInput",
    ]);
    expect(await namesFor("Cat", "CatInput")).toEqual([
      "Cat",
      "CatForInput",
      "CatInput",
      "CatInputInput",
    ]);
  });

  test("are identifiers that hide no global", async () => {
    expect(await namesFor("Date", "string", "class")).toEqual([
      "DateModel",
      "DateModelInput",
      "StringModel",
      "StringModelInput",
      "Class",
      "ClassInput",
    ]);
    const names = ["!!!", "3d", "", "数据", "a/b", "__proto__", "index"];
    const files = await generate(names.map((name) => schemaOf(name, shape)));
    expect(compile(files)).toEqual([]);
    expect(declared(files)).toHaveLength(2 * names.length);
  });

  test("files that differ only in case are told apart", async () => {
    const files = await generate([
      schemaOf("pet", shape),
      schemaOf("PET", shape),
    ]);
    const paths = [...files.keys()].map((path) => path.toLowerCase());
    expect(new Set(paths).size).toBe(3);
    expect(compile(files)).toEqual([]);
  });
});

test("without schemas the index is an empty module", async () => {
  const files = await generate([]);
  expect([...files]).toEqual([["src/types/index.ts", "export {};\n"]]);
});
