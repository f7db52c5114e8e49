/** Findings about what a package does not represent; made of the loss report by `--strict`. */
export const lossDiagnostics = {
  "loss/unrepresented": {
    severity: "warning",
    title: "A part of the package does not represent a construct",
    message: (holes: {
      readonly construct: string;
      readonly object: string;
      readonly artefacts: string;
      readonly why: string;
    }): string =>
      `\`${holes.construct}\` (${holes.object}) is lost by ${holes.artefacts}: ${holes.why}`,
    cause:
      "The document says more than the artefacts named can, or than they do by now. Without `--strict` this is only in the loss report, which also says what to do.",
    fix: "See `--report` for what to do, or lower the severity of `loss/unrepresented` in the configuration.",
    example:
      "responses:\n  '200':\n    description: A page.\n    links:\n      next: { operationId: listPets }",
  },
} as const;
