import type { JsonValue, Schema } from "../../ir/types/index.js";
import { expressionOf, type Member } from "../typescript/expression.js";

/** What is no assertion, and is told all the same. */
export function annotationMembers({ annotations }: Schema): readonly Member[] {
  const { readOnly, writeOnly, default: preset, examples } = annotations;
  const samples: readonly JsonValue[] = [
    ...(preset === undefined ? [] : [preset]),
    ...examples,
  ];
  return [
    ...(readOnly ? [["readOnly", { text: "true" }] as const] : []),
    ...(writeOnly ? [["writeOnly", { text: "true" }] as const] : []),
    ...(samples.length > 0
      ? [["samples", expressionOf(samples)] as const]
      : []),
  ];
}
