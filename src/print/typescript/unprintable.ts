/** Thrown on what the printer leaves to its reference: it prints what it is sure of, or nothing. */
export class Unprintable extends Error {
  override readonly name = "Unprintable";
}

/** Values by which a structure says nothing. */
function isAbsent(value: unknown): boolean {
  return (
    value === undefined ||
    value === false ||
    value === null ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Lets a structure pass that says nothing beyond the members the printer knows. */
export function expectOnly(
  structure: object,
  known: ReadonlySet<string>,
): void {
  for (const key of Object.keys(structure)) {
    if (known.has(key)) continue;
    if (!isAbsent(Reflect.get(structure, key))) {
      throw new Unprintable(`a structure with ${key}`);
    }
  }
}

/** The text of a member that may also be a function that writes it. */
export function plainText(text: unknown): string {
  if (typeof text !== "string") throw new Unprintable("text as a function");
  return text;
}
