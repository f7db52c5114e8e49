/**
 * The body of a response by its content type: JSON parsed, text as text (JSON
 * lines that nobody asked for one by one are text as well), anything else a
 * Blob; undefined when there is none.
 *
 * @throws SyntaxError when a success claims to be JSON and is not
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
