/** Findings about OpenAPI Overlays. */
export const overlayDiagnostics = {
  "overlay/invalid": {
    severity: "error",
    title: "The overlay breaks the specification",
    message: (holes: { readonly detail: string }): string =>
      `this is no OpenAPI Overlay: ${holes.detail}`,
    cause:
      "An overlay has `overlay`, `info` with `title` and `version`, and a list of `actions`, each with a `target` and one of `update`, `remove` and `copy` (OpenAPI Overlay 1.1.0, section 4.4).",
    fix: "Correct the overlay.",
    example:
      "overlay: 1.1.0\ninfo: { title: Public API, version: 1.0.0 }\nactions:\n  - target: $.paths['/admin']\n    remove: true",
  },
  "overlay/json-path": {
    severity: "error",
    title: "An expression of an overlay is no JSONPath",
    message: (holes: {
      readonly expression: string;
      readonly detail: string;
    }): string => `\`${holes.expression}\` is no JSONPath: ${holes.detail}`,
    cause:
      "Targets are queries of RFC 9535. Older notations differ: a name with `-` or `/` stands in brackets and quotes, without a dot before them.",
    fix: "Correct the expression, for example `$.paths['/pets'].get[?@['x-internal'] == true]`.",
  },
  "overlay/no-match": {
    severity: "warning",
    title: "An action of an overlay changes nothing",
    message: (holes: { readonly target: string }): string =>
      `\`${holes.target}\` selects nothing`,
    cause:
      "The target is misspelt, or what it selected is no longer part of the document.",
    fix: "Correct the target, or remove the action.",
  },
  "overlay/mismatch": {
    severity: "error",
    title: "An action of an overlay does not fit its target",
    message: (holes: { readonly detail: string }): string => holes.detail,
    cause:
      "Objects are merged into objects, values appended to arrays, and primitive values replaced by primitive values (OpenAPI Overlay 1.1.0, section 4.4.3).",
    fix: "Remove the target first, or select another one.",
  },
  "overlay/too-large": {
    severity: "error",
    title: "Overlays make the document explode",
    message: (holes: { readonly limit: number }): string =>
      `overlays add more than ${holes.limit} values`,
    cause: "A copy of a copy doubles what it copies and grows without bound.",
    fix: "Refer to a component with `$ref` instead of copying it.",
  },
  "overlay/other-document": {
    severity: "warning",
    title: "The overlay was made for another document",
    message: (holes: {
      readonly document: string;
      readonly file: string;
    }): string =>
      `the overlay extends ${holes.document}, and it is applied to ${holes.file}`,
    cause:
      "`extends` says which document the overlay's targets were written for.",
    fix: "Apply it to that document, or leave `extends` out.",
  },
} as const;
