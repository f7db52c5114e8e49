/** Findings of the area `operation`. */
export const operationDiagnostics = {} as const;
