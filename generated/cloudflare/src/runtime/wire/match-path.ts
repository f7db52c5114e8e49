/**
 * The texts of the path parameters, still encoded, when a path is one of the
 * template's; else undefined. None is empty: a client does not send such a path.
 */
export function matchPath(
  template: string,
  path: string,
): { readonly [name: string]: string } | undefined {
  const names: string[] = [];
  const pattern = template.replace(
    /\{([^{}]*)\}|[\\^$.*+?()[\]{}|/]/g,
    (found, name: string | undefined) => {
      if (name === undefined) return `\\${found}`;
      names.push(name);
      return "([^/]+)";
    },
  );
  const texts = new RegExp(`^${pattern}$`).exec(path)?.slice(1);
  if (texts === undefined) return undefined;
  return Object.fromEntries(
    names.map((name, index) => [name, texts[index] ?? ""]),
  );
}
