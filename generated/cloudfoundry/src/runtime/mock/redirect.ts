/** Statuses that `fetch` follows (WHATWG Fetch, section 2.2.3). */
const followed: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The query of the place to which a mock leads. */
const mark = "?mock-redirect";

/**
 * A redirect that leads back to the mock: what stands at the place that the
 * API leads to is not described, and whoever follows is not to leave the mock.
 */
export function leadBack(response: Response, { url }: Request): Response {
  if (followed.has(response.status)) {
    response.headers.set("location", new URL(mark, url).href);
  }
  return response;
}

/** Whether somebody has followed such a redirect. */
export function hasFollowed({ url }: Request): boolean {
  return new URL(url).search === mark;
}

/** What somebody who follows asks next; undefined where there is nothing to follow. */
export function nextRequest(
  { headers }: Response,
  { redirect, signal }: Request,
): Request | undefined {
  const location = headers.get("location") ?? "";
  return redirect === "follow" && location.endsWith(mark)
    ? new Request(location, { signal })
    : undefined;
}
