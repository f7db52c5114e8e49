import { contentOf, schemasOf } from "../checked-media.js";
import type { Response } from "../types/operation.js";
import type { Schema } from "../types/schema.js";
import type { IncomingDraft } from "./incoming.js";
import type { OperationDraft } from "./operations.js";
import type { Uses } from "./schema/finish.js";

/** What the schemas of a document are used for: by its operations, and by what the API sends by itself. */
export function usesOf(
  operations: readonly OperationDraft[],
  incoming: readonly IncomingDraft[],
): Uses {
  const requests = incoming.map(({ draft }) => draft);
  return {
    bodies: [...operations, ...requests].flatMap(({ parts }) =>
      contentOf(parts),
    ),
    received: [
      ...operations.flatMap(({ parts }) => parts.responses.flatMap(answered)),
      ...requests.flatMap(({ parts: { parameters, body } }) => [
        ...parameters.map(({ schema }) => schema),
        ...(body?.content ?? []).flatMap(schemasOf),
      ]),
    ],
  };
}

function answered({ content, headers }: Response): readonly Schema[] {
  return [
    ...content.flatMap(schemasOf),
    ...headers.map(({ schema }) => schema),
  ];
}
