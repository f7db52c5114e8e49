/** Findings about reading files: what is no document at all. */
export const specDiagnostics = {
  "spec/missing-file": {
    severity: "error",
    title: "The document does not exist",
    message: (holes: { readonly file: string }): string =>
      `there is no file ${holes.file}`,
    cause: "The path of the OpenAPI document leads to no file.",
    fix: "Correct the path; a relative one starts at the working directory.",
  },
  "spec/not-a-file": {
    severity: "error",
    title: "The document is not a file",
    message: (holes: { readonly file: string }): string =>
      `${holes.file} is not a file`,
    cause:
      "The path leads to a directory, a socket or a device, which holds no document.",
    fix: "Name the OpenAPI document itself, for example `openapi.yaml` in that directory.",
  },
  "spec/unreadable": {
    severity: "error",
    title: "The document cannot be read",
    message: (holes: {
      readonly file: string;
      readonly detail: string;
    }): string => `${holes.file} cannot be read: ${holes.detail}`,
    cause: "The operating system refused to hand out the file.",
    fix: "Check the permissions of the file and of the directories above it.",
  },
  "spec/remote": {
    severity: "error",
    title: "The document is not on this computer",
    message: (holes: { readonly uri: string }): string =>
      `${holes.uri} is remote, and nothing is fetched unless that is allowed`,
    cause:
      "A document behind a URL can change or vanish between two runs, so that the same command would give different packages.",
    fix: "Allow it with `--allow-remote` (`allowRemote` in the configuration; http and https alone), or download the document and name the local file.",
  },
  "spec/unfetched": {
    severity: "error",
    title: "The document cannot be fetched",
    message: (holes: {
      readonly uri: string;
      readonly detail: string;
    }): string => `${holes.uri} cannot be fetched: ${holes.detail}`,
    cause:
      "The server did not hand out the document, or its host is not one that may be asked.",
    fix: "Check the URL. A private document may want a header (`--header 'Authorization: …'`), a host that is not public must be named (`--allow-host`).",
  },
  "spec/too-large": {
    severity: "error",
    title: "The documents are too large",
    message: (holes: {
      readonly file: string;
      readonly limit: number;
    }): string =>
      `with ${holes.file} the documents exceed ${holes.limit} bytes`,
    cause:
      "A limit on the bytes read protects against a document that would fill the memory.",
    fix: "Name a smaller document, or raise the limit `maxBytes` where sdkwright is called from a program.",
  },
  "spec/empty": {
    severity: "error",
    title: "The document is empty",
    message: (holes: { readonly file: string }): string =>
      `${holes.file} is empty`,
    cause:
      "The file holds nothing but white space or comments, so there is no API to read.",
    fix: "Write an OpenAPI document into it, starting with `openapi: 3.1.1`.",
  },
  "spec/binary": {
    severity: "error",
    title: "The document is not text",
    message: (holes: {
      readonly file: string;
      readonly detail: string;
    }): string => `${holes.file} is not text: ${holes.detail}`,
    cause:
      "An OpenAPI document is JSON or YAML in UTF-8 or UTF-16; these bytes are neither.",
    fix: "Check that the path names the document and not an archive or an image; save it as UTF-8.",
  },
  "spec/json-syntax": {
    severity: "error",
    title: "The JSON is broken",
    message: (holes: { readonly detail: string }): string =>
      `broken JSON: ${holes.detail}`,
    cause:
      "The text breaks the grammar of JSON (RFC 8259), so nothing after this place can be read with certainty.",
    fix: "Correct the text at this place; often a comma, a quote or a bracket is missing or left over on the line before.",
    example: `{ "openapi": "3.1.1" "info": {} }`,
  },
  "spec/yaml-syntax": {
    severity: "error",
    title: "The YAML is broken",
    message: (holes: { readonly detail: string }): string =>
      `broken YAML: ${holes.detail}`,
    cause:
      "The text breaks the grammar of YAML 1.2, so nothing after this place can be read with certainty.",
    fix: "Correct the text at this place; look at the indentation, at tabs, and quote values that hold `: ` or start with a special character.",
    example: "info:\n  title: Pets: all of them",
  },
  "spec/several-documents": {
    severity: "error",
    title: "Several YAML documents in one file",
    message: (holes: { readonly count: number }): string =>
      `the file holds ${holes.count} YAML documents`,
    cause:
      "`---` starts a new document; an OpenAPI document is one, and it would be a guess which is meant.",
    fix: "Put each document into a file of its own, or remove the line `---`.",
  },
  "spec/duplicate-key": {
    severity: "error",
    title: "A key is given twice",
    message: (holes: { readonly key: string }): string =>
      `the key ${holes.key} is given twice in one object`,
    cause:
      "Only one of two values can count, and parsers disagree which: the other would be lost silently.",
    fix: "Remove one of the two, or merge their values under one key.",
    example: "paths:\n  /pets: {}\n  /pets: {}",
  },
  "spec/too-deep": {
    severity: "error",
    title: "The document is nested too deeply",
    message: (holes: { readonly limit: number }): string =>
      `values are nested more than ${holes.limit} levels deep`,
    cause:
      "No API is described by a document this deep; the limit protects against documents made to exhaust the stack.",
    fix: "Move inner schemas to `components/schemas` and refer to them.",
  },
  "spec/alias-bomb": {
    severity: "error",
    title: "Aliases make the document explode",
    message: (holes: { readonly limit: number }): string =>
      `with its aliases written out the document has more than ${holes.limit} values`,
    cause:
      "Each YAML alias repeats what its anchor names; aliases of aliases grow without bound.",
    fix: "Replace the aliases by `$ref`, which is followed and not copied.",
  },
  "spec/alias-cycle": {
    severity: "error",
    title: "An alias stands within its own anchor",
    message: (): string => `a value contains itself by an alias`,
    cause: "The document is a tree; a value that contains itself has no end.",
    fix: "Replace the alias by `$ref`, which may be recursive.",
  },
  "spec/not-finite": {
    severity: "error",
    title: "A number that JSON does not know",
    message: (holes: { readonly value: string }): string =>
      `${holes.value} is not a number that JSON can say`,
    cause:
      "YAML knows infinities and NaN, JSON does not, and OpenAPI uses the values of JSON only.",
    fix: "Leave the member out, or quote the value when text is meant.",
  },
  "spec/not-an-object": {
    severity: "error",
    title: "The document is not an object",
    message: (holes: { readonly found: string }): string =>
      `an OpenAPI document is an object, and this is ${holes.found}`,
    cause:
      "The root of an OpenAPI document is an object with `openapi`, `info` and `paths`.",
    fix: "Check that the path names the OpenAPI document and that its first lines are not indented or cut off.",
  },
} as const;
