import { pascalCase } from "../../names/casing.js";
import type { JsonValue } from "../../types/json.js";
import { isObject, textOf } from "../json.js";
import type { Draft } from "./draft.js";
import type { RootNames } from "./root-names.js";
import { nameFromPlace } from "./place-name.js";
import { qualifyNamesakes, type NamedPlace } from "./qualify-namesakes.js";

/**
 * Gives a name to each node that becomes a declaration: what `x-name` says,
 * the name of the root's component, or for other targets of references one
 * made of the telling segments of the pointer.
 */
export function nameDrafts(drafts: readonly Draft[], names: RootNames): void {
  const derived: NamedPlace[] = [];
  const taken = new Set<string>();
  const targets = new Set<JsonValue>();
  for (const draft of drafts) {
    if (draft.isPart) continue;
    const { schema, value } = draft;
    const name = givenName(draft, names);
    if (name !== undefined) {
      taken.add(name);
      schema.name = name + scopeSuffix(draft);
    } else if (draft.referred) {
      const name = nameFromPlace(schema.origin, schema.docs.title);
      derived.push({ origin: schema.origin, name });
      targets.add(value);
    }
  }
  const settled = qualifyNamesakes(derived, taken);
  // Copies for other scopes are called like what a reference leads to.
  for (const draft of drafts) {
    const { schema, value } = draft;
    if (draft.isPart || schema.name !== undefined || !targets.has(value)) {
      continue;
    }
    const { file, pointer } = schema.origin;
    const name = settled.get(`${file}#${pointer}`);
    if (name !== undefined) schema.name = name + scopeSuffix(draft);
  }
}

/** What the document itself calls a schema. */
function givenName(
  { schema, value }: Draft,
  names: RootNames,
): string | undefined {
  const chosen = isObject(value) ? textOf(value, "x-name") : undefined;
  if (chosen !== undefined && chosen !== "") return chosen;
  if (!names.isNamed(value)) return undefined;
  const { file, pointer } = schema.origin;
  return names.nameOf(`${file}#${pointer}`);
}

/** `TreeOfStrictTree`: a copy for a dynamic scope says what that scope binds. */
function scopeSuffix({ isScoped, scope }: Draft): string {
  if (!isScoped) return "";
  const binders = [...new Set(scope.bindings.values())].map((resource) =>
    pascalCase(nameFromPlace(resource, undefined)),
  );
  return `Of${binders.join("")}`;
}
