import type { OperationDescriptor } from "../operation.js";
import type { ApiPromise, ApiResult } from "./api-promise.js";
import type { CallOptions } from "./build-request.js";
import type { Client } from "./client.js";
import { ArgumentError } from "./errors.js";
import { send } from "./send.js";

/** An operation whose list is got in pages. */
export interface PagedDescriptor extends OperationDescriptor {
  readonly pages: PagesDescriptor;
}

/** How a list goes on; places in a body are JSON Pointers (RFC 6901). */
export interface PagesDescriptor {
  /**
   * By a value of the answer or a URL in it, by its `Link` header (RFC 8288),
   * or by counting pages or items.
   */
  readonly by: "cursor" | "url" | "link" | "page" | "offset";
  /** Where the items are; default: the body itself. */
  readonly items?: string;
  /** Member of the arguments that the next request gets. */
  readonly parameter?: string;
  /** Where its value is, or the URL. */
  readonly next?: string;
  /** Where its value is in the last item. */
  readonly last?: string;
  /** What counting starts with; default: 1 for pages, 0 for items. */
  readonly first?: number;
  /** Where the number of all pages or items is. */
  readonly total?: string;
  /** Where it says whether there is more. */
  readonly more?: string;
}

/** A list that is got in pages: awaiting it gives the first, `for await` every item. */
export interface PagePromise<Data, Item, Body = Data, Fields = object>
  extends ApiPromise<Data, Body, Fields>, AsyncIterable<Item> {
  /** What awaiting gives, of this page and those behind it; each is asked for when it is its turn. */
  pages(): AsyncGenerator<Data>;
  /** The items of all pages, or so many. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
}

/** What is changed for the next page: parameters, or where the request goes. */
type Step = { readonly params: object } | { readonly url: string };

/**
 * Calls an operation whose list may go on. A page that only repeats the one
 * before is the last: some APIs do not know the parameter, and mocks answer
 * the same.
 */
export function sendPages<Data, Item, Body = Data, Fields = object>(
  client: Client,
  operation: PagedDescriptor,
  args: readonly unknown[] = [],
  params: object = {},
  options: CallOptions = {},
): PagePromise<Data, Item, Body, Fields> {
  const { pages } = operation;
  const start = (step: Step): ApiPromise<Data, Body, Fields> =>
    "url" in step
      ? send(client, operation, args, params, options, (url, credentials) =>
          below(url, step.url, credentials),
        )
      : send(client, operation, args, step.params, options);
  const first = start({ params });

  async function* results(): AsyncGenerator<ApiResult<Data, Body, Fields>> {
    let result = await first.withResponse();
    let given = params;
    let before: string | undefined;
    for (;;) {
      const step = nextStep(pages, given, result);
      const page = JSON.stringify([
        itemsOf(pages, result.envelope),
        step && "params" in step && isCounted(pages) ? "" : step,
      ]);
      if (page === before) return;
      yield result;
      if (step === undefined) return;
      before = page;
      if ("params" in step) given = step.params;
      result = await start(step).withResponse();
    }
  }
  async function* items(): AsyncGenerator<Item> {
    for await (const { envelope } of results()) {
      // The descriptor was generated together with this type.
      yield* itemsOf(pages, envelope) as readonly Item[];
    }
  }
  return Object.assign(first, {
    [Symbol.asyncIterator]: items,
    pages: async function* (): AsyncGenerator<Data> {
      for await (const { data } of results()) yield data;
    },
    toArray: async ({
      limit = Infinity,
    }: { readonly limit?: number | undefined } = {}): Promise<Item[]> => {
      const all: Item[] = [];
      if (limit <= 0) return all;
      for await (const item of items()) {
        if (all.push(item) >= limit) break;
      }
      return all;
    },
  });
}

/** How the list goes on after a page; undefined after the last one. */
function nextStep(
  pages: PagesDescriptor,
  params: object,
  { envelope, response }: Pick<ApiResult<unknown>, "envelope" | "response">,
): Step | undefined {
  const { by, parameter = "", next, last, more } = pages;
  if (more !== undefined && at(envelope, more) === false) return undefined;
  if (by === "link") return stepTo(linkOf(response));
  if (isCounted(pages)) return countedStep(pages, params, envelope);
  const found =
    last === undefined
      ? at(envelope, next)
      : at(itemsOf(pages, envelope).at(-1), last);
  if (typeof found !== "string" || found === "") return undefined;
  return by === "url" || likeUrl.test(found)
    ? stepTo(found)
    : { params: { ...params, [parameter]: found } };
}

/** Some documents call a URL a cursor; a cursor may have slashes, but is no path with a query. */
const likeUrl = /^(?:https?:\/\/|\/?[^?]*\?)/i;

function stepTo(url: string | undefined): Step | undefined {
  return url ? { url } : undefined;
}

function isCounted({ by }: PagesDescriptor): boolean {
  return by === "page" || by === "offset";
}

function countedStep(
  pages: PagesDescriptor,
  params: object,
  envelope: unknown,
): Step | undefined {
  const { by, parameter = "", first = by === "page" ? 1 : 0, total } = pages;
  const { length } = itemsOf(pages, envelope);
  const given: unknown = Reflect.get(params, parameter);
  const next = Number(given ?? first) + (by === "page" ? 1 : length);
  const all = at(envelope, total);
  const isLast = typeof all === "number" && next - first >= all;
  if (length === 0 || isLast || Number.isNaN(next)) return undefined;
  return { params: { ...params, [parameter]: next } };
}

function itemsOf(
  { items }: PagesDescriptor,
  envelope: unknown,
): readonly unknown[] {
  const found = at(envelope, items);
  return Array.isArray(found) ? found : [];
}

/** The value that a JSON Pointer leads to (RFC 6901). */
function at(value: unknown, pointer = ""): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === "object" &&
        inner !== null &&
        Object.hasOwn(inner, name)
          ? Reflect.get(inner, name)
          : undefined,
      value,
    );
}

/** The target of the link with the relation `next` (RFC 8288, section 3). */
function linkOf({ headers }: Response): string | undefined {
  const links = (headers.get("link") ?? "").matchAll(
    /<([^>]*)>((?:[^,"]|"[^"]*")*)/g,
  );
  for (const [, target, rest = ""] of links) {
    // The first `rel` counts; what is quoted may look like one.
    const [, , quoted, bare = ""] =
      [...rest.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"([^"]*)"|([^\s;]*))/g)].find(
        ([, name]) => name?.toLowerCase() === "rel",
      ) ?? [];
    if ((quoted ?? bare).toLowerCase().split(/\s+/).includes("next")) {
      return target;
    }
  }
  return undefined;
}

/** Path and query of a URL at the host of another, so that credentials go nowhere else. */
function below(
  url: string,
  next: string,
  credentials: readonly string[],
): string {
  const target = new URL(url, globalThis.location?.href);
  if (!URL.canParse(next, target.href)) {
    throw new ArgumentError(`the next page is at "${next}", which is no URL`);
  }
  const { pathname, search } = new URL(next, target);
  target.pathname = pathname;
  target.search = search;
  for (const pair of credentials) {
    const [name = ""] = pair.split("=");
    if (target.searchParams.has(decodeURIComponent(name))) continue;
    target.search += (target.search ? "&" : "?") + pair;
  }
  return target.href;
}
