import type { MediaType, Operation } from "../../ir/types/index.js";
import {
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import { bodyReader } from "../typescript/body-functions.js";
import type { TypescriptFile } from "../typescript/file.js";
import { statusMembers } from "../typescript/status-members.js";
import { formMembers } from "./form-members.js";
import { xmlMembers } from "./xml-expression.js";

/** What the runtime has to know to read responses that are forms or XML. */
export function responseMembers(
  { responses }: Operation,
  file: TypescriptFile,
): readonly Member[] {
  const members = statusMembers(responses, ({ content }) => {
    const items = content.flatMap((media) => bodyExpression(media, file));
    return items.length === 0 ? undefined : { items };
  });
  if (members.length === 0) return [];
  const read = file.useRuntime("wire/read-bodies", "readBodies", "value");
  return [
    ["bodies", { members }],
    ["responseReader", { text: read }],
  ];
}

/** Without a schema nobody knows what to read it as. */
function bodyExpression(
  media: MediaType,
  file: TypescriptFile,
): readonly Expression[] {
  const { kind, mediaType, schema } = media;
  const read = schema && bodyReader(kind, file);
  if (read === undefined) return [];
  return [
    {
      members: [
        ["kind", textOf(kind)],
        ["mediaType", textOf(mediaType)],
        ["read", { text: read }],
        ...formMembers(media, file),
        ...xmlMembers(media, file),
      ],
    },
  ];
}
