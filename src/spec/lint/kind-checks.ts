import type { SpecVersion } from "../sources.js";
import type { Kind, MemberType, Shape } from "../shapes/shape.js";
import { shapesOf } from "../shapes/table.js";
import type { Rule } from "./rule.js";
import { rules } from "./rules/index.js";

/** All that one walk asks of one kind of object. */
export interface KindChecks {
  readonly shape: Shape;
  readonly demands: readonly Demand[];
  readonly rules: readonly Rule[];
  /** What was visited as this kind. */
  readonly seen: Set<object>;
}

/** A member that must be there, and how bad it is when it is not. */
export interface Demand {
  readonly key: string;
  readonly missing: NonNullable<MemberType["missing"]>;
}

/** The checks of all kinds in a version, for a walk that has not begun. */
export function checksOf(
  version: SpecVersion,
): Readonly<Record<Kind, KindChecks>> {
  const checks = Object.entries(shapesOf(version)).map(([kind, shape]) => [
    kind,
    {
      shape,
      demands: demandsOf(shape),
      rules: rules.filter(({ kinds }) => kinds.includes(kind as Kind)),
      seen: new Set(),
    },
  ]);
  return Object.fromEntries(checks) as Readonly<Record<Kind, KindChecks>>;
}

function demandsOf({ members }: Shape): readonly Demand[] {
  return [...members].flatMap(([key, { missing }]) =>
    missing === undefined ? [] : [{ key, missing }],
  );
}
