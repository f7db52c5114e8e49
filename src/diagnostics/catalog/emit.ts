/** Findings of emitters: what they could not write. */
export const emitDiagnostics = {
  "emit/schema": {
    severity: "warning",
    title: "openapi-typescript could not write schema.ts",
    message: (holes: { readonly reason: string }): string =>
      `schema.ts says nothing of the paths: ${holes.reason}`,
    cause:
      "schema.ts is written by openapi-typescript, which refuses some documents that can be generated from otherwise.",
    fix: "Correct what it names, or leave the emitter out with `--emit`.",
  },
} as const;
