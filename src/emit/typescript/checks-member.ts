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
  return [[key, haveOneCheck(content, checked) ? first[1] : { members }]];
}
