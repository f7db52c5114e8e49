/**
 * Gives every wish a name of its own: the wish, or with the next number that
 * is free behind, `owner2`. `take` says whether a name was free.
 */
export function numberNames(
  take: (name: string) => boolean,
): (wish: string) => string {
  /** How far each wish has come: thousands of schemas may be called alike. */
  const counts = new Map<string, number>();
  return (wish) => {
    let count = counts.get(wish) ?? 0;
    let name: string;
    do {
      count += 1;
      name = count === 1 ? wish : `${wish}${count}`;
    } while (!take(name));
    counts.set(wish, count);
    return name;
  };
}
