import type {
  Assertions,
  JsonPrimitive,
  JsonType,
  JsonValue,
  Schema,
} from "../../../ir/types/index.js";
import { isPrimitive } from "./enum-test.js";

/** What is known of a value: its kind, and where it is one of a few primitives, which. */
export interface Known {
  /** The kinds it may be of, as bits. */
  readonly kinds: number;
  readonly values?: readonly JsonPrimitive[];
}

/** Kinds of values of JSON. */
const bits = {
  null: 1,
  boolean: 2,
  number: 4,
  integer: 4,
  string: 8,
  array: 16,
  object: 32,
} as const satisfies Record<JsonType, number>;

/** Numbers that JSON has none of: infinite ones, and NaN. */
const odd = 64;

/** What else JSON has none of. */
const other = 128;

/** Known to be the bytes of a file. */
export const aFile: Known = { kinds: bits.object | other };

/** Nothing is known. */
export const anything: Known = { kinds: 2 * other - 1 };

/** Known to be of a type. */
export function ofType(type: JsonType): Known {
  return types[type];
}

const types: Readonly<Record<JsonType, Known>> = {
  null: { kinds: bits.null },
  boolean: { kinds: bits.boolean },
  number: { kinds: bits.number },
  integer: { kinds: bits.integer },
  string: { kinds: bits.string },
  array: { kinds: bits.array },
  object: { kinds: bits.object },
};

/** What `typeof` says is known. */
export function ofTypeof(type: "string" | "number" | "boolean"): Known {
  return { kinds: type === "number" ? bits.number | odd : bits[type] };
}

/** Known to be one of some values. */
export function oneOf(listed: readonly JsonValue[]): Known {
  const kinds = kindsOf(listed);
  return listed.every(isPrimitive) ? { kinds, values: listed } : { kinds };
}

function kindsOf(values: readonly JsonValue[]): number {
  return values.reduce<number>((kinds, value) => kinds | kindOf(value), 0);
}

function kindOf(value: JsonValue): number {
  if (value === null) return bits.null;
  if (Array.isArray(value)) return bits.array;
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string"
    ? bits[type]
    : bits.object;
}

/** Whether there is no such value. */
export function isNothing({ kinds }: Known): boolean {
  return kinds === 0;
}

/** Both are known. */
export function both(left: Known, right: Known): Known {
  const kinds = left.kinds & right.kinds;
  const values = (left.values ?? right.values)?.filter(
    (value) =>
      (kindOf(value) & kinds) !== 0 &&
      (right.values ?? [value]).includes(value),
  );
  return values ? { kinds: kindsOf(values), values } : { kinds };
}

/** One of them is known. */
export function either(left: Known, right: Known): Known {
  const kinds = left.kinds | right.kinds;
  return left.values && right.values
    ? { kinds, values: [...new Set([...left.values, ...right.values])] }
    : { kinds };
}

/** Known to be none of some values, or of no kind of those. */
export function without(known: Known, excluded: Known): Known {
  const { values } = excluded;
  if (known.values === undefined && values !== undefined) {
    // Of a kind with one value alone nothing is left.
    return values.includes(null) ? { kinds: known.kinds & ~bits.null } : known;
  }
  const left = known.values?.filter((value) =>
    values ? !values.includes(value) : (kindOf(value) & excluded.kinds) === 0,
  );
  return left
    ? { kinds: kindsOf(left), values: left }
    : { kinds: known.kinds & ~excluded.kinds };
}

const found = new WeakMap<Schema, Known>();

/** What is known of a value that fits a schema. */
export function knownOf(schema: Schema): Known {
  const known = found.get(schema) ?? search(schema, new Set());
  found.set(schema, known);
  return known;
}

function search(schema: Schema, seen: ReadonlySet<Schema>): Known {
  if (seen.has(schema)) return anything;
  const { assertions } = schema;
  if (assertions.never) return { kinds: 0 };
  const { refs = [], allOf = [], anyOf, oneOf: choices } = assertions;
  const own = knownBy(assertions);
  const isAlone = refs.length + allOf.length === 0;
  if (isAlone && (anyOf ?? choices) === undefined) return own;
  const deeper = new Set([...seen, schema]);
  const parts = [...refs, ...allOf].map((part) => search(part, deeper));
  const unions = [anyOf, choices].map(
    (branches) =>
      branches
        ?.map((branch) => search(branch, deeper))
        .reduce(either, { kinds: 0, values: [] }) ?? anything,
  );
  return [...parts, ...unions].reduce(both, own);
}

/** What the type of a value and the list of values tell. */
function knownBy(assertions: Assertions): Known {
  const { types, enum: values } = assertions;
  const kinds =
    types?.reduce<number>((sum, type) => sum | bits[type], 0) ?? anything.kinds;
  const file = assertions.file ? aFile.kinds : 0;
  const known = { kinds: kinds | file };
  return values ? both(known, oneOf(values)) : known;
}
