/** Fills the variables of a server's URL: the given values, else the defaults. */
export function serverURL(
  template: string,
  defaults: { readonly [name: string]: string },
  given: { readonly [name: string]: string | undefined } = {},
): string {
  return template.replace(
    /\{([^{}]*)\}/g,
    (hole, name: string) => given[name] ?? defaults[name] ?? hole,
  );
}
