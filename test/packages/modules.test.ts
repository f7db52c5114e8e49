import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { compile, strictest } from "./compiler.js";
import { filesBelow } from "./files.js";
import { packageNames, preparePackages, type Packages } from "./packages.js";
import { mustRun } from "./run.js";

let packages: Packages;
beforeAll(async () => {
  packages = await preparePackages();
}, 180_000);

/** The modules that are made for Node and so need its types, and MSW's adapter: its declarations need them. */
const forNode = /^src\/(?:mocks\/(?:node|msw)|runtime\/mock\/node-server)\.ts$/;

describe.each(packageNames)("%s", (name) => {
  const sources = (): readonly string[] =>
    filesBelow(packages.folderOf(name)).filter((path) =>
      /^src\/.*\.ts$/.test(path),
    );

  test("compiles without Node's types under the strictest options", () => {
    const portable = sources().filter((path) => !forNode.test(path));
    expect(portable.length).toBeGreaterThan(50);
    expect(compile(packages.folderOf(name), portable)).toEqual([]);
  });

  test("compiles as a whole under the strictest options", () => {
    const folder = packages.folderOf(name);
    const options = { ...strictest, types: ["node"], skipLibCheck: true };
    expect(compile(folder, sources(), options)).toEqual([]);
  });

  test("declares no any", () => {
    const folder = join(packages.folderOf(name), "dist");
    const declarations = filesBelow(folder).filter((path) =>
      path.endsWith(".d.ts"),
    );
    const vague = declarations.filter((path) =>
      mentionsAny(readFileSync(join(folder, path), "utf8")),
    );
    expect(declarations.length).toBe(sources().length);
    expect(vague).toEqual([]);
  });

  test("has modules that Node imports one by one, and that do nothing by themselves", () => {
    const folder = packages.folderOf(name);
    const modules = filesBelow(join(folder, "dist")).filter((path) =>
      path.endsWith(".js"),
    );
    const program = `
      const before = Object.getOwnPropertyNames(globalThis).join();
      globalThis.fetch = () => { throw new Error("a request on import"); };
      for (const path of ${JSON.stringify(modules)}) {
        const module = await import("./dist/" + path);
        if (Object.prototype.toString.call(module) !== "[object Module]") throw new Error(path);
      }
      if (Object.getOwnPropertyNames(globalThis).join() !== before) throw new Error("a new global");
      console.log("done");
    `;
    const argv = ["--input-type=module", "--eval", program];
    expect(mustRun(folder, process.execPath, argv)).toBe("done\n");
    expect(modules.length).toBe(sources().length);
  });
});

test("the compiler is asked in earnest", () => {
  const folder = packages.folderOf("cloudflare-sdk");
  const wrong = compile(folder, ["src/index.ts", "src/runtime/none.ts"]);
  expect(wrong.join()).toContain("none.ts");
  expect(mentionsAny("export declare const value: Map<string, any>;")).toBe(
    true,
  );
});

function mentionsAny(text: string): boolean {
  const file = ts.createSourceFile("x.d.ts", text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.AnyKeyword ||
    (ts.forEachChild(node, (child) => visit(child) || undefined) ?? false);
  return visit(file);
}
