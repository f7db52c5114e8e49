/** Findings about `$ref`. */
export const refDiagnostics = {
  "ref/dangling": {
    severity: "error",
    title: "A reference leads nowhere",
    message: (holes: {
      readonly reference: string;
      readonly detail: string;
    }): string => `\`${holes.reference}\` leads nowhere: ${holes.detail}`,
    cause:
      "The document has no value at that JSON Pointer, so nothing can be generated for it.",
    fix: "Correct the spelling of the reference, or add what it names.",
    example: "schema:\n  $ref: '#/components/schemas/Pte'",
  },
  "ref/unused-dangling": {
    severity: "warning",
    title: "A reference that no operation needs leads nowhere",
    message: (holes: {
      readonly reference: string;
      readonly detail: string;
    }): string => `\`${holes.reference}\` leads nowhere: ${holes.detail}`,
    cause:
      "No operation and no named schema reaches this reference, so the package can be generated without it; whoever uses it next will fail.",
    fix: "Correct the reference, or delete the component that holds it.",
  },
  "ref/missing-schema": {
    severity: "warning",
    title: "A schema that is referred to is not described",
    message: (holes: {
      readonly reference: string;
      readonly detail: string;
    }): string =>
      `\`${holes.reference}\` leads nowhere: ${holes.detail}; anything is taken for such a value`,
    cause:
      "The document names a schema that nobody has written down. What is said around it holds all the same, so its values are of the type `unknown`. A name that is spelt like another one is an error instead.",
    fix: "Describe the schema, or leave out the reference.",
    example:
      "components:\n  schemas:\n    Pet:\n      properties:\n        owner: { $ref: '#/components/schemas/Person' }",
  },
  "ref/missing-file": {
    severity: "error",
    title: "A reference names a file that does not exist",
    message: (holes: {
      readonly reference: string;
      readonly detail: string;
    }): string => `\`${holes.reference}\`: ${holes.detail}`,
    cause:
      "The file part of a reference is relative to the document in which the reference stands, not to the root document.",
    fix: "Correct the path, or add the file.",
  },
  "ref/unreadable": {
    severity: "error",
    title: "A reference names a file that cannot be understood",
    message: (holes: {
      readonly reference: string;
      readonly detail: string;
    }): string => `\`${holes.reference}\`: ${holes.detail}`,
    cause: "The file exists, but it is not readable JSON or YAML.",
    fix: "Correct the file that the reference names.",
  },
  "ref/outside-root": {
    severity: "error",
    title: "A reference leads out of the allowed folder",
    message: (holes: {
      readonly reference: string;
      readonly detail: string;
    }): string => `\`${holes.reference}\` ${holes.detail}`,
    cause:
      "A document from elsewhere must not read other files of this computer; symbolic links count as what they lead to.",
    fix: "Move the file below the root document's folder, or widen the folder with `--root`.",
  },
  "ref/remote": {
    severity: "error",
    title: "A reference leads to a network",
    message: (holes: { readonly reference: string }): string =>
      `\`${holes.reference}\` is remote, and nothing is fetched unless that is allowed`,
    cause:
      "A document behind a URL can change or vanish between two runs, so that the same command would give different packages.",
    fix: "Allow it with `--allow-remote` (`allowRemote` in the configuration), or download the document and refer to the local file.",
  },
  "ref/unfetched": {
    severity: "error",
    title: "What a reference names cannot be fetched",
    message: (holes: {
      readonly reference: string;
      readonly detail: string;
    }): string => `\`${holes.reference}\` cannot be fetched: ${holes.detail}`,
    cause:
      "The server did not hand out the document, or its host may not be asked: a document must not reach into a private network through us.",
    fix: "Check the URL, and name a host that is not public, or one that only some may ask, with `--allow-host`.",
  },
  "ref/circular": {
    severity: "error",
    title: "References lead to each other in a circle",
    message: (holes: { readonly chain: string }): string =>
      `the references lead in a circle: ${holes.chain}`,
    cause:
      "Each of them says only that the value is elsewhere, and nowhere is a value.",
    fix: "Replace one of the references by the value that is meant.",
    example:
      "components:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }",
  },
} as const;
