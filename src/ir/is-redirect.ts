import type { Response } from "./types/index.js";

/** Whether `fetch` goes on to another place when it gets such a response (WHATWG Fetch, section 2.2.3). */
export function isRedirect({ status }: Response): boolean {
  return status === "3XX" || /^30[12378]$/.test(String(status));
}
