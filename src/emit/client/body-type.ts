import { shapeKey } from "../../ir/shape/shape-key.js";
import type { MediaType } from "../../ir/types/index.js";
import { keyword, reference } from "../typescript/combine-types.js";
import { typeNode, type TypeContext } from "../typescript/shape-type.js";
import type { TypeNode } from "../typescript/type-node.js";

/** The type of a value that is sent as a media type. */
export function bodyType(media: MediaType, context: TypeContext): TypeNode {
  if (media.kind === "binary") {
    const { file } = context;
    return reference(
      file.perhaps.useRuntime("wire/binary-body", "BinaryBody", "type"),
    );
  }
  if (media.kind === "text" || media.kind === "sse") return keyword("string");
  if (media.kind === "json-lines" && media.itemSchema) {
    return { kind: "array", items: typeNode(media.itemSchema.shape, context) };
  }
  return media.schema
    ? typeNode(media.schema.shape, context)
    : keyword("unknown");
}

/** The same for media types whose values have the same type. */
export function bodyKey({ kind, schema, itemSchema }: MediaType): string {
  if (kind === "binary") return kind;
  if (kind === "text" || kind === "sse") return "text";
  return kind === "json-lines" && itemSchema
    ? `list of ${shapeKey(itemSchema.shape)}`
    : schema
      ? shapeKey(schema.shape)
      : "unknown";
}
