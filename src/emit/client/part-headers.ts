import type {
  Encoding,
  MediaType,
  Operation,
  ResponseHeader,
} from "../../ir/types/index.js";
import { resolveShape } from "../../ir/shape/references.js";
import { keyword, unionOf } from "../typescript/combine-types.js";
import type { TypescriptFile } from "../typescript/file.js";
import { propertyKey } from "../typescript/literal.js";
import { typeNode } from "../typescript/shape-type.js";
import type { TypeNode } from "../typescript/type-node.js";

/** The headers that a caller can give the parts of a body; undefined when there are none to give. */
export function partHeadersType(
  { body }: Operation,
  file: TypescriptFile,
): TypeNode | undefined {
  const types = (body?.content ?? []).flatMap((media) =>
    mediaType(media, file),
  );
  return types.length === 0 ? undefined : unionOf(types, false);
}

function mediaType(
  { encoding, prefixEncoding = [], itemEncoding }: MediaType,
  file: TypescriptFile,
): readonly TypeNode[] {
  const members = [...encoding].flatMap(([name, one]) => {
    const type = headersType(one, file);
    return type ? [{ key: propertyKey(name), optional: true, type }] : [];
  });
  if (members.length > 0) return [{ kind: "object", members }];
  const all = [...prefixEncoding, ...(itemEncoding ? [itemEncoding] : [])];
  const items = all.flatMap((one) => headersType(one, file) ?? []);
  if (items.length === 0) return [];
  const either = unionOf([...items, keyword("undefined")], false);
  return [{ kind: "array", items: either }];
}

function headersType(
  { headers }: Encoding,
  file: TypescriptFile,
): TypeNode | undefined {
  if (headers.length === 0) return undefined;
  const members = headers.map((header) => ({
    key: propertyKey(header.name),
    optional: !header.required || fixedText(header) !== undefined,
    type: typeNode(header.schema.shape, { file, direction: "input" }),
  }));
  return { kind: "object", members };
}

/** The text of a header that can have one value only. */
export function fixedText({ schema }: ResponseHeader): string | undefined {
  const shape = resolveShape(schema.shape);
  return shape.kind === "literal" && shape.value !== null
    ? String(shape.value)
    : undefined;
}
