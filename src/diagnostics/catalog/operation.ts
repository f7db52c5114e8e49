/** Findings about operations and what belongs to them. */
export const operationDiagnostics = {
  "operation/not-an-object": {
    severity: "error",
    title: "Something else stands where an object must stand",
    message: (): string => "an object is needed here",
    cause:
      "Parameters, bodies, responses, headers, examples and security schemes are objects.",
    fix: "Write an object, or a reference to one.",
  },
  "operation/place-taken": {
    severity: "warning",
    title: "Several operations want the same place in the resource tree",
    message: (holes: {
      readonly operations: readonly string[];
      readonly settled: readonly string[];
    }): string =>
      `${holes.operations.join(" and ")} want the same place; they become ${holes.settled.join(" and ")}`,
    cause:
      "The place follows from path and method without version and scope segments, and these operations differ in nothing else.",
    fix: "Say where they belong with `x-resource` and `x-method`.",
    example:
      "paths:\n  /accounts/{id}/apps:\n    get: {}\n  /zones/{id}/apps:\n    get: {}",
  },
  "operation/no-place": {
    severity: "error",
    title: "An operation has no place left in the resource tree",
    message: (holes: { readonly operation: string }): string =>
      `every place for ${holes.operation} is taken`,
    cause:
      "Another operation or resource already has each name that could be derived, or `x-resource` and `x-method` name the same place twice.",
    fix: "Give the operation an `x-resource` and `x-method` of its own.",
  },
  "parameter/incomplete": {
    severity: "warning",
    title: "A parameter does not say its name or where it travels",
    message: (holes: { readonly name: string }): string =>
      `the parameter ${holes.name} is left out: \`name\` and \`in\` (path, query, header, cookie) are both needed`,
    cause: "Without them nothing can be put on the wire.",
    fix: "Add `name` and `in`.",
  },
  "media/xml-left-out": {
    severity: "info",
    title: "A representation in XML is left out",
    message: (holes: { readonly mediaType: string }): string =>
      `${holes.mediaType} is left out; another representation is used`,
    cause:
      "The document offers the same in another format, which is used for all.",
    fix: "Nothing needs to be done.",
  },
  "media/xml-root": {
    severity: "warning",
    title: "The root element of a body in XML has no name",
    message: (holes: { readonly mediaType: string }): string =>
      `${holes.mediaType} is passed on as text: nothing says what its root element is called`,
    cause:
      "A document in XML is one element. Its name is that of the component or what `xml` says; a schema that is written in place has none (OpenAPI 3.2, section 4.26.3).",
    fix: "Add `xml: { name: … }` to the schema, or make it a component.",
  },
  "response/status": {
    severity: "warning",
    title: "A response has no usable status",
    message: (holes: { readonly status: string }): string =>
      `"${holes.status}" is no status: it is left out`,
    cause:
      "A response stands under a code from 100 to 599, under a range such as `4XX`, or under `default`.",
    fix: "Correct the key.",
  },
  "security/unknown-scheme": {
    severity: "warning",
    title: "A security scheme is of no known type",
    message: (holes: { readonly name: string }): string =>
      `the security scheme "${holes.name}" cannot be used`,
    cause:
      "A scheme is an `apiKey` with `in` and `name`, `http` with `scheme`, `oauth2`, `openIdConnect` or `mutualTLS`.",
    fix: "Complete the scheme.",
  },
  "security/undeclared": {
    severity: "warning",
    title: "A security requirement names an undeclared scheme",
    message: (holes: { readonly name: string }): string =>
      `there is no security scheme "${holes.name}"; this alternative is left out`,
    cause:
      "Nobody can tell how such a credential would go on the wire, so the alternative can never be met.",
    fix: "Declare the scheme under `components.securitySchemes` (Swagger 2.0: `securityDefinitions`), or correct the name.",
  },
} as const;
