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
  "lint/undeclared-path-parameter": {
    severity: "warning",
    title: "A hole of a path has no parameter",
    message: (holes: {
      readonly path: string;
      readonly name: string;
    }): string =>
      `\`{${holes.name}}\` of \`${holes.path}\` is not declared as a parameter`,
    cause: "The type of the value is not known, so any text is taken.",
    fix: "Declare a parameter of that name with `in: path`.",
  },
  "lint/unused-path-parameter": {
    severity: "warning",
    title: "A path parameter has no hole in the path",
    message: (holes: {
      readonly path: string;
      readonly name: string;
    }): string =>
      `\`${holes.path}\` has no \`{${holes.name}}\` for this parameter`,
    cause: "A path parameter without a place in the path is never sent.",
    fix: "Add the hole to the path, correct the name, or change `in`.",
  },
  "lint/optional-path-parameter": {
    severity: "warning",
    title: "A path parameter is not required",
    message: (holes: { readonly name: string }): string =>
      `the path parameter \`${holes.name}\` must have \`required: true\``,
    cause:
      "A path has no form in which one of its parameters is left out; it is taken as required.",
    fix: "Add `required: true`.",
  },
  "lint/duplicate-parameter": {
    severity: "warning",
    title: "A parameter is declared twice",
    message: (holes: {
      readonly name: string;
      readonly location: string;
    }): string =>
      `the ${holes.location} parameter \`${holes.name}\` is declared twice in one list`,
    cause:
      "A parameter is told by its name and place, so only one of the two can count.",
    fix: "Remove one of them.",
  },
  "lint/unknown-location": {
    severity: "error",
    title: "A parameter travels in an unknown place",
    message: (holes: {
      readonly found: string;
      readonly known: string;
    }): string => `\`in: ${holes.found}\` is none of ${holes.known}`,
    cause: "Nobody knows how such a parameter is sent.",
    fix: "Correct `in`; a body is described by `requestBody` since OpenAPI 3.0.",
  },
  "lint/unknown-style": {
    severity: "warning",
    title: "A parameter has a style that does not fit its place",
    message: (holes: {
      readonly found: string;
      readonly location: string;
      readonly known: string;
    }): string =>
      `\`style: ${holes.found}\` is not one for ${holes.location} parameters (${holes.known})`,
    cause:
      "The style says how arrays and objects are written; the default of the place is used in its stead.",
    fix: "Choose one of the styles named, or leave `style` out.",
  },
  "lint/parameter-without-type": {
    severity: "warning",
    title: "A parameter does not say what it is",
    message: (holes: { readonly name: string }): string =>
      `the parameter \`${holes.name}\` has neither \`schema\` nor \`content\``,
    cause: "Its type is not known, so any value is taken.",
    fix: "Add a `schema`.",
  },
  "lint/parameter-with-two-types": {
    severity: "warning",
    title: "A parameter has both `schema` and `content`",
    message: (holes: { readonly name: string }): string =>
      `the parameter \`${holes.name}\` has both \`schema\` and \`content\``,
    cause:
      "They describe two ways to send one value, of which only one can be used.",
    fix: "Keep `schema` for simple values, or `content` for values written as JSON.",
  },
  "lint/parameter-content": {
    severity: "warning",
    title: "The content of a parameter is not exactly one media type",
    message: (holes: { readonly name: string }): string =>
      `\`content\` of the parameter \`${holes.name}\` must have exactly one media type`,
    cause: "A parameter is written in one way, and here is none or a choice.",
    fix: "Keep one media type.",
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
  "lint/status": {
    severity: "warning",
    title: "A response is keyed by something that is no status",
    message: (holes: { readonly status: string }): string =>
      `${JSON.stringify(holes.status)} is no status code`,
    cause:
      "Responses are told by a code like `404`, a range like `4XX`, or `default`; this one can never match.",
    fix: "Correct the key; in YAML indent extensions and start them with `x-`.",
  },
  "lint/unknown-type": {
    severity: "warning",
    title: "A type that JSON Schema does not know",
    message: (holes: { readonly found: string }): string =>
      `\`type: ${holes.found}\` is none of null, boolean, integer, number, string, array, object`,
    cause: "Nothing can be said of such a value, so any value is taken.",
    fix: "Correct `type`; dates and files are strings with a `format`.",
  },
  "lint/required": {
    severity: "warning",
    title: "`required` of a schema is no list of names",
    message: (holes: { readonly found: string }): string =>
      `\`required\` must be an array of property names, and this has ${holes.found}`,
    cause:
      "`required` stands beside `properties` and lists them; inside of a property it says nothing.",
    fix: "Move the property's name into the array `required` of the object around it.",
    example: "properties:\n  name:\n    type: string\n    required: true",
  },
  "lint/empty-enum": {
    severity: "warning",
    title: "An `enum` allows nothing",
    message: (): string => "`enum` has no values",
    cause: "No value can satisfy a schema whose `enum` is empty.",
    fix: "List the values, or remove `enum`.",
  },
  "lint/pattern": {
    severity: "warning",
    title: "A pattern is no regular expression",
    message: (holes: { readonly pattern: string }): string =>
      `${JSON.stringify(holes.pattern)} is no regular expression of ECMA-262`,
    cause:
      "The pattern cannot be compiled, so values are not checked against it.",
    fix: "Correct the pattern; `(?i)`, possessive quantifiers and POSIX classes belong to other dialects.",
  },
  "lint/range": {
    severity: "warning",
    title: "A range is empty",
    message: (holes: {
      readonly low: string;
      readonly from: string;
      readonly high: string;
      readonly to: string;
    }): string =>
      `\`${holes.low}: ${holes.from}\` is above \`${holes.high}: ${holes.to}\``,
    cause: "No value can satisfy both limits.",
    fix: "Correct one of the two.",
  },
  "lint/discriminator": {
    severity: "warning",
    title: "A discriminator does not say which property decides",
    message: (): string =>
      "`discriminator` must be an object with `propertyName`",
    cause:
      "In Swagger 2.0 it was the name itself; since OpenAPI 3.0 it is an object. Without the name it is ignored.",
    fix: "Write `discriminator: { propertyName: … }`.",
  },
  "lint/dangling-mapping": {
    severity: "warning",
    title: "A discriminator maps a value to nothing",
    message: (holes: {
      readonly target: string;
      readonly detail: string;
    }): string => `\`${holes.target}\` leads nowhere: ${holes.detail}`,
    cause: "Objects with this value have no schema to be checked against.",
    fix: "Correct the reference, or remove the value from the mapping.",
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
  "lint/component-name": {
    severity: "warning",
    title: "The name of a component has characters that are not allowed",
    message: (holes: { readonly name: string }): string =>
      `${JSON.stringify(holes.name)} has characters other than letters, digits, \`.\`, \`-\` and \`_\``,
    cause:
      "Other tools refuse such names, and references must percent-encode them.",
    fix: "Rename the component.",
  },
  "lint/two-bodies": {
    severity: "warning",
    title: "An operation has two bodies",
    message: (): string =>
      "the operation has more than one body, or a body and form fields",
    cause:
      "A request has one body, and it is not known which of them is meant.",
    fix: "Keep one `body` parameter, or form fields only.",
  },
} as const;
