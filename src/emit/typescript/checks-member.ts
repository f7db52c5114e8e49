import { checkedMedia, haveOneSchema } from "../../ir/checked-media.js";
import type { MediaType, Operation } from "../../ir/types/index.js";
import type { Expression, Member } from "./expression.js";
import type { TypescriptFile } from "./file.js";

/**
 * What checks the values of a body: one validator, or one by media type where
 * not all representations are values of one schema.
 */
export function checksMember(
  key: string,
  operation: Operation,
  content: readonly MediaType[],
  part: "body" | `response:${string}`,
  file: TypescriptFile,
): readonly Member[] {
  const validators = checkedMedia(content, part).flatMap(
    (media): readonly Member[] => {
      const name = file.names.find(operation, `validate:${media.part}`);
      return name ? [[media.mediaType, { text: file.use(name) }]] : [];
    },
  );
  const [first] = validators;
  if (first === undefined) return [];
  const [, only] = first as readonly [string, Expression];
  return [[key, haveOneSchema(content) ? only : { members: validators }]];
}
