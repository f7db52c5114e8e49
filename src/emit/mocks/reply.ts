import type { Names } from "../../ir/names/names.js";
import type { Operation, Response } from "../../ir/types/index.js";
import type { Statement } from "../emitter.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { typeText } from "../typescript/type-text.js";
import { answerable } from "./responses.js";

/** `XReply`: every documented status with the body that belongs to it. */
export function replyType(
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): Statement {
  const replies = answerable(operation).map((response) =>
    replyText(response, file),
  );
  return {
    kind: kind.typeAlias,
    isExported: true,
    name: names.of(operation, "reply").identifier,
    docs: [`What \`${operation.id}\` may answer, as documented.`],
    type:
      replies.length > 0
        ? replies.join(" | ")
        : file.useRuntime("mock/answer", "MockReply", "type"),
  };
}

function replyText(response: Response, file: TypescriptFile): string {
  const reply = file.useRuntime("mock/answer", "ReplyOf", "type");
  const [media] = response.content;
  const status = statusText(response, file);
  if (media === undefined) return `${reply}<${status}>`;
  const isValue = media.kind === "json" || media.kind === "urlencoded";
  const body = isValue
    ? media.schema
      ? typeText(media.schema.shape, "output", file)
      : "unknown"
    : media.kind === "binary"
      ? "Blob | ReadableStream<Uint8Array>"
      : "string";
  return `${reply}<${status}, ${body}>`;
}

function statusText({ status }: Response, file: TypescriptFile): string {
  if (typeof status === "number") return String(status);
  if (status === "default") return "number";
  return file.useRuntime("mock/answer", `Status${status}`, "type");
}
