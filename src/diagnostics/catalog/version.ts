/** Findings about the version of OpenAPI. */
export const versionDiagnostics = {
  "version/missing": {
    severity: "error",
    title: "The version of OpenAPI is missing",
    message: (holes: { readonly hint: string }): string =>
      `neither \`openapi\` nor \`swagger\` says which version this is${holes.hint}`,
    cause:
      "What the members of a document mean depends on the version, and a document without one is not OpenAPI.",
    fix: "Start the document with `openapi: 3.1.1`, or name the root document if this file is only a part of one.",
  },
  "version/unsupported": {
    severity: "error",
    title: "The version of OpenAPI is not known",
    message: (holes: {
      readonly member: string;
      readonly found: string;
    }): string => `\`${holes.member}: ${holes.found}\` is not known`,
    cause:
      "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are understood; another version would be read wrongly.",
    fix: "Correct the version, or convert the document to OpenAPI 3.1.",
  },
  "version/number": {
    severity: "warning",
    title: "The version of OpenAPI is a number",
    message: (holes: {
      readonly member: string;
      readonly found: string;
      readonly version: string;
    }): string =>
      `\`${holes.member}: ${holes.found}\` is a number, read as version ${holes.version}`,
    cause:
      "The version is a string by the specification; YAML reads 3.10 and 3.1 as the same number.",
    fix: 'Quote it, with all three parts: `openapi: "3.1.1"`.',
  },
} as const;
