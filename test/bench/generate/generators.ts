import { join } from "node:path";
import { benchFolder, projectFolder } from "../workshop.js";

/** A program that makes TypeScript of an OpenAPI document. */
export interface Generator {
  readonly name: string;
  /** What of the things that it can make it makes here. */
  readonly makes: string;
  /**
   * The program and its arguments, run in the folder of the document.
   *
   * @param out - A path for its output: a folder, or a file without extension.
   */
  readonly words: (document: string, out: string) => readonly string[];
}

/** Ours, making everything. */
export const sdkwright: Generator = {
  name: "sdkwright",
  makes: "types, client, validators, mocks, schema, package",
  words: (document, out) => [
    join(projectFolder, "dist/bundle/main.js"),
    "generate",
    document,
    "--out",
    out,
    "--quiet",
  ],
};

/** What it is compared with. */
export const peers: readonly Generator[] = [
  {
    name: "oazapfts",
    makes: "types, functions",
    words: (document, out) => [
      inPackage("oazapfts", "dist/cli.js"),
      document,
      `${out}.ts`,
    ],
  },
  {
    name: "typed-openapi",
    makes: "types, client",
    words: (document, out) => [
      inPackage("typed-openapi", "bin.js"),
      document,
      "--output",
      `${out}.ts`,
    ],
  },
  {
    name: "openapi-typescript",
    makes: "types",
    words: (document, out) => [
      inPackage("openapi-typescript", "bin/cli.js"),
      document,
      "--output",
      `${out}.ts`,
    ],
  },
  {
    name: "orval",
    makes: "types, functions, mocks",
    words: (document, out) => [
      inPackage("orval", "dist/bin/orval.mjs"),
      "--input",
      document,
      "--output",
      `${out}.ts`,
      "--client",
      "fetch",
      "--mock",
    ],
  },
  heyApi("hey-api", "types, sdk", []),
  heyApi("hey-api + zod", "types, sdk, validators", ["zod"]),
];

function heyApi(
  name: string,
  makes: string,
  plugins: readonly string[],
): Generator {
  return {
    name,
    makes,
    words: (document, out) => [
      inPackage("@hey-api/openapi-ts", "bin/run.js"),
      "--input",
      document,
      "--output",
      out,
      "--client",
      "@hey-api/client-fetch",
      "--plugins",
      "@hey-api/typescript",
      "@hey-api/sdk",
      ...plugins,
      "--no-log-file",
      "--silent",
    ],
  };
}

function inPackage(name: string, path: string): string {
  return join(benchFolder, "node_modules", name, path);
}
