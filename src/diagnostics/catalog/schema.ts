/** Findings about schemas and their keywords. */
export const schemaDiagnostics = {
  "schema/not-a-document": {
    severity: "error",
    title: "The file holds no schema",
    message: (holes: { readonly found: string }): string =>
      `a JSON Schema is an object, true or false, and this is ${holes.found}`,
    cause:
      "The root of the file is no schema, so there is nothing to check values against.",
    fix: "Check that the path names the schema, and not an example or a list of schemas.",
    example: "- type: string",
  },
  "schema/api-description": {
    severity: "error",
    title: "The file describes an API",
    message: (holes: { readonly file: string }): string =>
      `${holes.file} is an OpenAPI document and no schema`,
    cause:
      "Read as a schema, an OpenAPI document says nothing, so every value would be accepted.",
    fix: "Use `sdkwright generate --emit validators`, which makes validators for every schema and operation of the document.",
    example: "openapi: 3.1.1\ninfo: {}",
  },
  "schema/unknown-dialect": {
    severity: "warning",
    title: "A `$schema` names no known dialect",
    message: (holes: {
      readonly uri: string;
      readonly dialect: string;
    }): string =>
      `${JSON.stringify(holes.uri)} is not known; the schema is read as ${holes.dialect}`,
    cause:
      "The dialect decides what keywords mean, and the metaschema that `$schema` names is neither a standard one nor among the documents.",
    fix: "Name a draft since 4, such as `https://json-schema.org/draft/2020-12/schema`, or put the metaschema's `$id` into a file that the schema refers to.",
    example: "$schema: https://json-schema.org/draft/2020/schema",
  },
  "schema/not-a-schema": {
    severity: "warning",
    title: "Something else stands where a schema must be",
    message: (holes: { readonly found: string }): string =>
      `a schema is an object, and this is ${holes.found}`,
    cause:
      "A schema is an object, or since draft 6 also `true` or `false`. Anything else asserts nothing, so every value is accepted here.",
    fix: "Write a schema; `{}` accepts everything.",
    example: "schema: string",
  },
  "schema/malformed-keyword": {
    severity: "warning",
    yields: true,
    title: "A keyword has a value it cannot have",
    message: (holes: {
      readonly keyword: string;
      readonly expected: string;
    }): string => `\`${holes.keyword}\` must be ${holes.expected}`,
    cause:
      "A keyword whose value is of the wrong kind says nothing, so it is ignored and more is accepted than was meant.",
    fix: "Correct the value, or delete the keyword.",
    example: 'schema:\n  type: string\n  minLength: "3"',
  },
  "schema/unknown-type": {
    severity: "warning",
    yields: true,
    title: "A type does not exist",
    message: (holes: { readonly name: string }): string =>
      `there is no type \`${holes.name}\``,
    cause:
      "The types are null, boolean, integer, number, string, array and object. An unknown name says nothing, so `type` is ignored here.",
    fix: "Use one of the seven; finer kinds are a `format`.",
    example: "schema:\n  type: float",
  },
  "schema/pattern-backtracks": {
    severity: "warning",
    title: "A pattern can take time without end",
    message: (holes: { readonly pattern: string }): string =>
      `the time to match ${JSON.stringify(holes.pattern)} can double with every character`,
    cause:
      "A loop of the pattern can take the same characters in several ways, and all of them are tried where what follows does not match: thirty characters of a stranger keep a server busy for a minute. The pattern is checked all the same.",
    fix: "Write it so that a text can be read in one way only: `(a+)+` is `a+`, and `(\\w+\\s?)*` is `(\\w+(\\s\\w+)*\\s?)?`. A `maxLength` of at most 20, which is looked at first, is safe too.",
    example: "schema:\n  type: string\n  pattern: ^(\\w+\\s?)*$",
  },
  "schema/foreign-keyword": {
    severity: "warning",
    title: "A keyword does not exist in this version",
    message: (holes: {
      readonly keyword: string;
      readonly dialect: string;
    }): string => `\`${holes.keyword}\` has no meaning in ${holes.dialect}`,
    cause:
      "The keyword belongs to another version of the specification, so it is ignored here.",
    fix: "Say the same with the keywords of this version, or raise the version of the document.",
    example: "openapi: 3.0.4\n…\nschema:\n  const: active",
  },
  "schema/idle-nullable": {
    severity: "info",
    title: "`nullable` has no effect without a type",
    message: (holes: { readonly keyword: string }): string =>
      `\`${holes.keyword}: true\` has no effect without \`type\` beside it`,
    cause:
      "OpenAPI 3.0.3 settled that `nullable` only widens the `type` of the same schema; beside `allOf` or a `$ref` it allows nothing.",
    fix: "Put `type` beside it, or offer null as a branch: `oneOf` of the schema and one with `enum: [null]`.",
    example:
      "schema:\n  nullable: true\n  allOf:\n    - $ref: '#/components/schemas/Pet'",
  },
  "schema/xml-name": {
    severity: "warning",
    title: "An element or attribute is called what no name in XML is",
    message: (holes: { readonly name: string }): string =>
      `${JSON.stringify(holes.name)} is no name in XML and is not used`,
    cause:
      "A name in XML starts with a letter or `_`, and goes on with these, digits, `.` and `-` (Namespaces in XML, section 3).",
    fix: "Correct the name.",
    example: "schema:\n  xml:\n    name: first name",
  },
  "schema/unknown-vocabulary": {
    severity: "error",
    title: "A metaschema asks for a vocabulary that is not known",
    message: (holes: { readonly vocabulary: string }): string =>
      `the vocabulary ${holes.vocabulary} is required and not known`,
    cause:
      "A schema whose metaschema requires a vocabulary must not be processed by software that does not know it (JSON Schema core, section 8.1.2).",
    fix: "Mark the vocabulary as optional with `false`, or choose another metaschema.",
  },
  "schema/circular-composition": {
    severity: "warning",
    title: "A schema contains itself without end",
    message: (holes: { readonly chain: string }): string =>
      `checking a value would never end: ${holes.chain}`,
    cause:
      "Each of these schemas applies the next one to the same value, through `$ref`, `allOf`, `anyOf`, `oneOf` or the like, and the last one leads back to the first. The last step is left out.",
    fix: "Let the child refer to the parent, or the parent to its children, but not both.",
    example:
      "Pet:\n  oneOf:\n    - $ref: '#/components/schemas/Cat'\nCat:\n  allOf:\n    - $ref: '#/components/schemas/Pet'",
  },
  "schema/discriminator-target": {
    severity: "warning",
    title: "A discriminator names a schema that does not exist",
    message: (holes: {
      readonly value: string;
      readonly target: string;
    }): string =>
      `\`${holes.value}\` is mapped to \`${holes.target}\`, which does not exist`,
    cause:
      "The mapping leads to no schema, so this value of the property chooses no branch.",
    fix: "Correct the name or reference in `mapping`.",
  },
  "schema/discriminator-branch": {
    severity: "warning",
    title: "A discriminator names a schema that is no branch",
    message: (holes: {
      readonly value: string;
      readonly target: string;
    }): string =>
      `\`${holes.value}\` is mapped to \`${holes.target}\`, which is no branch of the union beside it`,
    cause:
      "A discriminator chooses among the branches of `oneOf` or `anyOf`; it cannot add one (OpenAPI 3.1.1, section 4.8.25).",
    fix: "Add the schema to the union, or remove it from `mapping`.",
  },
} as const;
