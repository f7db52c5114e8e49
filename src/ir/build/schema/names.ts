import { pascalCase } from "../../names/casing.js";
import { isObject, textOf } from "../json.js";
import type { Draft } from "./draft.js";
import { nameFromPlace } from "./place-name.js";

/**
 * Gives a name to each node that becomes a declaration: what `x-name` says,
 * the name of the root's component, or for other targets of references one
 * made of the telling segments of the pointer.
 */
export function nameDrafts(
  drafts: readonly Draft[],
  rootName: (place: string) => string | undefined,
): void {
  for (const draft of drafts) {
    if (draft.isPart) continue;
    const name = nameOf(draft, rootName);
    if (name !== undefined) draft.schema.name = name + scopeSuffix(draft);
  }
}

function nameOf(
  { schema, value, referred }: Draft,
  rootName: (place: string) => string | undefined,
): string | undefined {
  const chosen = isObject(value) ? textOf(value, "x-name") : undefined;
  if (chosen !== undefined && chosen !== "") return chosen;
  const { file, pointer } = schema.origin;
  const given = rootName(`${file}#${pointer}`);
  if (given !== undefined || !referred) return given;
  return nameFromPlace(schema.origin, schema.docs.title);
}

/** `TreeOfStrictTree`: a copy for a dynamic scope says what that scope binds. */
function scopeSuffix({ schema, scope }: Draft): string {
  if (!schema.id.includes("@")) return "";
  const binders = [...new Set(scope.bindings.values())].map((resource) =>
    pascalCase(nameFromPlace(resource, undefined)),
  );
  return `Of${binders.join("")}`;
}
