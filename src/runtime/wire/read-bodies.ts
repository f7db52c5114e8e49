import type { BodiesByStatus } from "../operation.js";
import { byMediaType } from "./by-media-type.js";
import { byStatus } from "./by-status.js";

/**
 * The value of a response whose description says how it is read; undefined
 * where it is something else, whose body is left unread.
 *
 * @throws SyntaxError, asynchronously, when the body is malformed
 */
export function readBodies(
  response: Response,
  bodies: BodiesByStatus,
): Promise<unknown> | undefined {
  const type = response.headers.get("content-type") ?? "";
  const table = byStatus(bodies, response.status) ?? [];
  const named = table.map((one) => [one.mediaType ?? "", one] as const);
  const body = byMediaType(Object.fromEntries(named), type);
  return body?.read && response.body
    ? body.read(body, response).then(({ value }) => value)
    : undefined;
}
