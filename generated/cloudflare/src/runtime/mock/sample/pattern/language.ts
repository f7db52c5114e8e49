import { everything, intersection, union, type CharSet } from "./char-set.js";

/**
 * A set of texts, closed under "and" and "not": what regular expressions, a
 * bounded length and several patterns at once come down to. Texts are made
 * from it by derivatives (Brzozowski 1964): what may follow a character.
 */
export type Language = { readonly id: number; readonly nullable: boolean } & (
  | { readonly kind: "none" | "empty" }
  | { readonly kind: "set"; readonly characters: CharSet }
  | { readonly kind: "then"; readonly first: Language; readonly rest: Language }
  | { readonly kind: "or" | "and"; readonly parts: readonly Language[] }
  | { readonly kind: "not"; readonly inner: Language }
  | {
      readonly kind: "repeat";
      readonly part: Language;
      readonly least: number;
      readonly most: number;
    }
);

/** Languages by what they are made of: equal ones are the same object. */
export interface Languages {
  readonly known: Map<string, Language>;
  readonly none: Language;
  /** The empty text alone. */
  readonly empty: Language;
  /** Every text. */
  readonly all: Language;
}

type Form = Language extends infer Each
  ? Each extends Language
    ? Omit<Each, "id">
    : never
  : never;

/** Starts a book of languages. */
export function createLanguages(): Languages {
  const known = new Map<string, Language>();
  const none = keep(known, "none", { kind: "none", nullable: false });
  const empty = keep(known, "empty", { kind: "empty", nullable: true });
  const part = keep(known, setKey(everything), {
    kind: "set",
    characters: everything,
    nullable: false,
  });
  const all = keep(known, `repeat ${part.id} 0 Infinity`, {
    kind: "repeat",
    part,
    least: 0,
    most: Infinity,
    nullable: true,
  });
  return { known, none, empty, all };
}

function keep(known: Map<string, Language>, key: string, form: Form): Language {
  const found = known.get(key);
  if (found) return found;
  const made: Language = { ...form, id: known.size };
  known.set(key, made);
  return made;
}

function setKey(characters: CharSet): string {
  return `set ${characters.join(";")}`;
}

/** Any one of the characters. */
export function oneOf(book: Languages, characters: CharSet): Language {
  return characters.length === 0
    ? book.none
    : keep(book.known, setKey(characters), {
        kind: "set",
        characters,
        nullable: false,
      });
}

/** A text of the first, then one of the rest. */
export function chain(
  book: Languages,
  first: Language,
  rest: Language,
): Language {
  if (first === book.none || rest === book.none) return book.none;
  if (first === book.empty) return rest;
  if (rest === book.empty) return first;
  if (first.kind === "then")
    return chain(book, first.first, chain(book, first.rest, rest));
  return keep(book.known, `then ${first.id} ${rest.id}`, {
    kind: "then",
    first,
    rest,
    nullable: first.nullable && rest.nullable,
  });
}

/** A text of any of them. */
export function or(book: Languages, wanted: readonly Language[]): Language {
  const parts = flat("or", wanted).filter((part) => part !== book.none);
  if (parts.includes(book.all)) return book.all;
  const sets = parts.flatMap((part) =>
    part.kind === "set" ? [part.characters] : [],
  );
  const merged =
    sets.length > 1
      ? [
          ...parts.filter(({ kind }) => kind !== "set"),
          oneOf(book, union(...sets)),
        ]
      : parts;
  return combine(book, "or", merged, book.none);
}

/** A text of all of them. */
export function and(book: Languages, wanted: readonly Language[]): Language {
  const parts = flat("and", wanted).filter((part) => part !== book.all);
  if (parts.includes(book.none)) return book.none;
  if (parts.includes(book.empty)) {
    return parts.every(({ nullable }) => nullable) ? book.empty : book.none;
  }
  const sets = parts.flatMap((part) =>
    part.kind === "set" ? [part.characters] : [],
  );
  const merged =
    sets.length > 1
      ? [
          ...parts.filter(({ kind }) => kind !== "set"),
          oneOf(book, sets.reduce(intersection)),
        ]
      : parts;
  return merged.includes(book.none)
    ? book.none
    : combine(book, "and", merged, book.all);
}

function flat(
  kind: "or" | "and",
  wanted: readonly Language[],
): readonly Language[] {
  return wanted.flatMap((one) => (one.kind === kind ? one.parts : [one]));
}

function combine(
  book: Languages,
  kind: "or" | "and",
  wanted: readonly Language[],
  without: Language,
): Language {
  const parts = [...new Set(wanted)].sort((left, right) => left.id - right.id);
  const [first] = parts;
  if (first === undefined) return without;
  if (parts.length === 1) return first;
  const nullable =
    kind === "or"
      ? parts.some((part) => part.nullable)
      : parts.every((part) => part.nullable);
  const key = `${kind} ${parts.map(({ id }) => id).join(" ")}`;
  return keep(book.known, key, { kind, parts, nullable });
}

/** Every text but those. */
export function not(book: Languages, inner: Language): Language {
  if (inner === book.none) return book.all;
  if (inner === book.all) return book.none;
  if (inner.kind === "not") return inner.inner;
  return keep(book.known, `not ${inner.id}`, {
    kind: "not",
    inner,
    nullable: !inner.nullable,
  });
}

/** So many texts one after the other. */
export function repeat(
  book: Languages,
  part: Language,
  least: number,
  most: number,
): Language {
  if (most < least || (part === book.none && least > 0)) return book.none;
  if (most === 0 || part === book.none || part === book.empty)
    return book.empty;
  if (least === 1 && most === 1) return part;
  const fewest = part.nullable ? 0 : least;
  return keep(book.known, `repeat ${part.id} ${fewest} ${most}`, {
    kind: "repeat",
    part,
    least: fewest,
    most,
    nullable: fewest === 0,
  });
}
