import type { Sources } from "../sources.js";
import { isObject, itemsOf } from "../json.js";

/** Gives a tag and all that it is nested under. */
export type TagAncestry = (tag: string) => ReadonlySet<string>;

/**
 * How the tags of a document are nested: by their `parent`, which there is from
 * OpenAPI 3.2 on (section 4.22). A circle, which is against the specification,
 * ends where it began.
 */
export function tagAncestry({
  root,
  version,
}: Pick<Sources, "root" | "version">): TagAncestry {
  const parents = new Map<string, string>();
  for (const tag of version === "3.2" ? itemsOf(root.value["tags"]) : []) {
    if (!isObject(tag)) continue;
    const { name, parent } = tag;
    if (typeof name !== "string" || typeof parent !== "string") continue;
    parents.set(name, parent);
  }
  return (tag) => {
    const found = new Set([tag]);
    // A set visits what is added while it is walked.
    for (const one of found) {
      const parent = parents.get(one);
      if (parent !== undefined) found.add(parent);
    }
    return found;
  };
}
