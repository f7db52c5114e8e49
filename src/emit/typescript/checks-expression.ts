import {
  checkedBodies,
  haveOneCheck,
  type CheckedMedia,
} from "../../ir/checked-media.js";
import type { MediaType, Operation } from "../../ir/types/index.js";
import type { Expression, Member } from "./expression.js";
import type { TypescriptFile } from "./file.js";
import { partCheck } from "./part-check.js";

/** The member that checks what is sent; none where nothing does. */
export function bodyChecks(
  operation: Operation,
  file: TypescriptFile,
): readonly Member[] {
  const content = operation.body?.content ?? [];
  const checked = checkedBodies(content);
  const checks = checksExpression(operation, content, checked, file);
  return checks ? [["body", checks]] : [];
}

/**
 * What checks a body: one validator, or one by media type where not all of
 * its representations are checked by the same; undefined where nothing does.
 */
export function checksExpression(
  operation: Operation,
  content: readonly MediaType[],
  checked: readonly CheckedMedia<"body" | `${"response" | "item"}:${string}`>[],
  file: TypescriptFile,
): Expression | undefined {
  const members = checked.flatMap((one) => {
    const name = partCheck("validate", operation, one, file.names);
    return name ? [[one.mediaType, { text: file.use(name) }] as const] : [];
  });
  const [first] = members;
  if (first === undefined) return undefined;
  if (haveOneCheck(content, checked)) return first[1];
  const named = new Set(checked.map(({ mediaType }) => mediaType));
  const free = content
    .map(({ mediaType }) => mediaType)
    .filter((type) => !named.has(type) && isWithin(type, named))
    .map((type) => [type, { text: "undefined" }] as const);
  return { members: [...members, ...free] };
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
