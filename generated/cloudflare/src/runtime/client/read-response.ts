/**
 * A body by its content type: JSON parsed, text as text, anything else a Blob;
 * undefined when there is none.
 *
 * @throws SyntaxError when a success is not the JSON it claims
 */
export async function readResponse(response: Response): Promise<unknown> {
  if (!response.body) return undefined;
  const type = response.headers.get("content-type") ?? "";
  if (!/json|text|xml|urlencoded|^$/i.test(type)) return response.blob();
  const text = await response.text();
  if (!/(?<!stream\+)\bjson\b(?!-seq)|^$/i.test(type)) return text;
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (type && response.ok) throw error;
    return text;
  }
}
