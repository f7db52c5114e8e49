/** Findings about the schemas and parameters of an OpenAPI document. */
export const lintValueDiagnostics = {
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
    cause:
      "A path parameter without a place in the path cannot be sent: it is taken for a hole that nothing declares, if there is one, else calls do not have it.",
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
    severity: "error",
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
    severity: "error",
    title: "A parameter has a style that does not fit its place",
    message: (holes: {
      readonly found: string;
      readonly location: string;
      readonly known: string;
    }): string =>
      `\`style: ${holes.found}\` is not one for ${holes.location} parameters (${holes.known})`,
    cause:
      "The style says how values are written; of one that is not for this place the specification does not say what is sent.",
    fix: "Choose one of the styles named, or leave `style` out.",
  },
  "lint/header-name": {
    severity: "warning",
    title: "No header can be called so",
    message: (holes: { readonly name: string }): string =>
      `${JSON.stringify(holes.name)} cannot be the name of a header`,
    cause:
      "Names of headers are made of ASCII letters, digits and a few signs (RFC 9110, section 5.6.2): a request with another one is refused before it is sent, and no response has it.",
    fix: "Correct the name.",
    example:
      'parameters:\n  - { name: "Request Id", in: header, schema: { type: string } }',
  },
  "lint/parameter-without-type": {
    severity: "warning",
    title: "A parameter or header does not say what it is",
    message: (holes: {
      readonly what: string;
      readonly lacks: string;
    }): string => `${holes.what} ${holes.lacks}`,
    cause: "Its type is not known, so any value is taken.",
    fix: "Add a `schema`; in Swagger 2.0 a `type`.",
  },
  "lint/parameter-with-two-types": {
    severity: "warning",
    title: "A parameter or header has both `schema` and `content`",
    message: (holes: { readonly what: string }): string =>
      `${holes.what} has both \`schema\` and \`content\``,
    cause:
      "They describe two ways to send one value, of which only one can be used.",
    fix: "Keep `schema` for simple values, or `content` for values written as JSON.",
  },
  "lint/parameter-content": {
    severity: "warning",
    title: "The content of a parameter or header is not exactly one media type",
    message: (holes: { readonly what: string }): string =>
      `\`content\` of ${holes.what} must have exactly one media type`,
    cause: "A parameter is written in one way, and here is none or a choice.",
    fix: "Keep one media type.",
  },
  "lint/unknown-type": {
    severity: "warning",
    title: "A type that JSON Schema does not know",
    message: (holes: { readonly found: string }): string =>
      `\`type: ${holes.found}\` is none of null, boolean, integer, number, string, array, object`,
    cause: "Nothing can be said of such a value, so any value is taken.",
    fix: "Correct `type`; dates and files are strings with a `format`.",
  },
  "lint/no-type": {
    severity: "error",
    title: "A type that the specification does not know",
    message: (holes: { readonly found: string }): string =>
      `\`type: ${holes.found}\` is none of boolean, integer, number, string, array, object`,
    cause:
      "Up to OpenAPI 3.0 the types are a closed list, and nobody can tell what is meant by another one.",
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
  "lint/misplaced-reference": {
    severity: "warning",
    title: "A reference stands where the specification allows none",
    message: (): string => "the specification allows no reference here",
    cause:
      "References may stand for parameters, responses, schemas and other components. This one is followed all the same, and other tools will not.",
    fix: "Write the object in place, or refer to what is in it.",
  },
  "lint/reference-as-value": {
    severity: "warning",
    title: "A reference stands where a value is",
    message: (): string =>
      "this is the value itself, in which no reference is followed",
    cause:
      "What stands under `value` or `example` is taken as it is. Here what the reference leads to is shown in its place, and other tools show the object with `$ref` in it.",
    fix: "Let the reference stand for the Example Object: `name: { $ref: … }` under `examples`.",
  },
  "lint/two-examples": {
    severity: "error",
    title: "Both `example` and `examples`",
    message: (): string => "`example` and `examples` exclude each other",
    cause: "It is not known which of them shows what is meant.",
    fix: "Give `example` a name and move it into `examples`.",
  },
  "lint/two-bodies": {
    severity: "error",
    title: "An operation has two bodies",
    message: (): string =>
      "the operation has more than one body, or a body and form fields",
    cause:
      "A request has one body, and it is not known which of them is meant.",
    fix: "Keep one `body` parameter, or form fields only.",
  },
} as const;
