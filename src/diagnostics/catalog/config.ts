/** Findings about the configuration. */
export const configDiagnostics = {
  "config/nothing-to-do": {
    severity: "error",
    title: "Nothing says what to generate",
    message: (): string =>
      "there is no configuration, and no document is named",
    cause:
      "Without arguments the configuration says which documents become which packages; the nearest package has none.",
    fix: "Name a document, `sdkwright generate openapi.yaml`, or write a configuration with `sdkwright init`.",
  },
  "config/two-configurations": {
    severity: "error",
    title: "There are two configurations",
    message: (holes: {
      readonly first: string;
      readonly second: string;
    }): string => `${holes.first} and ${holes.second} both configure sdkwright`,
    cause: "Only one can count, and a change in the other would do nothing.",
    fix: "Keep one of them. In package.json it is the key `sdkwright`.",
  },
  "config/syntax": {
    severity: "error",
    title: "The configuration cannot be parsed",
    message: (holes: { readonly detail: string }): string => holes.detail,
    cause:
      "The text breaks the grammar of its language, so nothing in it can be relied on.",
    fix: "Correct the text at this place.",
    example: '{ "packages": [ { "spec": "openapi.yaml" } ',
  },
  "config/duplicate-key": {
    severity: "error",
    title: "A key of the configuration is given twice",
    message: (holes: { readonly key: string }): string =>
      `\`${holes.key}\` is given twice in one object`,
    cause: "Only one of the two values would count, silently.",
    fix: "Remove one of the two, or merge their values under one key.",
    example: '{ "packages": [], "packages": [{ "spec": "openapi.yaml" }] }',
  },
  "config/unreadable": {
    severity: "error",
    title: "The configuration cannot be read",
    message: (holes: {
      readonly file: string;
      readonly detail: string;
    }): string => `${holes.file} cannot be read: ${holes.detail}`,
    cause: "The operating system refused to hand out the file.",
    fix: "Check that it is a file, and its permissions.",
  },
  "config/not-loadable": {
    severity: "error",
    title: "The configuration fails when it is run",
    message: (holes: { readonly detail: string }): string => holes.detail,
    cause:
      "A configuration in JavaScript or TypeScript is a module; importing this one threw an error.",
    fix: "Correct the module. Packages it imports must be installed beside it, and its own modules must be JavaScript.",
  },
  "config/no-default-export": {
    severity: "error",
    title: "The configuration exports nothing",
    message: (): string => "the module has no default export",
    cause: "The configuration is the module's default export.",
    fix: "Write `export default defineConfig({ packages: [{ spec: … }] })`.",
  },
  "config/unknown-key": {
    severity: "error",
    title: "A key of the configuration is not known",
    message: (holes: { readonly key: string; readonly hint: string }): string =>
      `\`${holes.key}\` is not known here${holes.hint}`,
    cause: "A key that nobody reads is most often a misspelt one.",
    fix: "Correct or remove it. The README lists all keys.",
    example: '{ "packages": [{ "spek": "openapi.yaml" }] }',
  },
  "config/wrong-type": {
    severity: "error",
    title: "A value of the configuration has the wrong type",
    message: (holes: {
      readonly key: string;
      readonly expected: string;
      readonly found: string;
    }): string => `${holes.key} must be ${holes.expected}, not ${holes.found}`,
    cause: "The value cannot mean what the key asks for.",
    fix: "Correct the value. The README lists all keys.",
  },
  "config/missing-key": {
    severity: "error",
    title: "A key of the configuration is missing",
    message: (holes: { readonly key: string; readonly what: string }): string =>
      `\`${holes.key}\` is missing: ${holes.what}`,
    cause: "Without it there is nothing to generate from.",
    fix: "Add it, for example `packages: [{ spec: 'openapi.yaml' }]`.",
  },
  "config/package-name": {
    severity: "error",
    title: "A package's name cannot be one",
    message: (holes: { readonly name: string }): string =>
      `\`${holes.name}\` is not a name that npm accepts`,
    cause:
      "npm takes names of lower case letters, digits, `-`, `.` and `_`, at most 214 characters, with a scope like `@acme/` before if wished.",
    fix: "Choose another name, for example the one of the API in kebab-case.",
  },
  "config/package-version": {
    severity: "error",
    title: "A package's version cannot be one",
    message: (holes: { readonly version: string }): string =>
      `\`${holes.version}\` is not a semantic version`,
    cause:
      "npm takes versions of the form 1.2.3, with `-beta.1` behind if wished.",
    fix: "Write all three numbers.",
  },
  "config/unknown-emitter": {
    severity: "error",
    title: "An emitter is not known",
    message: (holes: {
      readonly name: string;
      readonly hint: string;
    }): string => `there is no emitter \`${holes.name}\`${holes.hint}`,
    cause: "Emitters are the built-in ones and those of `plugins`.",
    fix: "Correct the name, or add the plugin that has it.",
  },
  "config/twice-emitter": {
    severity: "error",
    title: "Two emitters have one name",
    message: (holes: { readonly name: string }): string =>
      `there is already an emitter \`${holes.name}\``,
    cause: "Emitters are switched on by name, so each name means one of them.",
    fix: "Rename the plugin's emitter.",
  },
  "config/no-folder": {
    severity: "error",
    title: "A folder does not exist",
    message: (holes: {
      readonly key: string;
      readonly folder: string;
    }): string => `there is no folder ${holes.folder} for \`${holes.key}\``,
    cause:
      "Templates in the folder `templates` were to replace built-in ones, and references were to stay below the folder `root`.",
    fix: "Correct the path, which starts at the configuration's folder, or make the folder.",
  },
  "config/severity": {
    severity: "error",
    title: "The severity of this finding cannot be chosen",
    message: (holes: {
      readonly code: string;
      readonly reason: string;
    }): string =>
      `the severity of \`${holes.code}\` cannot be chosen: ${holes.reason}`,
    cause:
      "Warnings and notes may be made more or less severe; after an error there is nothing to go on with.",
    fix: "Correct the code, or remove the line. `sdkwright explain` lists all codes.",
  },
  "config/exists": {
    severity: "error",
    title: "There is a configuration already",
    message: (holes: { readonly file: string }): string =>
      `${holes.file} exists and is not overwritten`,
    cause: "`init` starts a project; it never changes a file.",
    fix: "Edit the configuration, or move it away first.",
  },
} as const;
