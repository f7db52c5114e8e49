/**
 * What a table by media type says of a content type: the type itself, a range
 * of types around it, else JSON under another name for JSON.
 */
export function byMediaType<Value>(
  table: { readonly [mediaType: string]: Value },
  contentType: string,
): Value | undefined {
  const found = essence(contentType);
  const range = found.replace(/\/.*/, "/*");
  const keys = Object.keys(table);
  const key =
    [found, range, "*/*"]
      .map((name) => keys.find((one) => essence(one) === name))
      .find((one) => one !== undefined) ??
    (isJson(found) ? keys.find((one) => isJson(essence(one))) : undefined);
  return key === undefined ? undefined : table[key];
}

/** `application/json;charset=utf-8` → `application/json`. */
export function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** Whether a media type is JSON by its name (RFC 6839, section 3.1). */
function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}
