import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import { isObject, membersOf } from "../json.js";
import { childPointer, formatPointer } from "../pointer.js";
import { referencedFiles } from "../reference-targets.js";
import type { Kind } from "../shapes/shape.js";
import type { Sources } from "../sources.js";
import type { Found } from "../walk-pointer.js";
import {
  createComponentTable,
  sectionAt,
  type ComponentTable,
} from "./component-table.js";
import {
  createRewriter,
  definitionKey,
  followOut,
  type Definitions,
} from "./rewriter.js";
import { rewrite, type Rewriter } from "./rewrite.js";

/**
 * Writes a specification as one document whose references are all local. What
 * other files define becomes a component: under the name of the root component
 * that is a reference to it, else under its own, made unambiguous by the name
 * of its file. A reference that leads nowhere becomes an empty object.
 */
export function bundle(sources: Sources): JsonObject {
  const { root, version, documents } = sources;
  const isWhole = referencedFiles(root.value).length === 0;
  if (documents.size === 1 && isWhole) return root.value;
  const table = createComponentTable(root.value, version);
  const definitions: Definitions = { names: new Map(), list: [] };
  adoptRootComponents(sources, table, definitions);
  const rewriter = createRewriter(sources, table, definitions);
  const whole = rewrite(rewriter, "openapi", root.value, root.file);
  return isObject(whole)
    ? addSections(
        whole,
        table,
        rewriteDefinitions(rewriter, table, definitions),
      )
    : {};
}

/** Root components that are nothing but references give their names to what they refer to. */
function adoptRootComponents(
  sources: Sources,
  table: ComponentTable,
  definitions: Definitions,
): void {
  for (const kind of table.kinds) {
    for (const [name, found] of rootComponents(sources, table, kind)) {
      if (found.origin.file === sources.root.file) continue;
      const key = definitionKey(kind, found);
      if (definitions.names.has(key)) continue;
      definitions.names.set(key, name);
      definitions.list.push({ kind, name, found });
    }
  }
}

/** The components of a section by name; the section may be a reference itself. */
function* rootComponents(
  sources: Sources,
  table: ComponentTable,
  kind: Kind,
): Generator<readonly [string, Found]> {
  const { root } = sources;
  const path = table.sectionOf(kind);
  const section = sectionAt(root.value, path);
  if (section === undefined) return;
  const place = { file: root.file, pointer: formatPointer(path) };
  const whole = followOut(sources, section, root.file) ?? {
    value: section,
    origin: place,
  };
  const { file, pointer } = whole.origin;
  for (const [name, value] of membersOf(whole.value)) {
    const origin = { file, pointer: childPointer(pointer, name) };
    const found = followOut(sources, value, file) ?? { value, origin };
    yield [name, found];
  }
}

/** The members that each section gets, by the section's pointer. */
function rewriteDefinitions(
  rewriter: Rewriter,
  table: ComponentTable,
  definitions: Definitions,
): ReadonlyMap<string, ReadonlyMap<string, JsonValue>> {
  const sections = new Map<string, Map<string, JsonValue>>();
  // The list grows while its definitions mention others.
  for (const { kind, name, found } of definitions.list) {
    const { value, origin } = found;
    const section = formatPointer(table.sectionOf(kind));
    const members = sections.get(section) ?? new Map<string, JsonValue>();
    members.set(name, rewrite(rewriter, kind, value, origin.file));
    sections.set(section, members);
  }
  return sections;
}

function addSections(
  document: JsonObject,
  table: ComponentTable,
  sections: ReadonlyMap<string, ReadonlyMap<string, JsonValue>>,
): JsonObject {
  let result = document;
  for (const kind of table.kinds) {
    const path = table.sectionOf(kind);
    const added = sections.get(formatPointer(path));
    if (added === undefined) continue;
    const members = { ...sectionAt(result, path) };
    result = withMember(
      result,
      path,
      sorted([...Object.entries(members), ...added]),
    );
  }
  return result;
}

function withMember(
  object: JsonObject,
  [key, ...rest]: readonly string[],
  value: JsonObject,
): JsonObject {
  if (key === undefined) return value;
  const inner = object[key];
  const member = withMember(isObject(inner) ? inner : {}, rest, value);
  return sorted([...Object.entries(object), [key, member]]);
}

/** An object of entries, of which later ones win, in code unit order. */
function sorted(
  entries: readonly (readonly [string, JsonValue])[],
): JsonObject {
  const members = [...new Map(entries)];
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
