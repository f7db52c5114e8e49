import type { Rules, RulesType } from "../../validate/rules.js";
import type { SampleContext } from "./context.js";
import { typesOf, type Demand } from "./demand.js";
import { heightsOf, kinds, together } from "./kinds.js";

/** The type to make: one that is meant and possible; undefined when there is none. */
export function chooseType(
  demand: Demand,
  { random, depth, deepest }: SampleContext,
): RulesType | undefined {
  const heights = together(demand.all.map(heightsOf));
  const heightOf = (type: RulesType): number =>
    heights[kinds.findIndex((kind) => kind === wide(type))] ?? Infinity;
  const said = typesOf(demand);
  const possible = (said ?? allTypes).filter(
    (type) => heightOf(type) < Infinity,
  );
  const implied = said ? possible : impliedTypes(demand, possible);
  const leaves = implied.filter((type) => heightOf(type) === 0);
  const shallow = depth >= deepest && leaves.length > 0 ? leaves : implied;
  // `null` is a poor sample where there is something to show.
  const telling = shallow.filter((type) => type !== "null");
  return random.pick(telling.length > 0 ? telling : shallow);
}

function wide(type: RulesType): RulesType {
  return type === "integer" ? "number" : type;
}

const allTypes: readonly RulesType[] = [
  "string",
  "number",
  "boolean",
  "null",
  "object",
  "array",
];

const impliedBy: ReadonlyMap<RulesType, readonly (keyof Rules)[]> = new Map<
  RulesType,
  readonly (keyof Rules)[]
>([
  [
    "object",
    [
      "properties",
      "required",
      "additionalProperties",
      "patternProperties",
      "minProperties",
      "maxProperties",
      "unevaluatedProperties",
      "propertyNames",
      "dependentRequired",
      "dependentSchemas",
    ],
  ],
  [
    "array",
    [
      "items",
      "prefixItems",
      "contains",
      "minItems",
      "maxItems",
      "uniqueItems",
      "unevaluatedItems",
    ],
  ],
  ["string", ["pattern", "format", "minLength", "maxLength"]],
  [
    "number",
    [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "multipleOf",
    ],
  ],
]);

/** Without a type the keywords tell what is meant; without any, text will do. */
function impliedTypes(
  demand: Demand,
  possible: readonly RulesType[],
): readonly RulesType[] {
  const implied = possible.filter((type) =>
    impliedBy
      .get(type)
      ?.some((keyword) =>
        demand.all.some((rules) => rules[keyword] !== undefined),
      ),
  );
  if (implied.length > 0) return implied;
  return possible.includes("string") ? ["string"] : possible;
}
