import { isObject, type Json } from "../spec/support/json.js";

/** Values of every kind, at the edges of what limits, formats and enums ask. */
const strangers: readonly Json[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  0.5,
  999,
  1000,
  1001,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e308,
  "",
  "x",
  "x".repeat(32),
  "x".repeat(33),
  "😀".repeat(32),
  "tcp",
  "AWS",
  "2014-01-01T05:20:00.12345Z",
  "2014-02-30T05:20:00Z",
  "2016-12-31T23:59:60Z",
  "0191dce4-9ab4-7fce-b660-8e5dec5172da",
  "not-a-uuid",
  [],
  [null],
  ["x", "x"],
  {},
  { x: 1 },
  { ipv4: "10.0.0.1", network: { tunnel_id: "x" } },
];

/**
 * Every value that differs from a given one at a single point: a member or
 * item left out, added, renamed or replaced by something else.
 */
export function* mutations(value: Json): Iterable<Json> {
  yield* strangers;
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    for (const [index, item] of items.entries()) {
      yield items.toSpliced(index, 1);
      yield items.toSpliced(index, 0, item);
      for (const other of mutations(item)) {
        yield items.with(index, other);
      }
    }
    yield [...items, null];
    return;
  }
  if (!isObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const { [name]: _, ...others } = value;
    yield others;
    yield { ...others, [`${name}_`]: member };
    yield { ...others, [name.slice(0, -1)]: member };
    for (const other of mutations(member)) yield { ...value, [name]: other };
  }
  for (const name of ["unknown", "type", "ipv6"]) {
    if (Object.hasOwn(value, name)) continue;
    for (const other of [null, "tcp", {}, 1]) yield { ...value, [name]: other };
  }
}
