import type { Rules } from "../../validate/rules.js";
import type { SampleContext } from "./context.js";
import { demandOf, type Demand } from "./demand.js";
import { generateText } from "./text.js";

/** Keys that people give in maps. */
const usualNames = [
  "environment",
  "region",
  "team",
  "project",
  "owner",
  "stage",
  "tier",
  "category",
];

/** Names that may be free in an object: declared ones, of a list, of a pattern, any. */
export function* freeNames(
  demand: Demand,
  wanted: number,
  context: SampleContext,
): Generator<string> {
  yield* demand.all.flatMap((rules) => Object.keys(rules.properties ?? {}));
  const said = demand.all.flatMap(({ propertyNames }) => propertyNames ?? []);
  yield* said.flatMap(({ enum: listed = [] }) =>
    listed.filter((name) => typeof name === "string"),
  );
  const patterns = demand.all.flatMap((rules) =>
    Object.entries(rules.patternProperties ?? {})
      .filter(([, member]) => member.never !== true)
      .map(([pattern]): Rules => ({ pattern })),
  );
  for (let round = 0; round < wanted * 4; round++)
    for (const pattern of patterns) yield* nameFor([pattern, ...said], context);
  if (said.length === 0) yield* context.random.shuffle(usualNames);
  for (let round = 0; round < wanted * 8 + 8; round++)
    yield* said.length === 0 ? [`key${round + 1}`] : nameFor(said, context);
}

/** A name that fits the rules of names, if one is found. */
function nameFor(
  rules: readonly Rules[],
  context: SampleContext,
): readonly string[] {
  const demand = demandOf([{ type: "string" }, ...rules], context);
  const made = demand && generateText(demand, { ...context, name: "" });
  return typeof made?.value === "string" ? [made.value] : [];
}
