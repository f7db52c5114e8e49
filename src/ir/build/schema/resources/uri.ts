/** A reference split at its `#`; the fragment is undefined when there is none. */
export function splitFragment(
  reference: string,
): readonly [uri: string, fragment: string | undefined] {
  const hash = reference.indexOf("#");
  if (hash < 0) return [reference, undefined];
  return [reference.slice(0, hash), reference.slice(hash + 1)];
}

/**
 * Resolves a URI reference against a base (RFC 3986, section 5) without its
 * fragment; undefined when that is impossible.
 */
export function resolveUri(
  reference: string,
  base: string,
): string | undefined {
  const [path] = splitFragment(reference);
  if (path === "") return base;
  if (!URL.canParse(path, base)) return undefined;
  return new URL(path, base).href;
}

/** A fragment without its percent-encoding; undefined when that is broken. */
export function decodeFragment(fragment: string): string | undefined {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/** A `$dynamicRef` as a reference: v1 gives the bare name of the anchor (core, section 8.2.3.2). */
export function dynamicReference(text: string, isBareName: boolean): string {
  return isBareName && /^[^#/:]+$/.test(text) ? `#${text}` : text;
}
