import fc from "fast-check";

/** Where the generator's choices come from. */
export interface Draw {
  /** A whole number, both bounds included. */
  integer(least: number, most: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Some of a list, in its order. */
  some<Item>(items: readonly Item[]): Item[];
}

/** Choices that fast-check makes, repeats and shrinks. */
export function drawFrom(gen: fc.GeneratorValue): Draw {
  const integer = (least: number, most: number): number =>
    gen(fc.integer, { min: least, max: most });
  const chance = (percent: number): boolean => integer(0, 99) < percent;
  return {
    integer,
    chance,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    some: (items) => items.filter(() => chance(50)),
  };
}
