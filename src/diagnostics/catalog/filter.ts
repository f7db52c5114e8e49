/** Findings about filters: which operations become part of a package. */
export const filterDiagnostics = {
  "filter/no-match": {
    severity: "warning",
    title: "A filter fits nothing",
    message: (holes: {
      readonly noun: string;
      readonly pattern: string;
      readonly hint: string;
    }): string =>
      `no ${holes.noun} fits the filter \`${holes.pattern}\`${holes.hint}`,
    cause:
      "The name is misspelt, or what it named is no longer part of the API.",
    fix: "Correct the filter, or remove it. Tags and operation ids are taken as they are written; `*` stands for any text.",
  },
  "filter/nothing-left": {
    severity: "error",
    title: "The filters leave no operation",
    message: (): string => "the filters leave none of the operations",
    cause:
      "An operation stays when every filter lets it, and none passes all of them.",
    fix: "Widen the filters: separate flags and keys are combined with `and`, the names of one with `or`.",
  },
} as const;
