/** Findings of emitters: what they could not write. */
export const emitDiagnostics = {
  "emit/schema": {
    severity: "warning",
    title: "openapi-typescript could not write schema.ts",
    message: (holes: { readonly reason: string }): string =>
      `schema.ts says nothing of the paths: ${holes.reason}`,
    cause:
      "schema.ts is written by openapi-typescript, which refuses some documents that can be generated from otherwise.",
    fix: "Correct what it names, or leave the emitter out with `--emit`.",
  },
  "emit/schema-version": {
    severity: "info",
    title: "schema.ts is for OpenAPI 3",
    message: (): string =>
      "schema.ts says nothing of the paths of a Swagger 2.0 document",
    cause:
      "schema.ts is written by openapi-typescript, which reads OpenAPI 3 only; everything else in the package is complete.",
    fix: "Leave the emitter out with `--emit`, or convert the document to OpenAPI 3.",
  },
  "emit/schema-left-out": {
    severity: "info",
    title: "schema.ts of a large API is left out",
    message: (holes: { readonly count: number }): string =>
      `schema.ts is left out: operations and schemas are ${holes.count} together, and nobody asked for it`,
    cause:
      "schema.ts has all paths and schemas in one file. Of more than 2,000 operations and schemas together, making it takes a fifth of the run and editors seconds to read it; everything else in the package is complete.",
    fix: "Name it to have it: `--emit types,client,validators,mocks,schema,package`, or the same list as `emit` in the configuration.",
  },
  "emit/schema-circle": {
    severity: "info",
    title: "A schema is made of itself in schema.ts",
    message: (holes: { readonly name: string }): string =>
      `schema.ts has \`unknown\` where \`${holes.name}\` leads back to itself`,
    cause:
      "A schema that is a list or an alternative of itself cannot be written as a member of `components`, which is how schema.ts names schemas. The package's own types have it in full.",
    fix: "Use the package's own types for this schema.",
  },
  "emit/plugin-failed": {
    severity: "error",
    title: "A plugin threw an error",
    message: (holes: {
      readonly name: string;
      readonly detail: string;
    }): string => `the emitter \`${holes.name}\` threw: ${holes.detail}`,
    cause:
      "An emitter of `plugins` is other people's code; without its files the package would not be what the configuration asks for.",
    fix: "Correct the plugin, tell those who made it, or leave it out with `--emit`.",
  },
  "emit/same-path": {
    severity: "error",
    title: "Two emitters write one file",
    message: (holes: {
      readonly name: string;
      readonly path: string;
    }): string =>
      `the emitter \`${holes.name}\` writes "${holes.path}" again, with another content`,
    cause: "A file has one content, so one of the two would be lost.",
    fix: "Give the file of the plugin another path; to change a built-in page, replace its template.",
  },
  "emit/unprintable": {
    severity: "error",
    title: "A file cannot be printed",
    message: (holes: {
      readonly path: string;
      readonly detail: string;
    }): string => `"${holes.path}" cannot be printed: ${holes.detail}`,
    cause:
      "What an emitter returned is no TypeScript, or no text in the language of its file.",
    fix: "Correct the plugin that writes the file; when it is a built-in one, report it with the document.",
  },
} as const;
