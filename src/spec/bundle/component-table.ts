import type { JsonObject } from "../../ir/types/json.js";
import { isObject } from "../json.js";
import { formatPointer, parsePointer } from "../pointer.js";
import type { Kind } from "../shapes/shape.js";
import type { SpecVersion } from "../sources.js";

/** Names for what other files define, and where it goes in the bundle. */
export interface ComponentTable {
  /** The kinds that have a section. */
  readonly kinds: readonly Kind[];
  /** Whether objects of a kind can be components. */
  hasSection(kind: Kind): boolean;
  /** The pointer of the section. */
  sectionOf(kind: Kind): readonly string[];
  /** A free name, as near to the wish as it can be. */
  allocate(kind: Kind, file: string, pointer: string): string;
}

const sectionsV3: ReadonlyMap<Kind, readonly string[]> = new Map(
  (
    [
      ["schema", "schemas"],
      ["response", "responses"],
      ["parameter", "parameters"],
      ["example", "examples"],
      ["requestBody", "requestBodies"],
      ["header", "headers"],
      ["securityScheme", "securitySchemes"],
      ["link", "links"],
      ["callback", "callbacks"],
    ] as const
  ).map(([kind, section]) => [kind, ["components", section]]),
);

const sectionsV2: ReadonlyMap<Kind, readonly string[]> = new Map([
  ["schema", ["definitions"]],
  ["response", ["responses"]],
  ["parameter", ["parameters"]],
]);

/** Makes the table; the names of the root document are taken. */
export function createComponentTable(
  root: JsonObject,
  version: SpecVersion,
): ComponentTable {
  const sections = version === "2.0" ? sectionsV2 : sectionsV3;
  const taken = new Set<string>();
  for (const section of sections.values()) {
    for (const name of Object.keys(sectionAt(root, section) ?? {})) {
      taken.add(formatPointer([...section, name]));
    }
  }
  const sectionOf = (kind: Kind): readonly string[] => sections.get(kind) ?? [];
  return {
    kinds: [...sections.keys()],
    hasSection: (kind) => sections.has(kind),
    sectionOf,
    allocate: (kind, file, pointer) => {
      for (const name of wishes(file, pointer)) {
        const path = formatPointer([...sectionOf(kind), name]);
        if (taken.has(path)) continue;
        taken.add(path);
        return name;
      }
      throw new Error("the list of wishes has no end");
    },
  };
}

/** The object that a section is in a document, if it has it. */
export function sectionAt(
  root: JsonObject,
  path: readonly string[],
): JsonObject | undefined {
  let value: JsonObject = root;
  for (const segment of path) {
    const next = Object.hasOwn(value, segment) ? value[segment] : undefined;
    if (!isObject(next)) return undefined;
    value = next;
  }
  return value;
}

/** `Pet` of `pets.yaml#/Pet`, then `pets_Pet`, then `pets_Pet_2`, `pets_Pet_3` … */
function* wishes(file: string, pointer: string): Generator<string> {
  const stem = clean(file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""));
  const last = parsePointer(pointer)?.at(-1);
  const name = last === undefined || clean(last) === "" ? stem : clean(last);
  yield name;
  const longer = name === stem ? name : `${stem}_${name}`;
  if (longer !== name) yield longer;
  for (let number = 2; ; number++) yield `${longer}_${number}`;
}

function clean(text: string): string {
  return text.replace(/[^\w.-]+/g, "_").replace(/^_+|_+$/g, "");
}
