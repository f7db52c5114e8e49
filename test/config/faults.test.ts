import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint.js";
import { faults, writeProject } from "./support.js";

/**
 * What is wrong and the one fault that is found. `|` in the text is where it
 * must be found.
 */
const wrong: readonly (readonly [what: string, text: string, fault: string])[] =
  [
    [
      "a list",
      "|[]",
      "config/wrong-type the configuration must be an object, not an empty list",
    ],
    [
      "null",
      "|null",
      "config/wrong-type the configuration must be an object, not null",
    ],
    [
      "nothing in it",
      "|{}",
      "config/missing-key `packages` is missing: the list of documents and their packages",
    ],
    [
      "no package",
      '{ "packages": |[] }',
      "config/wrong-type `packages` must be a list with at least one package, not an empty list",
    ],
    [
      "packages that are no list",
      '{ "packages": |{ "spec": "a.yaml" } }',
      "config/wrong-type `packages` must be a list with at least one package, not an object",
    ],
    [
      "a package that is a text",
      '{ "packages": [|"a.yaml"] }',
      "config/wrong-type `packages[0]` must be an object, not a text",
    ],
    [
      "a misspelt key",
      '{ |"pakages": [], "packages": [{ "spec": "a.yaml" }] }',
      "config/unknown-key `pakages` is not known here; did you mean `packages`?",
    ],
    [
      "a key like no other",
      '{ "packages": [{ "spec": "a.yaml", |"colour": 1 }] }',
      "config/unknown-key `colour` is not known here; it can be spec, out, name, version, emit, templates, formats, origins, root, overlays, filters, allowRemote, allowHosts, headers",
    ],
    [
      "a format that does neither",
      '{ "packages": [{ "spec": "a.yaml", "formats": |{ "uri": "check" } }] }',
      "config/wrong-type `packages[0].formats` must be `assert`, `annotate`, or an object of them by format, not an object",
    ],
    [
      "formats that are switched off",
      '{ "packages": [{ "spec": "a.yaml", "formats": |false }] }',
      "config/wrong-type `packages[0].formats` must be `assert`, `annotate`, or an object of them by format, not a boolean",
    ],
    [
      "origins by name",
      '{ "packages": [{ "spec": "a.yaml", "origins": |"yes" }] }',
      "config/wrong-type `packages[0].origins` must be true or false, not a text",
    ],
    [
      "a misspelt filter",
      '{ "packages": [{ "spec": "a.yaml", "filters": { |"tag": {} } }] }',
      "config/unknown-key `tag` is not known here; did you mean `tags`?",
    ],
    [
      "a filter that is a list",
      '{ "packages": [{ "spec": "a.yaml", "filters": { "tags": |["pets"] } }] }',
      "config/wrong-type `packages[0].filters.tags` must be an object with `include` or `exclude`, not a list",
    ],
    [
      "names that are no list",
      '{ "packages": [{ "spec": "a.yaml", "filters": { "paths": { "include": |"/a" } } }] }',
      "config/wrong-type `packages[0].filters.paths.include` must be a list of texts, not a text",
    ],
    [
      "a switch that is a text",
      '{ "packages": [{ "spec": "a.yaml", "filters": { "deprecated": |"no" } }] }',
      "config/wrong-type `packages[0].filters.deprecated` must be true or false, not a text",
    ],
    [
      "a package without a document",
      '{ "packages": [{ "spec": "a.yaml" }, |{ "out": "b" }] }',
      "config/missing-key `spec` is missing: the path of the OpenAPI document",
    ],
    [
      "a document that is a number",
      '{ "packages": [{ "spec": |1 }] }',
      "config/wrong-type `packages[0].spec` must be a path, not a number",
    ],
    [
      "a folder that is empty",
      '{ "packages": [{ "spec": "a.yaml", "out": |"" }] }',
      "config/wrong-type `packages[0].out` must be a text that is not empty, not an empty text",
    ],
    [
      "a name that npm refuses",
      '{ "packages": [{ "spec": "a.yaml",\n  "name": |"My SDK" }] }',
      "config/package-name `My SDK` is not a name that npm accepts",
    ],
    [
      "a version that npm refuses",
      '{ "packages": [{ "spec": "a.yaml", "version": |"1.2" }] }',
      "config/package-version `1.2` is not a semantic version",
    ],
    [
      "an unknown emitter",
      '{ "packages": [{ "spec": "a.yaml", "emit": ["types", |"clent"] }] }',
      "config/unknown-emitter there is no emitter `clent`; did you mean `client`?",
    ],
    [
      "emitters that are a text",
      '{ "packages": [{ "spec": "a.yaml", "emit": |"types" }] }',
      "config/wrong-type `packages[0].emit` must be a list of emitters' names, not a text",
    ],
    [
      "no emitter at all",
      '{ "packages": [{ "spec": "a.yaml", "emit": |[] }] }',
      "config/wrong-type `packages[0].emit` must be a list of emitters' names, not an empty list",
    ],
    [
      "templates that are nowhere",
      '{ "packages": [{ "spec": "a.yaml" }], "templates": |"tmpl" }',
      "config/no-folder there is no folder tmpl for `templates`",
    ],
    [
      "templates that are a file",
      '{ "packages": [{ "spec": "a.yaml", "templates": |"a.yaml" }] }',
      "config/no-folder there is no folder a.yaml for `templates`",
    ],
    [
      "a root that is nowhere",
      '{ "packages": [{ "spec": "a.yaml", "root": |"no/such" }] }',
      "config/no-folder there is no folder no/such for `root`",
    ],
    [
      "plugins in a format that cannot hold them",
      '{ "packages": [{ "spec": "a.yaml" }], "plugins": |"routes" }',
      "config/wrong-type `plugins` must be a list of emitters, which only a JavaScript or TypeScript configuration can hold, not a text",
    ],
    [
      "a severity of no code",
      '{ "packages": [{ "spec": "a.yaml" }], "severity": { |"lint/no-such": "error" } }',
      "config/severity the severity of `lint/no-such` cannot be chosen: there is no such code",
    ],
    [
      "a severity of an error",
      '{ "packages": [{ "spec": "a.yaml" }], "severity": { |"ref/dangling": "info" } }',
      "config/severity the severity of `ref/dangling` cannot be chosen: it is an error",
    ],
    [
      "a severity that is none",
      '{ "packages": [{ "spec": "a.yaml" }], "severity": { "name/clash": |"off" } }',
      "config/wrong-type `severity.name/clash` must be error, warning or info, not a text",
    ],
    [
      "a severity that is a list",
      '{ "packages": [{ "spec": "a.yaml" }], "severity": |[] }',
      "config/wrong-type `severity` must be an object of codes and severities, not an empty list",
    ],
  ];

/** Formats that hold JSON, or JSON behind a few words. */
const formats: readonly (readonly [
  file: string,
  wrap: (text: string) => string,
])[] = [
  ["sdkwright.config.json", (text) => `${text}\n`],
  ["package.json", (text) => `{\n  "name": "x",\n  "sdkwright": ${text}\n}\n`],
  ["sdkwright.config.mjs", (text) => `export default ${text};\n`],
  [
    "sdkwright.config.ts",
    (text) =>
      `interface Unused { a: string }\nconst config = ${text} satisfies unknown;\nexport default config;\n`,
  ],
  [
    "sdkwright.config.js",
    (text) =>
      `const defineConfig = (config) => config;\nexport default defineConfig(${text});\n`,
  ],
];

describe.each(formats)("faults in %s", (file, wrap) => {
  test.each(wrong)("%s", async (_what, marked, fault) => {
    const text = wrap(marked.replace("|", ""));
    const before = wrap(marked).split("|")[0]?.split("\n") ?? [];
    const place = `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
    const found = await faults({
      "package.json": '{ "type": "module" }',
      [file]: text,
    });
    expect(found).toEqual([fault.replace(" ", ` ${place} `)]);
  });
});

test("all faults are found at once, in the order of the file", async () => {
  const text = `{
  "packages": [
    { "spec": "a.yaml", "name": "A B", "emit": ["typs", "clients"] },
    { "spek": "b.yaml" }
  ],
  "severity": { "x/y": "loud" }
}`;
  const found = await faults({ "sdkwright.config.json": text });
  expect(found.map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
    "config/package-name sdkwright.config.json:3:33",
    "config/unknown-emitter sdkwright.config.json:3:49",
    "config/unknown-emitter sdkwright.config.json:3:57",
    "config/missing-key sdkwright.config.json:4:5",
    "config/unknown-key sdkwright.config.json:4:7",
    "config/severity sdkwright.config.json:6:17",
    "config/wrong-type sdkwright.config.json:6:24",
  ]);
});

const broken: readonly (readonly [
  what: string,
  file: string,
  text: string,
  fault: RegExp | string,
])[] = [
  [
    "JSON that breaks off",
    "sdkwright.config.json",
    '{ "packages": [\n  { "spec": "a.yaml" }\n',
    "config/syntax sdkwright.config.json:3:1 expected `,` or `]`, found the end of the file",
  ],
  [
    "JSON with a stray comma",
    "sdkwright.config.json",
    '{\n  "packages": [,]\n}',
    "config/syntax sdkwright.config.json:2:16 expected a value or `]`, found `,`",
  ],
  [
    "a package.json that cannot be parsed",
    "package.json",
    '{\n  "sdkwright": { "packages" [] }\n}',
    "config/syntax package.json:2:29 expected `:` after the key, found `[`",
  ],
  [
    "a key given twice",
    "sdkwright.config.json",
    '{ "packages": [{ "spec": "a.yaml" }],\n  "packages": [] }',
    "config/duplicate-key sdkwright.config.json:2:3 `packages` is given twice in one object",
  ],
  [
    "TypeScript that cannot be parsed",
    "sdkwright.config.ts",
    "export default {\n  packages: [}\n};\n",
    /^config\/syntax sdkwright\.config\.ts:2:14 /,
  ],
  [
    "JavaScript that cannot be parsed",
    "sdkwright.config.mjs",
    "export default {\n  packages: [}\n};\n",
    /^config\/syntax sdkwright\.config\.mjs:2:14 /,
  ],
  [
    "a module without a default export",
    "sdkwright.config.ts",
    "export const config = {};\n",
    "config/no-default-export sdkwright.config.ts:1:1 the module has no default export",
  ],
  [
    "JavaScript that throws",
    "sdkwright.config.mjs",
    'const a = 1;\nthrow new Error("no token");\nexport default { a };\n',
    "config/not-loadable sdkwright.config.mjs:2:7 no token",
  ],
  [
    "TypeScript that throws, below types that leave nothing",
    "sdkwright.config.ts",
    'interface A {\n  a: string;\n}\nconst a: A = { a: "" };\nif (a.a === "") throw new Error("no token");\nexport default a;\n',
    "config/not-loadable sdkwright.config.ts:5:23 no token",
  ],
  [
    "a package that is not installed",
    "sdkwright.config.ts",
    'import { routes } from "sdkwright-routes";\nexport default { plugins: [routes] };\n',
    "config/not-loadable sdkwright.config.ts:1:1 Cannot find package 'sdkwright-routes'",
  ],
  [
    "a promise",
    "sdkwright.config.mjs",
    "export default Promise.resolve({});\n",
    "config/missing-key sdkwright.config.mjs:1:32 `packages` is missing: the list of documents and their packages",
  ],
  [
    "a function",
    "sdkwright.config.mjs",
    "export default () => ({});\n",
    "config/wrong-type sdkwright.config.mjs:1:16 the configuration must be an object, not a function",
  ],
];

test.each(broken)("%s", async (_what, file, text, fault) => {
  const [found, ...more] = await faults({ [file]: text });
  if (typeof fault === "string") expect(found).toBe(fault);
  else expect(found).toMatch(fault);
  expect(more).toEqual([]);
});

describe("plugins", () => {
  const plugin = (members: string): string =>
    `{ name: "routes", needs: [], names: () => [], emit: () => [], ${members} }`;

  test.each([
    [
      "one that is no emitter",
      "|{ name: 'routes' }",
      "config/wrong-type `plugins[0]` must be an emitter with `name`, `needs`, `names` and `emit`, perhaps `exports`, not an object",
    ],
    [
      "needs that are no names",
      `|${plugin("needs: [1]")}`,
      "config/wrong-type `plugins[0]` must be an emitter with `name`, `needs`, `names` and `emit`, perhaps `exports`, not an object",
    ],
    [
      "an export that is no sub-path",
      `|${plugin("exports: [{ path: 'routes', module: 'routes' }]")}`,
      "config/wrong-type `plugins[0]` must be an emitter with `name`, `needs`, `names` and `emit`, perhaps `exports`, not an object",
    ],
    [
      "one called like a built-in one",
      `|${plugin("name: 'types'")}`,
      "config/twice-emitter there is already an emitter `types`",
    ],
    [
      "two of one name",
      `${plugin("")}, |${plugin("")}`,
      "config/twice-emitter there is already an emitter `routes`",
    ],
    [
      "one that needs what there is not",
      `|${plugin("needs: ['typs']")}`,
      "config/unknown-emitter there is no emitter `typs`; did you mean `types`?",
    ],
  ])("%s", async (_what, marked, fault) => {
    const wrap = (text: string): string =>
      `export default {\n  packages: [{ spec: "a.yaml" }],\n  plugins: [${text}],\n};\n`;
    const before = wrap(marked).split("|")[0]?.split("\n").at(-1) ?? "";
    const found = await faults({
      "sdkwright.config.mjs": wrap(marked.replace("|", "")),
    });
    const place = `sdkwright.config.mjs:3:${before.length + 1}`;
    expect(found).toEqual([fault.replace(" ", ` ${place} `)]);
  });
});

test("two configurations in one folder, both shown", async () => {
  const workingDirectory = writeProject({
    "package.json": '{\n  "name": "x",\n  "sdkwright": {}\n}',
    "sdkwright.config.json": "{}",
  });
  const { diagnostics } = await lint({ workingDirectory });
  expect(diagnostics).toMatchObject([
    {
      code: "config/two-configurations",
      message:
        "sdkwright.config.json and package.json both configure sdkwright",
      place: { file: "sdkwright.config.json", line: 1, column: 1 },
      related: [{ place: { file: "package.json", line: 3, column: 3 } }],
    },
  ]);
});

test("a folder in place of a configuration", async () => {
  const workingDirectory = writeProject({});
  mkdirSync(join(workingDirectory, "sdkwright.config.json"));
  const { diagnostics } = await lint({ workingDirectory });
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "config/unreadable sdkwright.config.json cannot be read: it is a folder",
  ]);
});

test("a configuration given as a value is checked as well", async () => {
  const found = await faults(
    {},
    { config: { packages: [{ spec: "a.yaml", emit: ["typs"] }] } },
  );
  expect(found).toEqual([
    "config/unknown-emitter nowhere there is no emitter `typs`; did you mean `types`?",
  ]);
});
