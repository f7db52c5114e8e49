import type { JsonValue, Schema } from "../../ir/types/index.js";
import { expressionOf, type Member } from "../typescript/expression.js";

/** What is no assertion, and is told all the same. */
export function annotationMembers({ annotations }: Schema): readonly Member[] {
  const { readOnly, writeOnly, default: preset, examples } = annotations;
  const samples: readonly JsonValue[] =
    preset === undefined ? examples : [preset, ...examples];
  const members: Member[] = [];
  if (readOnly) members.push(["readOnly", { text: "true" }]);
  if (writeOnly) members.push(["writeOnly", { text: "true" }]);
  if (samples.length > 0) members.push(["samples", expressionOf(samples)]);
  return members;
}
