/** Findings of the area `name`. */
export const nameDiagnostics = {} as const;
