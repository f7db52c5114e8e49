import type { MediaType, Operation } from "../../ir/types/index.js";
import { keyword, reference, unionOf } from "../typescript/combine-types.js";
import type { TypescriptFile } from "../typescript/file.js";
import { stringLiteral } from "../typescript/literal.js";
import type { TypeNode } from "../typescript/type-node.js";
import { partHeadersType } from "./part-headers.js";
import { successResponses } from "./responses.js";
import { acceptParameter, contentTypeParameter } from "./type-parameters.js";

/** `RequestOptions`, with the media types to choose from where there are several, and the headers of parts. */
export function optionsType(
  operation: Operation,
  file: TypescriptFile,
): TypeNode {
  const name = file.useRuntime("client/client", "RequestOptions", "type");
  const { names } = file;
  const sent: TypeNode | undefined = names.find(operation, "bodies")
    ? reference(contentTypeParameter)
    : choice(operation.body?.content ?? []);
  const accepted: TypeNode | undefined = names.find(operation, "result")
    ? reference(acceptParameter)
    : choice(successResponses(operation).flatMap(({ content }) => content));
  const parts = partHeadersType(operation, file);
  const given = [sent, accepted, parts];
  const last = given.findLastIndex((one) => one !== undefined);
  if (last < 0) return reference(name);
  const all = given.slice(0, last + 1).map((one) => one ?? keyword("string"));
  return { kind: "generic", name, arguments: all };
}

function choice(content: readonly MediaType[]): TypeNode | undefined {
  const names = new Set(content.map(({ mediaType }) => mediaType));
  if (names.size < 2) return undefined;
  return unionOf([...names].map(mediaTypeNode), false);
}

/** A range of types stands for any of them. */
function mediaTypeNode(mediaType: string): TypeNode {
  return mediaType.includes("*")
    ? keyword("string")
    : { kind: "literal", text: stringLiteral(mediaType) };
}
