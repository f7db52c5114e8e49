/** Findings about the structure of an OpenAPI document. */
export const lintDiagnostics = {} as const;
