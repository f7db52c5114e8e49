import type { Collector } from "../../diagnostics/collector.js";
import type { NameRequest } from "./names.js";

/** An identifier that several requests wanted at once. */
export interface Clash {
  readonly identifier: string;
  readonly group: readonly NameRequest[];
}

/**
 * Reports clashes, once for each set of things that clash: a schema's type,
 * guard and rules clash all together. Where names are still the same in the
 * end, that is an error; where all have places that tell them apart, as
 * operations have, longer names are no more than a note.
 */
export function reportClashes(
  clashes: readonly Clash[],
  settled: ReadonlyMap<NameRequest, string>,
  collector: Collector,
): void {
  const reported = new Set<string>();
  const findings = clashes.map(({ identifier, group }) => {
    const members = [...group].sort((left, right) =>
      left.subject.id < right.subject.id ? -1 : 1,
    );
    const names = members.map((request) => settled.get(request) ?? identifier);
    const isStuck = new Set(names).size < names.length;
    const hasPlaces = members.every(({ telling }) => telling !== undefined);
    return { identifier, members, names, isStuck, hasPlaces };
  });
  for (const finding of findings.sort(compare)) {
    const { identifier, members, names, isStuck, hasPlaces } = finding;
    const [first, ...others] = members;
    const key = members.map(({ subject }) => subject.id).join("\n");
    if (first === undefined || reported.has(key)) continue;
    reported.add(key);
    const related = others.map(({ origin: place }) => ({
      message: `"${identifier}" is also wanted here`,
      place,
    }));
    if (isStuck) {
      const holes = { identifier };
      collector.report("name/no-choice", first.origin, holes, related);
    } else {
      const holes = { identifier, settled: names };
      const code = hasPlaces ? "name/longer" : "name/clash";
      collector.report(code, first.origin, holes, related);
    }
  }
}

/** What cannot be settled first, then the plainest name. */
function compare(
  left: { readonly isStuck: boolean; readonly identifier: string },
  right: typeof left,
): number {
  if (left.isStuck !== right.isStuck) return left.isStuck ? -1 : 1;
  const [a, b] = [left.identifier, right.identifier];
  return a.length - b.length || (a < b ? -1 : 1);
}
