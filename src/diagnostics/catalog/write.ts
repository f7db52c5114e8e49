/** Findings of the area `write`. */
export const writeDiagnostics = {} as const;
