/** Findings about the structure of an OpenAPI document. */
export const lintDiagnostics = {
  "lint/missing-member": {
    severity: "error",
    title: "A required member is missing",
    message: (holes: {
      readonly kind: string;
      readonly member: string;
    }): string => `${holes.kind} has no \`${holes.member}\``,
    cause:
      "The specification requires the member, and without it nothing useful can be generated.",
    fix: "Add the member.",
  },
  "lint/missing-detail": {
    severity: "warning",
    title: "A required member is missing, which does no harm here",
    message: (holes: {
      readonly kind: string;
      readonly member: string;
    }): string => `${holes.kind} has no \`${holes.member}\``,
    cause:
      "The specification requires the member; other tools will refuse the document.",
    fix: "Add the member.",
  },
  "lint/wrong-type": {
    severity: "error",
    title: "A member has a value of the wrong type",
    message: (holes: {
      readonly member: string;
      readonly expected: string;
      readonly found: string;
    }): string =>
      `\`${holes.member}\` must be ${holes.expected}, and this is ${holes.found}`,
    cause: "What the member means cannot be read from such a value.",
    fix: "Correct the value; in YAML look at the indentation and at quotes.",
    example: "parameters:\n  name: limit\n  in: query",
  },
  "lint/wrong-detail": {
    severity: "warning",
    title: "A member has a value of the wrong type, which is left out",
    message: (holes: {
      readonly member: string;
      readonly expected: string;
      readonly found: string;
    }): string =>
      `\`${holes.member}\` must be ${holes.expected}, and this is ${holes.found}`,
    cause:
      "The value is ignored: it does not change what is generated otherwise.",
    fix: "Correct the value; in YAML quote texts that look like numbers, and remove members without a value.",
  },
  "lint/unknown-member": {
    severity: "warning",
    title: "A member that the specification does not know",
    message: (holes: {
      readonly kind: string;
      readonly member: string;
      readonly hint: string;
    }): string =>
      `${holes.kind} has no member \`${holes.member}\` by the specification${holes.hint}`,
    cause: "It is ignored, so what its author meant by it is not generated.",
    fix: "Correct the spelling, move it to where it belongs, or start its name with `x-`.",
  },
  "lint/nothing": {
    severity: "error",
    title: "The document describes nothing",
    message: (): string =>
      "the document has neither `paths` nor `webhooks` nor `components`",
    cause: "There is nothing to generate from.",
    fix: "Add `paths`; write `paths: {}` when there are none yet.",
  },
  "lint/path-slash": {
    severity: "warning",
    title: "A path does not start with a slash",
    message: (holes: { readonly path: string }): string =>
      `the path ${JSON.stringify(holes.path)} does not start with \`/\``,
    cause:
      "Paths are appended to the server's URL; without the slash the two run together.",
    fix: "Start the path with `/`.",
  },
  "lint/path-sign": {
    severity: "warning",
    title: "A path has a query or a fragment",
    message: (holes: {
      readonly path: string;
      readonly sign: string;
    }): string =>
      `the path ${JSON.stringify(holes.path)} has a \`${holes.sign}\`, behind which stands no path`,
    cause:
      "Paths are appended to the server's URL as they are. A fragment is not sent; a query is, and mocks find the operation by it.",
    fix: "Describe what stands in the query as a parameter with one value, and operations of one path as alternatives of their body.",
    example: "paths:\n  /pets?sort=name: {}",
  },
  "lint/equivalent-paths": {
    severity: "warning",
    title: "Two paths differ in the names of their parameters only",
    message: (holes: {
      readonly path: string;
      readonly first: string;
    }): string =>
      `\`${holes.path}\` matches the same URLs as \`${holes.first}\``,
    cause: "From a URL nobody can tell which of the two is meant.",
    fix: "Merge them into one path, or make them different.",
    example: "paths:\n  /pets/{id}: {}\n  /pets/{name}: {}",
  },
  "lint/duplicate-operation-id": {
    severity: "warning",
    title: "Two operations have the same `operationId`",
    message: (holes: { readonly id: string }): string =>
      `the operationId \`${holes.id}\` is used twice`,
    cause:
      "Links and other tools find operations by this name. Names of generated functions come from paths and survive it.",
    fix: "Give each operation an `operationId` of its own.",
  },
  "lint/no-responses": {
    severity: "warning",
    title: "An operation whose responses are not described",
    message: (): string => "`responses` has no response",
    cause:
      "At least one has to be described, that of success; clients give whatever comes, and mocks nothing.",
    fix: 'Describe a response, as `"204": { description: Done }`.',
  },
  "lint/status": {
    severity: "warning",
    title: "A response is keyed by something like a status",
    message: (holes: { readonly status: string }): string =>
      `${JSON.stringify(holes.status)} is no status code`,
    cause:
      "Responses are told by a code like `404`, a range like `4XX`, or `default`; this one can never match.",
    fix: "Correct the key; in YAML indent extensions and start them with `x-`.",
  },
  "lint/no-status": {
    severity: "error",
    title: "A response is keyed by a word that is no status",
    message: (holes: { readonly status: string }): string =>
      `${JSON.stringify(holes.status)} is no status code`,
    cause:
      "Responses are told by a code like `404`, a range like `4XX`, or `default`; this one can never match.",
    fix: "Correct the key; in YAML indent extensions and start them with `x-`.",
  },
  "lint/undeclared-scheme": {
    severity: "warning",
    title: "A security requirement names an undeclared scheme",
    message: (holes: { readonly name: string }): string =>
      `there is no security scheme \`${holes.name}\``,
    cause: "How the caller proves who it is cannot be known.",
    fix: "Declare it under `components/securitySchemes`, or correct the name.",
  },
  "lint/unknown-scheme": {
    severity: "warning",
    title: "A security scheme of an unknown type",
    message: (holes: { readonly found: string }): string =>
      `\`type: ${holes.found}\` is no type of security scheme`,
    cause: "How the caller proves who it is cannot be known.",
    fix: "Use apiKey, http, oauth2, openIdConnect or mutualTLS.",
  },
  "lint/scheme-member": {
    severity: "warning",
    title: "A security scheme lacks what its type needs",
    message: (holes: {
      readonly type: string;
      readonly member: string;
    }): string =>
      `a security scheme of type ${holes.type} needs \`${holes.member}\``,
    cause: "Without it the credentials cannot be sent.",
    fix: "Add the member.",
  },
  "lint/flow-member": {
    severity: "warning",
    title: "An OAuth flow lacks what it needs",
    message: (holes: {
      readonly flow: string;
      readonly member: string;
    }): string => `the flow ${holes.flow} needs \`${holes.member}\``,
    cause: "Without it nobody knows where or for what to ask for a token.",
    fix: "Add the member; `scopes` may be empty.",
  },
  "lint/flow-url": {
    severity: "warning",
    title: "A URL of an OAuth flow is none",
    message: (holes: { readonly member: string }): string =>
      `\`${holes.member}\` is no URL`,
    cause: "Nobody can ask for a token there.",
    fix: "Write a URL with a scheme and a host, or a path on the server.",
  },
  "lint/undeclared-variable": {
    severity: "warning",
    title: "A hole of a server's URL has no variable",
    message: (holes: { readonly name: string }): string =>
      `\`{${holes.name}}\` is not declared under \`variables\``,
    cause: "The URL cannot be completed without a value.",
    fix: "Declare the variable with a `default`.",
  },
  "lint/variable-default": {
    severity: "warning",
    title: "The default of a server variable is not one of its values",
    message: (holes: { readonly name: string }): string =>
      `the default of \`${holes.name}\` is not in its \`enum\``,
    cause:
      "The value used without a choice is one that the server does not allow.",
    fix: "Add the default to `enum`, or choose another.",
  },
  "lint/variable-choice": {
    severity: "error",
    title: "The default of a server variable is not one of its values",
    message: (holes: { readonly name: string }): string =>
      `the default of \`${holes.name}\` is not in its \`enum\``,
    cause:
      "Since OpenAPI 3.1 the default must be one of the values: the URL used without a choice is one that the server does not allow.",
    fix: "Add the default to `enum`, or choose another.",
  },
  "lint/component-name": {
    severity: "warning",
    title: "The name of a component has characters that are not allowed",
    message: (holes: { readonly name: string }): string =>
      `${JSON.stringify(holes.name)} has characters other than letters, digits, \`.\`, \`-\` and \`_\``,
    cause:
      "Other tools refuse such names, and references must percent-encode them.",
    fix: "Rename the component.",
  },
} as const;
