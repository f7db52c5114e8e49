import type { Schema } from "../../types/schema.js";
import type { Draft } from "./draft.js";

/** Gives the draft of a node. */
export type DraftFinder = (schema: Schema) => Draft | undefined;

/** Finds the drafts of nodes, of those that there are when it is asked first: mostly it never is. */
export function draftFinder(drafts: readonly Draft[]): DraftFinder {
  let byNode: ReadonlyMap<Schema, Draft> | undefined;
  return (schema) => {
    byNode ??= new Map(drafts.map((draft) => [draft.schema, draft]));
    return byNode.get(schema);
  };
}
