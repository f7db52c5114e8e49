import { haveOneCheck, type CheckedMedia } from "../../ir/checked-media.js";
import type { MediaType, Operation } from "../../ir/types/index.js";
import type { Member } from "./expression.js";
import type { TypescriptFile } from "./file.js";
import { partCheck } from "./part-check.js";

/**
 * What checks a body: one validator, or one by media type where not all of
 * its representations are checked by the same.
 */
export function checksMember(
  key: string,
  operation: Operation,
  content: readonly MediaType[],
  checked: readonly CheckedMedia<"body" | `${"response" | "item"}:${string}`>[],
  file: TypescriptFile,
): readonly Member[] {
  const members = checked.flatMap((one) => {
    const name = partCheck("validate", operation, one, file.names);
    return name ? [[one.mediaType, { text: file.use(name) }] as const] : [];
  });
  const [first] = members;
  if (first === undefined) return [];
  if (haveOneCheck(content, checked)) return [[key, first[1]]];
  const named = new Set(checked.map(({ mediaType }) => mediaType));
  const free = content
    .map(({ mediaType }) => mediaType)
    .filter((type) => !named.has(type) && isWithin(type, named))
    .map((type) => [type, { text: "undefined" }] as const);
  return [[key, { members: [...members, ...free] }]];
}

/**
 * Whether one of these would stand for a media type that says nothing itself:
 * the most specific key is the one that applies (OpenAPI 3.1.1, section
 * 4.8.17).
 */
function isWithin(mediaType: string, named: ReadonlySet<string>): boolean {
  const isJson = /[/+]json\s*(?:;|$)/i;
  return [...named].some(
    (name) =>
      name.startsWith("*/*") ||
      name.startsWith(mediaType.replace(/\/.*/, "/*")) ||
      (isJson.test(name) && isJson.test(mediaType)),
  );
}
