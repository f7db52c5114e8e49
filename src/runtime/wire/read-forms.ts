import type { BodyDescriptor, FormsByStatus } from "../operation.js";
import { byMediaType } from "./by-media-type.js";
import { byStatus } from "./by-status.js";
import { readForm } from "./read-form.js";
import { readMultipart } from "./read-multipart.js";

/**
 * The value of a response that is one of the documented forms; undefined where
 * it is something else, whose body is left unread.
 *
 * @throws SyntaxError, asynchronously, when the body is malformed
 */
export function readForms(
  response: Response,
  forms: FormsByStatus,
): Promise<unknown> | undefined {
  const type = response.headers.get("content-type") ?? "";
  const table = byStatus(forms, response.status) ?? [];
  const named = table.map((one) => [one.mediaType ?? "", one] as const);
  const form = byMediaType(Object.fromEntries(named), type);
  return form && response.body ? read(form, response) : undefined;
}

async function read(
  form: BodyDescriptor,
  response: Response,
): Promise<unknown> {
  if (form.kind === "urlencoded") return readForm(form, await response.text());
  const { value } = await readMultipart(form, response);
  return value;
}
