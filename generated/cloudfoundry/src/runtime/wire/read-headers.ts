import type { HeaderDescriptor, HeadersByStatus } from "../operation.js";
import { byStatus } from "./by-status.js";
import { readStyled } from "./read-styled.js";
import { isListType, setMember } from "./restore.js";

/**
 * The documented headers of a response by their documented names, parsed to
 * the types of their schemas (style `simple`, OpenAPI 3.1.1, section 4.8.21).
 * Text that is not of its type stays text, as in `readParameters`.
 */
export function readHeaders(
  { headers, status }: Response,
  table: HeadersByStatus,
): object {
  const values = {};
  for (const descriptor of byStatus(table, status) ?? []) {
    const value = readHeader(headers, descriptor);
    if (value !== undefined) setMember(values, descriptor.name, value);
  }
  return values;
}

function readHeader(headers: Headers, descriptor: HeaderDescriptor): unknown {
  const { name, type } = descriptor;
  // Cookies hold commas of their own, so their fields are never joined (RFC 6265, section 3).
  if (/^set-cookie$/i.test(name) && isListType(type)) {
    const cookies = headers.getSetCookie();
    return cookies[0] && cookies;
  }
  const text = headers.get(name);
  if (text === null) return undefined;
  const parameter = { style: "simple", ...descriptor, in: "header" } as const;
  return readStyled(parameter, [[name, text]], new Set());
}
