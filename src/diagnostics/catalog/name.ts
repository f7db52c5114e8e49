/** Findings about exported names. */
export const nameDiagnostics = {
  "name/clash": {
    severity: "warning",
    title: "Two things want the same name",
    message: (holes: {
      readonly identifier: string;
      readonly settled: readonly string[];
    }): string =>
      `"${holes.identifier}" is wanted ${holes.settled.length} times; they become ${holes.settled.map((name) => `"${name}"`).join(" and ")}`,
    cause:
      "Names that differ in spelling can become the same identifier. All who want it step back to a longer or more exact name, so that none depends on the order of the document.",
    fix: "Give one of them a name of its own with `x-name`, or rename it.",
    example:
      "components:\n  schemas:\n    service_binding: {}\n    ServiceBinding: {}",
  },
  "name/no-choice": {
    severity: "error",
    title: "Two things insist on the same name",
    message: (holes: { readonly identifier: string }): string =>
      `"${holes.identifier}" cannot be exported twice`,
    cause:
      "Both ask for this one name and no other would be theirs; choosing silently would rename code that is in use.",
    fix: "Give one of them a name of its own with `x-name`.",
    example:
      "components:\n  schemas:\n    service-binding: {}\n    ServiceBinding: {}",
  },
} as const;
