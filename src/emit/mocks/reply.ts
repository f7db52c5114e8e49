import { isStreamKind, isValueKind } from "../../ir/checked-media.js";
import type { Names } from "../../ir/names/names.js";
import type { MediaType, Operation, Response } from "../../ir/types/index.js";
import type { Statement } from "../emitter.js";
import {
  keyword,
  reference,
  unionOf,
  unionOfEach,
} from "../typescript/combine-types.js";
import { docs } from "../typescript/docs.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { typeNode } from "../typescript/shape-type.js";
import type { TypeNode } from "../typescript/type-node.js";
import { aliasType } from "../typescript/type-places.js";
import { answerable } from "./responses.js";

/** `XReply`: every documented status with the body that belongs to it. */
export function replyType(
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): Statement {
  const { identifier } = names.of(operation, "reply");
  const replies = answerable(operation).map((response) =>
    replyNode(response, file),
  );
  const type =
    replies.length > 0
      ? unionOf(replies)
      : reference(file.useRuntime("mock/answer", "MockReply", "type"));
  return {
    kind: kind.typeAlias,
    isExported: true,
    name: identifier,
    docs: docs({
      description: `What \`${operation.id}\` may answer, as documented.`,
      deprecated: false,
    }),
    type: aliasType(identifier, type),
  };
}

function replyNode(response: Response, file: TypescriptFile): TypeNode {
  const { content } = response;
  return {
    kind: "generic",
    name: file.useRuntime("mock/answer", "ReplyOf", "type"),
    arguments: [
      statusType(response, file),
      ...(content.length > 0
        ? [unionOfEach(content, isUnknown, (media) => bodyType(media, file))]
        : []),
    ],
  };
}

function isUnknown({ kind: form, schema }: MediaType): boolean {
  return isValueKind(form) && (schema?.shape.kind ?? "unknown") === "unknown";
}

function bodyType(
  { kind: form, schema, itemSchema }: MediaType,
  file: TypescriptFile,
): TypeNode {
  if (isStreamKind(form)) {
    const item = itemSchema
      ? typeNode(itemSchema.shape, { file, direction: "output" })
      : keyword("unknown");
    const name = file.perhaps.useRuntime("mock/answer", "StreamOf", "type");
    return { kind: "generic", name, arguments: [item] };
  }
  if (isValueKind(form)) {
    return schema
      ? typeNode(schema.shape, { file, direction: "output" })
      : keyword("unknown");
  }
  if (form !== "binary") return keyword("string");
  const bytes = reference("Uint8Array");
  return unionOf([
    reference("Blob"),
    { kind: "generic", name: "ReadableStream", arguments: [bytes] },
  ]);
}

function statusType({ status }: Response, file: TypescriptFile): TypeNode {
  if (typeof status === "number") {
    return { kind: "literal", text: String(status) };
  }
  if (status === "default") return keyword("number");
  return reference(file.useRuntime("mock/answer", `Status${status}`, "type"));
}
