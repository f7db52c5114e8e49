import { pascalCase } from "../../names/casing.js";
import type { Origin } from "../../types/origin.js";
import { wordsAround } from "./place-name.js";

/** A schema that gets its name from where it stands. */
export interface NamedPlace {
  readonly origin: Origin;
  readonly name: string;
}

/**
 * The names by `file#pointer`. Of schemas that would have one name, or one that
 * the root document gives, all but the one it is plainly of have as many words
 * of their surroundings before it as tell them apart, of the schemas that
 * declare them and of their files' paths: `OrdersStatus`, `UsersStatus`.
 */
export function qualifyNamesakes(
  places: readonly NamedPlace[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const settled = new Map<string, string>();
  const used = new Set([...taken, ...places.map(({ name }) => name)]);
  for (const [name, group] of groupsOf(places)) {
    const owner = taken.has(name) ? undefined : ownerOf(group);
    if (owner !== undefined) settled.set(owner, name);
    const others = [...group].filter(([key]) => key !== owner);
    const names = qualified(
      others.map(([, place]) => place),
      used,
    );
    others.forEach(([key], index) => settled.set(key, names[index] ?? name));
  }
  return settled;
}

/** The only one there is, or the only one that no other schema declares, has the name as it is. */
function ownerOf(group: ReadonlyMap<string, NamedPlace>): string | undefined {
  const outermost = [...group].filter(
    ([, { origin }]) => wordsAround(origin.pointer).length === 0,
  );
  const [first, ...more] = group.size === 1 ? [...group] : outermost;
  return more.length === 0 ? first?.[0] : undefined;
}

/** By name, then by place, both in order: copies for dynamic scopes share a place. */
function groupsOf(
  places: readonly NamedPlace[],
): readonly (readonly [string, ReadonlyMap<string, NamedPlace>])[] {
  const groups = new Map<string, Map<string, NamedPlace>>();
  const keyed = places.map((place) => {
    const { file, pointer } = place.origin;
    return [`${file}#${pointer}`, place] as const;
  });
  for (const [key, place] of keyed.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const group = groups.get(place.name) ?? new Map<string, NamedPlace>();
    groups.set(place.name, group.set(key, place));
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The shortest names that are all different and nobody else's; whole places when no words tell. */
function qualified(
  group: readonly NamedPlace[],
  used: Set<string>,
): readonly string[] {
  const longest = Math.max(...group.map((place) => wordsOf(place).length));
  for (let count = 1; count <= longest; count += 1) {
    const names = group.map((place) => {
      const words = wordsOf(place).slice(-count);
      return words.length === 0
        ? place.name
        : words.join("") + pascalCase(place.name);
    });
    const isNew = names.every((name) => !used.has(name));
    if (!isNew || new Set(names).size < names.length) continue;
    for (const name of names) used.add(name);
    return names;
  }
  return group.map(
    ({ origin, name }) => `${name} of ${origin.file}#${origin.pointer}`,
  );
}

/** The words of a file's path and of what is around a place, without one that the name repeats. */
function wordsOf({ origin, name }: NamedPlace): readonly string[] {
  const path = origin.file
    .replace(/[?#].*$/, "")
    .replace(/\.[^./]*$/, "")
    .split("/")
    .map((word) => pascalCase(word));
  const words = [...path, ...wordsAround(origin.pointer)].filter(
    (word) => word !== "",
  );
  return words.at(-1) === pascalCase(name) ? words.slice(0, -1) : words;
}
