/** The members and items that in-place schemas have looked at (JSON Schema 2020-12, section 11). */
export interface Evaluated {
  readonly names: Set<string>;
  readonly items: Set<number>;
  allNames: boolean;
  allItems: boolean;
  /** Adds what a branch that fits has looked at. */
  readonly add: (branch: Evaluated | undefined) => void;
  /** For a branch, which has looked at nothing yet. */
  readonly fresh: () => Evaluated;
}

/**
 * Nothing looked at yet. Only who asks makes one, so that modules without
 * `unevaluatedProperties` and `unevaluatedItems` go without all this.
 */
export function noneEvaluated(): Evaluated {
  const names = new Set<string>();
  const items = new Set<number>();
  const fresh = noneEvaluated;
  const book = { names, items, allNames: false, allItems: false, add, fresh };
  return book;

  function add(branch: Evaluated | undefined): void {
    for (const name of branch?.names ?? []) names.add(name);
    for (const item of branch?.items ?? []) items.add(item);
    book.allNames ||= branch?.allNames === true;
    book.allItems ||= branch?.allItems === true;
  }
}
