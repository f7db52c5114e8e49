import type { InterfaceDeclarationStructure } from "ts-morph";
import type { MediaType, Operation } from "../../ir/types/index.js";
import { documentProperty } from "../typescript/declaration.js";
import { docs } from "../typescript/docs.js";
import type { TypescriptFile } from "../typescript/file.js";
import { interfaceMembers } from "../typescript/interface-members.js";
import { kind } from "../typescript/kind.js";
import { propertyKey } from "../typescript/literal.js";
import type { TypeMember } from "../typescript/type-node.js";
import { bodyKey, bodyType } from "./body-type.js";

/** Whether what is sent depends on the representation that is chosen. */
export function hasBodies({ call, body }: Operation): boolean {
  if (call.body !== "nested" || body === undefined) return false;
  const { content } = body;
  const kinds = new Set(content.map(bodyKey));
  return kinds.size > 1 && !content.some((one) => isCatchAll(one, content));
}

/** Whether a range stands for any media type, or for another that may be sent otherwise. */
function isCatchAll(range: MediaType, content: readonly MediaType[]): boolean {
  const start = rangeStart(range);
  const covers = ({ mediaType }: MediaType): boolean =>
    start !== undefined &&
    mediaType !== range.mediaType &&
    mediaType.startsWith(start);
  return start === "" || content.some(covers);
}

/** `image/` of `image/*`; undefined for what is no range. */
function rangeStart({ mediaType }: MediaType): string | undefined {
  return mediaType.includes("*") ? mediaType.replace(/\*.*$/, "") : undefined;
}

/** What is sent, by the media type that is chosen. */
export function bodiesDeclaration(
  { body }: Operation,
  identifier: string,
  file: TypescriptFile,
): InterfaceDeclarationStructure {
  const context = {
    file,
    direction: "input",
    document: documentProperty,
  } as const;
  const members = (body?.content ?? []).map((media): TypeMember => ({
    ...keyOf(media),
    optional: false,
    type: bodyType(media, context),
  }));
  return {
    kind: kind.interface,
    name: identifier,
    isExported: true,
    docs: docs({
      description: "What is sent, by the representation that is chosen.",
      deprecated: false,
    }),
    ...interfaceMembers(members),
  };
}

/** A range stands for all media types that begin like it. */
function keyOf(
  media: MediaType,
): Pick<TypeMember, "key" | "parameter" | "keyType"> {
  const start = rangeStart(media);
  return start === undefined
    ? { key: propertyKey(media.mediaType) }
    : { parameter: "mediaType", keyType: `\`${start}\${string}\`` };
}
