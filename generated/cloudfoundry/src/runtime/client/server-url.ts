/** Fills the variables of a server's URL: the given values, else the defaults. */
export function serverURL(
  template: string,
  defaults: object,
  given: object = {},
): string {
  const values = new Map<string, unknown>([
    ...Object.entries(defaults),
    ...Object.entries(given).filter(([, value]) => value !== undefined),
  ]);
  return template.replace(/\{([^{}]*)\}/g, (hole, name: string) =>
    String(values.get(name) ?? hole),
  );
}
