/** Findings of the area `schema`. */
export const schemaDiagnostics = {} as const;
