import type { JsonObject } from "../types/json.js";
import type { CallStyle, Operation, Response } from "../types/operation.js";
import { callStyle } from "./call-style.js";
import { paginationOf } from "./pagination/pagination.js";
import { membersSchema } from "./members-schema.js";
import type { Placement } from "./resources/derive.js";
import { withItems, withLists, withWhole } from "./stream-items.js";

/** What is known of an operation before schemas have shapes. */
export type OperationParts = Omit<
  Operation,
  "resource" | "action" | "call" | "parametersSchema"
>;

/** Adds what follows from its place and from the shapes of its schemas. */
export function finishOperation(
  parts: OperationParts,
  source: JsonObject,
  place: Placement,
  recorded: CallStyle | undefined,
): Operation {
  const { id, path, parameters, body, origin } = parts;
  const call = callStyle(source, path, parameters, body, recorded);
  const pagination = paginationOf({ ...parts, ...place, call });
  const schema = membersSchema(`${id}#parameters`, parameters, origin);
  return {
    ...parts,
    ...place,
    ...(body && {
      body: {
        ...body,
        content: withLists(
          `${id}#list`,
          itemsIn(`${id}#item`, body.content, true),
        ),
      },
    }),
    responses: parts.responses.map((response) => finishResponse(id, response)),
    call,
    ...(schema !== undefined && { parametersSchema: schema }),
    ...(pagination && { pagination }),
  };
}

/** Only now do the schemas of headers and items have shapes. */
function finishResponse(id: string, response: Response): Response {
  const { status, headers, content, origin } = response;
  const headersSchema = membersSchema(
    `${id}#headers:${status}`,
    headers.map((header) => ({ ...header, key: header.name })),
    origin,
  );
  return {
    ...response,
    content: itemsIn(`${id}#item:${status}`, content),
    ...(headersSchema && { headersSchema }),
  };
}

function itemsIn(
  id: string,
  content: Response["content"],
  isSent = false,
): Response["content"] {
  return content.map((media) => withWhole(id, withItems(id, media, isSent)));
}
