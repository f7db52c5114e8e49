/** Findings about what one version of the specification has and another has not. */
export const lintVersionDiagnostics = {
  "lint/swagger-type": {
    severity: "error",
    title:
      "A parameter or header of a type that Swagger 2.0 does not have there",
    message: (holes: {
      readonly what: string;
      readonly found: string;
    }): string => `\`type: ${holes.found}\` is no type of ${holes.what}`,
    cause:
      "In Swagger 2.0 parameters and headers are string, number, integer, boolean or array, and form fields files too; how anything else is sent is not defined.",
    fix: "Use one of these types; send objects as the body.",
  },
  "lint/boolean-schema": {
    severity: "warning",
    title: "A schema that is a boolean, in a version without such",
    message: (holes: { readonly value: string }): string =>
      `a schema \`${holes.value}\` is of OpenAPI 3.1`,
    cause:
      "Before 3.1 schemas are objects, but for `additionalProperties`. It is read as 3.1 reads it: `true` allows everything, `false` nothing.",
    fix: "Write `{}` for `true` and `not: {}` for `false`, or raise the version to 3.1.",
  },
  "lint/array-without-items": {
    severity: "error",
    title: "An array in a parameter or header without `items`",
    message: (): string => "`type: array` needs `items` here",
    cause:
      "Swagger 2.0 demands it, because texts do not tell what their parts are.",
    fix: "Add `items` with the type of one item.",
  },
  "lint/collection-format": {
    severity: "error",
    title: "A parameter that cannot be repeated",
    message: (): string =>
      "`collectionFormat: multi` is for parameters in query or formData",
    cause:
      "`multi` repeats the parameter once an item, which neither paths nor headers can.",
    fix: "Use csv, ssv, tsv or pipes.",
  },
  "lint/file-without-form": {
    severity: "error",
    title: "A file in an operation that takes no form",
    message: (): string =>
      "a file needs `consumes` with multipart/form-data or application/x-www-form-urlencoded",
    cause:
      "Files are fields of forms in Swagger 2.0, and `consumes` decides how a form is sent.",
    fix: "Add `consumes: [multipart/form-data]` to the operation.",
  },
  "lint/swagger-member": {
    severity: "error",
    title: "A member of Swagger 2.0 in OpenAPI 3",
    message: (holes: {
      readonly member: string;
      readonly instead: string;
    }): string =>
      `\`${holes.member}\` is of Swagger 2.0; OpenAPI 3 has \`${holes.instead}\``,
    cause:
      "What it says would be lost: the type of a response, or how a token is got.",
    fix: "Write it as OpenAPI 3 has it.",
    example:
      "responses:\n  '200':\n    description: A pet.\n    schema: { $ref: '#/components/schemas/Pet' }",
  },
  "lint/method-case": {
    severity: "error",
    title: "A method that is not written in lower case",
    message: (holes: {
      readonly key: string;
      readonly method: string;
    }): string =>
      `\`${holes.key}\` is no member of a path; write \`${holes.method}\``,
    cause: "Keys tell capitals, so the operation would be lost.",
    fix: "Write the method in lower case.",
  },
  "lint/later-member": {
    severity: "error",
    title: "A member of a later version",
    message: (holes: { readonly member: string }): string =>
      `\`${holes.member}\` is known since OpenAPI 3.1, and this document is of 3.0`,
    cause:
      "The object of OpenAPI 3.0 does not have the member, and what it would mean there is not said: some tools ignore it, others refuse the document.",
    fix: "Raise `openapi` to 3.1, or leave the member out.",
  },
} as const;
