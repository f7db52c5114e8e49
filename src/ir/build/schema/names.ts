import { pascalCase } from "../../names/casing.js";
import { isObject, textOf } from "../json.js";
import type { Draft } from "./draft.js";
import { nameFromPlace } from "./place-name.js";
import { qualifyNamesakes, type NamedPlace } from "./qualify-namesakes.js";

/**
 * Gives a name to each node that becomes a declaration: what `x-name` says,
 * the name of the root's component, or for other targets of references one
 * made of the telling segments of the pointer.
 */
export function nameDrafts(
  drafts: readonly Draft[],
  rootName: (place: string) => string | undefined,
): void {
  const derived: NamedPlace[] = [];
  const given = new Map<Draft, string>();
  for (const draft of drafts) {
    if (draft.isPart) continue;
    const { schema } = draft;
    const name = givenName(draft, rootName);
    if (name !== undefined) given.set(draft, name);
    else if (draft.referred) {
      const name = nameFromPlace(schema.origin, schema.docs.title);
      derived.push({ origin: schema.origin, name });
    }
  }
  const settled = qualifyNamesakes(derived, new Set(given.values()));
  for (const draft of drafts) {
    if (draft.isPart) continue;
    const { origin } = draft.schema;
    const name =
      given.get(draft) ?? settled.get(`${origin.file}#${origin.pointer}`);
    if (name !== undefined) draft.schema.name = name + scopeSuffix(draft);
  }
}

/** What the document itself calls a schema. */
function givenName(
  { schema, value }: Draft,
  rootName: (place: string) => string | undefined,
): string | undefined {
  const chosen = isObject(value) ? textOf(value, "x-name") : undefined;
  if (chosen !== undefined && chosen !== "") return chosen;
  const { file, pointer } = schema.origin;
  return rootName(`${file}#${pointer}`);
}

/** `TreeOfStrictTree`: a copy for a dynamic scope says what that scope binds. */
function scopeSuffix({ isScoped, scope }: Draft): string {
  if (!isScoped) return "";
  const binders = [...new Set(scope.bindings.values())].map((resource) =>
    pascalCase(nameFromPlace(resource, undefined)),
  );
  return `Of${binders.join("")}`;
}
