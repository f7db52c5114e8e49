import { StructureKind } from "ts-morph";
import { describe, expect, test } from "vitest";
import {
  createFile,
  relativeSpecifier,
} from "../../../src/emit/typescript/file.js";
import { kind } from "../../../src/emit/typescript/kind.js";
import type { Name } from "../../../src/ir/names/names.js";
import type { Statement } from "../../../src/emit/emitter.js";
import { noNames, printImports, printWithTsMorph } from "./support.js";

const model = (identifier: string, module: string): Name => ({
  identifier,
  module,
  kind: "type",
});

test("kinds are ts-morph's", () => {
  const byName = new Map(
    Object.entries(StructureKind).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  for (const [name, value] of Object.entries(kind)) {
    expect([name, byName.get(name.toLowerCase())]).toEqual([name, value]);
  }
});

describe("imports", () => {
  test("are noted by mention and sorted", () => {
    const file = createFile("src/resources/a/create.ts", noNames);
    expect(file.use(model("Zebra", "src/types/zebra"))).toBe("Zebra");
    expect(file.use(model("Ape", "src/types/ape"))).toBe("Ape");
    expect(file.use(model("Ape", "src/types/ape"))).toBe("Ape");
    expect(file.useRuntime("send", "send", "value")).toBe("send");
    expect(file.useRuntime("send", "Options", "type")).toBe("Options");
    expect(file.useModule("src/resources/a/get", "get", "value")).toBe("get");
    expect(file.usePackage("msw", "http", "value")).toBe("http");
    const used = "get(http, send as (options: Options, ape: Ape) => Zebra);";
    expect(printImports(file.finish([used]))).toEqual([
      'import { http } from "msw";',
      'import { type Options, send } from "../../runtime/send.js";',
      'import type { Ape } from "../../types/ape.js";',
      'import type { Zebra } from "../../types/zebra.js";',
      'import { get } from "./get.js";',
    ]);
  });

  test("a value beats a type of the same symbol", () => {
    const file = createFile("src/x.ts", noNames);
    file.useRuntime("error", "ApiError", "type");
    file.useRuntime("error", "ApiError", "value");
    expect(printImports(file.finish(["throw new ApiError();"]))).toEqual([
      'import { ApiError } from "./runtime/error.js";',
    ]);
  });

  test("nothing is imported from the file itself", () => {
    const file = createFile("src/types/ape.ts", noNames);
    expect(file.use(model("Ape", "src/types/ape"))).toBe("Ape");
    expect(printImports(file.finish(["type Apes = Ape[];"]))).toEqual([]);
  });

  test("what no statement mentions is not imported", () => {
    const file = createFile("src/x.ts", noNames);
    file.use(model("Ape", "src/types/ape"));
    file.useRuntime("send", "send", "value");
    expect(printImports(file.finish(["send();"]))).toEqual([
      'import { send } from "./runtime/send.js";',
    ]);
  });

  test("namesakes are told apart by their modules", () => {
    const file = createFile("src/index.ts", noNames);
    const use = (module: string): string =>
      file.useModule(module, "create", "value");
    expect(use("src/resources/accounts/create")).toBe("create");
    expect(use("src/resources/addressing/service-bindings/create")).toBe(
      "serviceBindingsCreate",
    );
    expect(use("src/resources/other/service-bindings/create")).toBe(
      "otherServiceBindingsCreate",
    );
    const used = "create(serviceBindingsCreate, otherServiceBindingsCreate);";
    expect(printImports(file.finish([used])).join("\n")).toContain(
      "{ create as serviceBindingsCreate }",
    );
  });

  test("declared identifiers and globals are not hidden", () => {
    const file = createFile("src/index.ts", noNames);
    expect(file.declare("Ape")).toBe("Ape");
    expect(file.use(model("Ape", "src/types/ape"))).toBe("TypesApe");
    expect(file.use(model("Error", "src/types/error"))).toBe("TypesError");
    expect(() => file.declare("TypesApe")).toThrow(/src\/index\.ts: TypesApe/);
  });
});

test.each([
  ["src/types/a", "src/types/b", "./b.js"],
  ["src/index", "src/types/b", "./types/b.js"],
  ["src/a/b/c", "src/types/b", "../../types/b.js"],
  ["src/a/b", "src/a", "../a.js"],
  ["src/types/index", "src/types/index/x", "./index/x.js"],
])("from %s to %s", (from, to, specifier) => {
  expect(relativeSpecifier(from, to)).toBe(specifier);
});

test("statements stand apart", () => {
  const file = createFile("src/x.ts", noNames);
  file.usePackage("msw", "http", "value");
  const alias = (name: string, type = "string"): Statement => ({
    kind: kind.typeAlias,
    name,
    type,
  });
  const reexport = (moduleSpecifier: string): Statement => ({
    kind: kind.exportDeclaration,
    moduleSpecifier,
  });
  const statements: readonly Statement[] = [
    alias("A"),
    alias("B"),
    { kind: kind.interface, name: "C" },
    alias("D", "typeof http"),
    reexport("./e.js"),
    reexport("./f.js"),
  ];
  expect(printWithTsMorph(file.finish(statements)))
    .toBe(`import { http } from "msw";

type A = string;

type B = string;

interface C {
}

type D = typeof http;
export * from "./e.js";
export * from "./f.js";
`);
  const text = createFile("src/y.ts", noNames);
  text.usePackage("msw", "http", "value");
  expect(
    printWithTsMorph(text.finish(["const a = 1;", "const b = http;"])),
  ).toBe('import { http } from "msw";\n\nconst a = 1;\nconst b = http;\n');
});
