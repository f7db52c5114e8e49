/** The members and items that in-place schemas have looked at (JSON Schema 2020-12, section 11). */
export interface Evaluated {
  readonly names: Set<string>;
  readonly items: Set<number>;
  allNames: boolean;
  allItems: boolean;
}

/** Nothing looked at yet. */
export function noneEvaluated(): Evaluated {
  return {
    names: new Set(),
    items: new Set(),
    allNames: false,
    allItems: false,
  };
}

/** Adds what a branch that fits has looked at. */
export function addEvaluated(
  into: Evaluated | undefined,
  from: Evaluated | undefined,
): void {
  if (into === undefined || from === undefined) return;
  for (const name of from.names) into.names.add(name);
  for (const item of from.items) into.items.add(item);
  into.allNames ||= from.allNames;
  into.allItems ||= from.allItems;
}
