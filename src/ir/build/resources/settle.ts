import type { Placement } from "./derive.js";

/** An operation that looks for its place. */
export interface Candidate<Item> {
  readonly item: Item;
  /** In order of preference. */
  readonly placements: readonly Placement[];
}

/** The settled places, and the groups that wanted the same one first. */
export interface Settled<Item> {
  readonly places: ReadonlyMap<Item, Placement>;
  readonly clashes: readonly (readonly Item[])[];
  /** Operations for which no place was left. */
  readonly homeless: readonly Item[];
}

/**
 * Gives every operation a place of its own. Those that want the same place
 * all step back to their next wish, so the order of the operations does not
 * matter; a place is also taken when a resource of that name stands there.
 */
export function settlePlaces<Item>(
  candidates: readonly Candidate<Item>[],
): Settled<Item> {
  const wish = new Map(candidates.map((candidate) => [candidate, 0]));
  const clashes: Item[][] = [];
  const homeless = new Set<Item>();
  for (let round = 0; ; round++) {
    const stepping = crowds(candidates, wish, homeless);
    if (stepping.length === 0) break;
    if (round === 0) {
      const crowded = stepping.filter((group) => group.length > 1);
      clashes.push(...crowded.map((group) => group.map(({ item }) => item)));
    }
    for (const candidate of stepping.flat())
      stepBack(candidate, wish, homeless);
  }
  const places = new Map<Item, Placement>();
  for (const candidate of candidates) {
    const place = candidate.placements[wish.get(candidate) ?? 0];
    if (place && !homeless.has(candidate.item))
      places.set(candidate.item, place);
  }
  return { places, clashes, homeless: [...homeless] };
}

function stepBack<Item>(
  candidate: Candidate<Item>,
  wish: Map<Candidate<Item>, number>,
  homeless: Set<Item>,
): void {
  const next = (wish.get(candidate) ?? 0) + 1;
  if (next < candidate.placements.length) wish.set(candidate, next);
  else homeless.add(candidate.item);
}

/** Groups of operations that now wish for the same place. */
function crowds<Item>(
  candidates: readonly Candidate<Item>[],
  wish: ReadonlyMap<Candidate<Item>, number>,
  homeless: ReadonlySet<Item>,
): readonly Candidate<Item>[][] {
  const groups = new Map<string, Candidate<Item>[]>();
  const resources = new Set<string>();
  for (const candidate of candidates) {
    const place = candidate.placements[wish.get(candidate) ?? 0];
    if (place === undefined || homeless.has(candidate.item)) continue;
    place.resource.forEach((_, index) =>
      resources.add(place.resource.slice(0, index + 1).join("/")),
    );
    const key = [...place.resource, place.action].join("/");
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups]
    .filter(([key, group]) => group.length > 1 || resources.has(key))
    .map(([, group]) => group);
}
