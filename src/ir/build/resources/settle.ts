import type { Placement } from "./derive.js";

/** An operation that looks for its place. */
export interface Candidate<Item> {
  readonly item: Item;
  /** In order of preference. */
  readonly placements: readonly (() => Placement)[];
}

/** What a candidate wishes for now. */
interface Wish {
  /** Which of its placements that is. */
  readonly index: number;
  readonly place: Placement;
  /** What the tree has to hold: the operation, and the resources above it. */
  readonly path: string;
  readonly resources: readonly string[];
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
  const wishes: Wishes<Item> = new Map();
  for (const candidate of candidates) stepTo(0, candidate, wishes);
  const clashes: Item[][] = [];
  for (let round = 0; ; round++) {
    const stepping = crowds(wishes);
    if (stepping.length === 0) break;
    if (round === 0) {
      const crowded = stepping.filter((group) => group.length > 1);
      clashes.push(...crowded.map((group) => group.map(({ item }) => item)));
    }
    for (const candidate of stepping.flat()) {
      stepTo((wishes.get(candidate)?.index ?? 0) + 1, candidate, wishes);
    }
  }
  const places = new Map<Item, Placement>();
  const homeless: Item[] = [];
  for (const candidate of candidates) {
    const wish = wishes.get(candidate);
    if (wish === undefined) homeless.push(candidate.item);
    else places.set(candidate.item, wish.place);
  }
  return { places, clashes, homeless };
}

/** Of those that have one; in the order of the candidates. */
type Wishes<Item> = Map<Candidate<Item>, Wish>;

function stepTo<Item>(
  index: number,
  candidate: Candidate<Item>,
  wishes: Wishes<Item>,
): void {
  const place = candidate.placements[index]?.();
  if (place === undefined) wishes.delete(candidate);
  else wishes.set(candidate, { index, place, ...pathsOf(place) });
}

function pathsOf({
  resource,
  action,
}: Placement): Pick<Wish, "path" | "resources"> {
  const resources = resource.map((_, index) =>
    resource.slice(0, index + 1).join("/"),
  );
  return { path: [...resource, action].join("/"), resources };
}

/** Groups of operations that now wish for the same place. */
function crowds<Item>(
  wishes: ReadonlyMap<Candidate<Item>, Wish>,
): readonly Candidate<Item>[][] {
  const groups = new Map<string, Candidate<Item>[]>();
  const resources = new Set<string>();
  for (const [candidate, { path, resources: above }] of wishes) {
    for (const resource of above) resources.add(resource);
    const group = groups.get(path);
    if (group) group.push(candidate);
    else groups.set(path, [candidate]);
  }
  return [...groups]
    .filter(([key, group]) => group.length > 1 || resources.has(key))
    .map(([, group]) => group);
}
