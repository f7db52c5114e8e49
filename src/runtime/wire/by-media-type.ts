/**
 * What a table by media type says of a content type: the type itself, a range
 * of types around it, else JSON or XML under another name for it.
 */
export function byMediaType<Value>(
  table: { readonly [mediaType: string]: Value },
  contentType: string,
): Value | undefined {
  const found = essence(contentType);
  const range = found.replace(/\/.*/, "/*");
  const keys = Object.keys(table);
  const syntax = syntaxOf(found);
  const key =
    [found, range, "*/*"]
      .map((name) => keys.find((one) => essence(one) === name))
      .find((one) => one !== undefined) ??
    (syntax && keys.find((one) => syntaxOf(essence(one)) === syntax));
  return key === undefined ? undefined : table[key];
}

/** `application/json;charset=utf-8` → `application/json`. */
export function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** `json` or `xml`, where a media type is one by its name (RFC 6839, section 3; RFC 7303, section 4). */
function syntaxOf(mediaType: string): string | undefined {
  return /[/+](json|xml)$/.exec(mediaType)?.[1];
}
