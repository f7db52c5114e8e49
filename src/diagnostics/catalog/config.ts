/** Findings of the area `config`. */
export const configDiagnostics = {} as const;
