import type { Operation, Response } from "../../types/operation.js";
import type { Pagination, PaginationWay } from "../../types/pagination.js";
import type { Schema, Shape } from "../../types/schema.js";
import {
  bodyMembers,
  plainName,
  propertiesOf,
  shapeWithoutNull,
  type BodyMember,
} from "./body-members.js";
import { findItems } from "./find-items.js";

/** What pagination is read from. */
export type PagedParts = Pick<
  Operation,
  "method" | "parameters" | "body" | "call" | "responses" | "resource"
>;

/**
 * How a list that is got in pages goes on, told by what its parameters and
 * members are called, as no specification has a word for it; undefined where
 * nothing shows that it does.
 */
export function paginationOf(parts: PagedParts): Pagination | undefined {
  const isSearch = parts.method === "POST" && parts.call.body === "flat";
  if (parts.method !== "GET" && !isSearch) return undefined;
  const response = onlySuccess(parts.responses);
  const [media, ...others] = response?.content ?? [];
  if (!response || !media?.schema || media.kind !== "json" || others.length > 0)
    return undefined;
  const body = media.schema.shape;
  const members = bodyMembers(body);
  const found = findItems(body, members, parts.resource.at(-1));
  if (found === undefined) return undefined;
  const settings = isSearch ? sentMembers(parts) : queryOf(parts);
  const more = members.find(isOf("boolean", moreNames))?.pointer;
  const evidence = { settings, members, response, more, ...found };
  // Whoever searches by POST says so by a cursor; much else is sent so.
  const way = isSearch ? byCursor(evidence) : wayOf(evidence);
  if (way === undefined) return undefined;
  const { pointer: items, item } = found;
  return { items, item, way, ...(more !== undefined && { more }) };
}

/** The one success that is documented; of several it is not known which comes. */
function onlySuccess(responses: readonly Response[]): Response | undefined {
  const [only, ...others] = responses.filter(({ status }) =>
    String(status).startsWith("2"),
  );
  return others.length === 0 ? only : undefined;
}

/** A member of the arguments. */
interface Setting {
  readonly key: string;
  readonly name: string;
  readonly schema: Schema;
}

function queryOf({ parameters }: PagedParts): readonly Setting[] {
  return parameters.filter(
    (parameter) => parameter.in === "query" && !parameter.mediaType,
  );
}

/** The members of a body that stand among the arguments. */
function sentMembers({ body }: PagedParts): readonly Setting[] {
  const schema = body?.content[0]?.schema;
  return schema
    ? propertiesOf(schema.shape).map((one) => ({ ...one, key: one.name }))
    : [];
}

interface Evidence {
  readonly settings: readonly Setting[];
  readonly members: readonly BodyMember[];
  readonly response: Response;
  readonly item: Shape;
  /** Where it says whether there is more. */
  readonly more: string | undefined;
}

/** The surest way that there is: what the answer says before what is counted. */
function wayOf(evidence: Evidence): PaginationWay | undefined {
  return (
    byCursor(evidence) ??
    byUrl(evidence) ??
    byLink(evidence) ??
    byLastItem(evidence) ??
    byCount(evidence)
  );
}

function byCursor({ settings, members }: Evidence): PaginationWay | undefined {
  const cursor = settings.find(isCalled(cursorNames, "string"));
  if (cursor === undefined) return undefined;
  const next =
    members.find(isOf("string", nextNames)) ??
    members.find(
      (member) =>
        isOf("string", echoNames)(member) ||
        (isOf("string", new Set([plainName(cursor.name)]))(member) &&
          member.words.length > 1),
    );
  if (next === undefined || isUrl(next)) return undefined;
  return { kind: "cursor", parameter: cursor.key, next: next.pointer };
}

function byUrl({ members }: Evidence): PaginationWay | undefined {
  const next = members.find(
    (member) => member.shape.kind === "string" && isUrl(member),
  );
  return next && { kind: "url", next: next.pointer };
}

/** `next_url`, `links.next`, `links.next.href`, and a `next` that is a URL by its format. */
function isUrl({ words, format }: BodyMember): boolean {
  const path = words.join(".");
  return (
    urlNames.test(path) ||
    (words.at(-1) === "next" && /^(?:ur[il]|iri)\b/.test(format ?? ""))
  );
}

const urlNames =
  /(?:^|\.)(?:next(?:page)?(?:ur[il]|link|href)|odatanextlink|links\.next(?:\.href)?|next\.href)$/;

function byLink({ response }: Evidence): PaginationWay | undefined {
  const isDocumented = response.headers.some(
    ({ name }) => name.toLowerCase() === "link",
  );
  return isDocumented ? { kind: "link" } : undefined;
}

/** Stripe's `starting_after` and the like get the `id` of the last item where the answer says that there is more. */
function byLastItem({
  settings,
  item,
  more,
}: Evidence): PaginationWay | undefined {
  const cursor = settings.find(isCalled(afterNames, "string"));
  if (cursor === undefined || more === undefined) return undefined;
  const id = bodyMembers(item).find(({ words }) => words.join() === "id");
  if (id?.shape.kind !== "string") return undefined;
  return { kind: "cursor", parameter: cursor.key, last: id.pointer };
}

function byCount({ settings, members }: Evidence): PaginationWay | undefined {
  for (const [kind, names, totals] of counts) {
    const parameter = settings.find(isCalled(names, "number"));
    if (parameter === undefined) continue;
    const total = members.find(isOf("number", totals))?.pointer;
    const first = firstOf(kind, parameter);
    return {
      kind,
      parameter: parameter.key,
      first,
      ...(total !== undefined && { total }),
    };
  }
  return undefined;
}

/** What the first page has: the default, else the least that is allowed, else what is usual. */
function firstOf(kind: "page" | "offset", { name, schema }: Setting): number {
  const { shape } = schema;
  const { annotations, assertions } =
    shape.kind === "ref" ? shape.target : schema;
  const usual = kind === "page" || /index$/i.test(name) ? 1 : 0;
  if (typeof annotations.default === "number") return annotations.default;
  return assertions.minimum === 0 ? 0 : usual;
}

function isCalled(
  names: ReadonlySet<string>,
  kind: "string" | "number",
): (setting: Setting) => boolean {
  return ({ name, schema }) =>
    names.has(plainName(name)) && shapeWithoutNull(schema.shape).kind === kind;
}

function isOf(
  kind: Shape["kind"],
  names: ReadonlySet<string>,
): (member: BodyMember) => boolean {
  return ({ words, shape }) =>
    shape.kind === kind && names.has(words.at(-1) ?? "");
}

const afterNames: ReadonlySet<string> = new Set([
  "after",
  "afterid",
  "startafter",
  "startingafter",
]);

const cursorNames: ReadonlySet<string> = new Set([
  ...afterNames,
  "aftercursor",
  "continuation",
  "continuationtoken",
  "cursor",
  "marker",
  "next",
  "nextcursor",
  "nextpagetoken",
  "nexttoken",
  "pageafter",
  "pagecursor",
  "pagetoken",
  "paginationtoken",
  "scrollid",
  "startcursor",
  "token",
]);

/** What is only a cursor as the next one. */
const nextNames: ReadonlySet<string> = new Set([
  "next",
  "nextcontinuationtoken",
  "nextcursor",
  "nextmarker",
  "nextpage",
  "nextpagecursor",
  "nextpagetoken",
  "nexttoken",
]);

/** What may also say where this page began; the next one where nothing else is said. */
const echoNames: ReadonlySet<string> = new Set([
  "after",
  "aftercursor",
  "continuationtoken",
  "endcursor",
  "lastid",
]);

const moreNames: ReadonlySet<string> = new Set([
  "hasmore",
  "hasmoreitems",
  "hasmorepages",
  "hasnext",
  "hasnextpage",
  "morepages",
]);

const counts = [
  [
    "page",
    new Set([
      "currentpage",
      "page",
      "pageindex",
      "pageno",
      "pagenum",
      "pagenumber",
    ]),
    new Set([
      "lastpage",
      "numpages",
      "pagecount",
      "pagescount",
      "pagetotal",
      "totalpages",
    ]),
  ],
  [
    "offset",
    new Set(["offset", "pageoffset", "skip", "startat", "startindex"]),
    new Set([
      "total",
      "totalcount",
      "totalitems",
      "totalresults",
      "totalrecords",
    ]),
  ],
] as const;
