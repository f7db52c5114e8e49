const known = new Map<string, Template>();

interface Template {
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

/**
 * The texts of the path parameters, still encoded, when a path, or a path with
 * its query, is one of the template's; else undefined. No parameter of a path
 * is empty; of two with nothing between them the second starts at the last
 * dot, as extensions do. Only those like `{+rest}` may have slashes. A
 * template's fragment is not looked at, since none is sent; a query of its own
 * comes first in that of a request.
 */
export function matchPath(
  template: string,
  target: string,
): { readonly [name: string]: string } | undefined {
  const { names, pattern } = readTemplate(template);
  const texts = pattern.exec(target)?.slice(1);
  if (texts === undefined) return undefined;
  return Object.fromEntries(
    names.map((name, index) => [name, texts[index] ?? ""]),
  );
}

function readTemplate(template: string): Template {
  const found = known.get(template);
  if (found) return found;
  const names: string[] = [];
  const [sent = ""] = template.split("#");
  const parts = sent.split(/(\{[^{}]*\})/).map((part, index, all) => {
    if (index % 2 === 0) return part.split("?").map(literalPattern).join("\\?");
    names.push(part.replace(/[{+}]/g, ""));
    if (part.startsWith("{+")) return "([^?]+)";
    const isBare = all[index + 1] === "" && index + 2 < all.length;
    return isBare ? "([^/?&]+(?=\\.)|[^/?&]+)" : "([^/?&]+)";
  });
  const rest = sent.includes("?") ? "(?:&.*)?" : "(?:\\?.*)?";
  const made = { names, pattern: new RegExp(`^${parts.join("")}${rest}$`) };
  known.set(template, made);
  return made;
}

/** Literal text as it stands in a URL, which encodes more than templates do. */
function literalPattern(text: string): string {
  return text
    .replace(/[^\w.~!$&'()*+,;=:@/%-]+/gu, encodeURIComponent)
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
