interface Settled {
  readonly identifier: string;
  /** The names that those who wanted it have in the end. */
  readonly settled: readonly string[];
}

/** What several wanted, and what the first four of many get. */
function tellSettled({ identifier, settled }: Settled): string {
  const names = settled.map((name) => `"${name}"`);
  const shown = names.length > 5 ? names.slice(0, 4) : names;
  const left = names.length - shown.length;
  const more = left > 0 ? ` and ${left} more` : "";
  return `"${identifier}" is wanted ${names.length} times; they become ${shown.join(" and ")}${more}`;
}

/** Findings about exported names. */
export const nameDiagnostics = {
  "name/clash": {
    severity: "warning",
    title: "Two things want the same name",
    message: (holes: Settled): string => tellSettled(holes),
    cause:
      "Names that differ in spelling can become the same identifier. All who want it step back to a longer or more exact name, so that none depends on the order of the document.",
    fix: "Give one of them a name of its own with `x-name`, or rename it.",
    example:
      "components:\n  schemas:\n    service_binding: {}\n    ServiceBinding: {}",
  },
  "name/longer": {
    severity: "info",
    title: "Several operations want the same name",
    message: (holes: Settled): string => tellSettled(holes),
    cause:
      "What an operation exports is called by its place. Where several would be called the same, all of them take more of their paths into their names, so that none depends on the order of the document.",
    fix: "Nothing has to be done; `x-resource` and `x-method` choose places with shorter names.",
    example:
      "paths:\n  /users/{id}/keys:\n    get: {}\n  /repos/{id}/keys:\n    get: {}",
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
