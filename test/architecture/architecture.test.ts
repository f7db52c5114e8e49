import ts from "typescript";
import { describe, expect, test } from "vitest";
import { sourceModules, type SourceModule } from "./sources.js";

const modules = sourceModules();

/** The part of the house a module belongs to: its first folders. */
function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  if (first === "ir" || first === "emit") {
    return second.endsWith(".ts") ? first : `${first}/${second}`;
  }
  return first;
}

/** What each room may import, beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "ir/types": [],
  "ir/names": ["ir/types", "diagnostics"],
  "ir/unions": ["ir/types", "ir"],
  "ir/shape": ["ir/types", "ir"],
  ir: ["ir/types"],
  "ir/build": [
    "ir",
    "ir/types",
    "ir/names",
    "ir/shape",
    "ir/unions",
    "spec",
    "diagnostics",
  ],
  diagnostics: [],
  spec: ["diagnostics", "ir/types"],
  runtime: [],
  emit: ["ir", "ir/types", "ir/names", "diagnostics", "emit/*"],
  "emit/typescript": [
    "emit",
    "ir",
    "ir/types",
    "ir/names",
    "ir/shape",
    "ir/unions",
  ],
  "emit/*": [
    "emit",
    "emit/typescript",
    "ir",
    "ir/types",
    "ir/names",
    "ir/shape",
    "ir/unions",
    "diagnostics",
  ],
  print: ["emit", "emit/typescript", "diagnostics"],
  write: ["ir/types", "diagnostics"],
  config: ["diagnostics", "spec", "emit", "ir/types"],
};

/**
 * What each room may mention in types alone, of which nothing is left at run
 * time: emitters describe operations in the terms of those who read them.
 */
const mayMention: Readonly<Record<string, readonly string[]>> = {
  "emit/*": ["runtime"],
};

const isEmitter = (room: string): boolean =>
  room.startsWith("emit/") && room !== "emit/typescript";

function mayRoomImport(from: string, to: string, typeOnly: boolean): boolean {
  if (from === to) return true;
  const key = isEmitter(from) ? "emit/*" : from;
  if (typeOnly && mayMention[key]?.includes(to)) return true;
  const allowed = mayImport[key];
  if (allowed === undefined) return true;
  return allowed.some(
    (room) => room === to || (room === "emit/*" && isEmitter(to)),
  );
}

describe("import directions", () => {
  test("every room imports only what it may", () => {
    const wrong = modules.flatMap((module) =>
      module.imports
        .filter(({ isPackage }) => !isPackage)
        .filter(
          ({ target, typeOnly }) =>
            !mayRoomImport(roomOf(module.path), roomOf(target), typeOnly),
        )
        .map(({ target }) => `${module.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a package is imported in its own room only, and lazily where it is heavy", () => {
    const rooms: Readonly<Record<string, readonly string[]>> = {
      "ts-morph": ["print"],
      prettier: ["print"],
      handlebars: ["print"],
      yargs: ["cli"],
      "yargs/helpers": ["cli"],
      "js-yaml": ["spec", "config"],
      "jsonpath-rfc9535": ["spec"],
      "openapi-typescript": ["emit/schema"],
      typescript: ["print", "config", "cli", "emit/schema"],
    };
    const heavy = new Set([
      "ts-morph",
      "prettier",
      "handlebars",
      "openapi-typescript",
      "typescript",
    ]);
    const wrong = modules.flatMap((module) =>
      module.imports
        .filter(
          ({ isPackage, typeOnly, target }) =>
            isPackage && !typeOnly && !target.startsWith("node:"),
        )
        .filter(
          ({ target, lazy }) =>
            !(rooms[target] ?? []).includes(roomOf(module.path)) ||
            (heavy.has(target) && !lazy),
        )
        .map(({ target }) => `${module.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("only the edges touch the file system or the process", () => {
    const edges = ["spec", "print", "write", "config", "cli"];
    // The one module of the runtime that is made for Node.
    const nodeOnly = "runtime/mock/node-server.ts";
    const wrong = modules.flatMap((module) =>
      module.imports
        .filter(({ target }) =>
          /^node:(?:fs|child_process|net|http)/.test(target),
        )
        .filter(() => !edges.includes(roomOf(module.path)))
        .filter(
          ({ target }) => module.path !== nodeOnly || target !== "node:http",
        )
        .map(({ target }) => `${module.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Data written down as modules; their length is the data's. */
const isData = (module: SourceModule): boolean =>
  module.path.startsWith("ir/build/schema/metaschemas/");

describe("sizes", () => {
  const sized = modules.filter((module) => !isData(module));

  test("no file is longer than 300 lines, and nine of ten stay below 250", () => {
    const long = sized.filter(({ lines }) => lines > 300);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
    const above = sized.filter(({ lines }) => lines > 250);
    expect(above.length).toBeLessThanOrEqual(sized.length / 10);
  });

  test("no function is longer than 60 lines", () => {
    const long = sized.flatMap((module) =>
      functionsOf(module)
        .filter(({ lines }) => lines > 60)
        .map(({ name, lines }) => `${module.path} ${name}: ${lines}`),
    );
    expect(long).toEqual([]);
  });
});

describe("habits", () => {
  test("nothing is any, nothing is left for later, nothing is silenced", () => {
    const wrong = modules.flatMap((module) => {
      const text = module.tree.text;
      const words =
        /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|nocheck|expect-error)|eslint-disable/;
      return [
        ...(words.test(text)
          ? [`${module.path}: ${words.exec(text)?.[0]}`]
          : []),
        ...(mentionsAny(module.tree) ? [`${module.path}: any`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

function mentionsAny(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return true;
  return (
    ts.forEachChild(node, (inner) => mentionsAny(inner) || undefined) ?? false
  );
}

/** Functions with their own lines: those of functions within them count there. */
function functionsOf(
  module: SourceModule,
): readonly { readonly name: string; readonly lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const linesOf = (node: ts.Node): number => {
    const start = module.tree.getLineAndCharacterOfPosition(node.getStart());
    const end = module.tree.getLineAndCharacterOfPosition(node.getEnd());
    return end.line - start.line + 1;
  };
  /** Lines below `node` that belong to functions within it. */
  const visit = (node: ts.Node): number => {
    let inner = 0;
    ts.forEachChild(node, (child) => {
      inner += visit(child);
    });
    if (!ts.isFunctionLike(node) || !("body" in node) || !node.body)
      return inner;
    const lines = linesOf(node);
    found.push({
      name: node.name?.getText() ?? "(anonymous)",
      lines: lines - inner,
    });
    return lines;
  };
  visit(module.tree);
  return found;
}
