import type { Schema } from "../../../ir/types/index.js";
import { callOf } from "../../typescript/expression.js";
import { hasArrayRules } from "../guard/array.js";
import { isOnly, mayBe } from "../guard/check.js";
import type { Code } from "../guard/code.js";
import { compare } from "../guard/logic.js";
import { hasObjectRules } from "../guard/object.js";
import { acceptsAll } from "../guard/parts.js";
import { localName } from "../guard/scope.js";
import { typeTest } from "../guard/type-test.js";
import { alsoCode, conditionCode } from "./also.js";
import { demandCode, type Demand } from "./demand.js";
import type { ExplainScope } from "./explainers.js";
import { lengthDemands } from "./length-demands.js";
import { memberCode } from "./members.js";
import { partCode } from "./part.js";
import { scalarDemands } from "./scalar-demands.js";
import { kindsOf, typeDemand } from "./type-demand.js";
import { unionCode } from "./unions.js";

/** The body of the function that says what is wrong with `value`. */
export function valueCode(
  schema: Schema,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  const { assertions } = schema;
  const asked = { assertions, expression: "value", step: undefined, base };
  if (assertions.never) return [neverCode(scope)];
  const type = typeDemand(asked, scope);
  return [
    ...(type ? leaveCode(type) : []),
    ...demandCode(scalarDemands(asked, scope)),
    ...alsoCode(schema, base, scope),
    ...unionCode(schema, base, scope),
    ...conditionCode(schema, base, scope),
    ...forType("object", schema, scope, () => memberCode(schema, base, scope)),
    ...forType("array", schema, scope, () => [
      ...demandCode(lengthDemands(asked, scope)),
      ...prefixCode(schema, base, scope),
      ...itemsCode(schema, base, scope),
    ]),
  ];
}

/** What is not of the type is asked nothing else. */
function leaveCode({ fails, call }: Demand): readonly Code[] {
  return [
    { kind: "if", when: fails, then: [{ kind: "call", call, leaves: true }] },
  ];
}

function neverCode(scope: ExplainScope): Code {
  const nothing = scope.runtime("expected", "unwanted");
  return { kind: "call", call: callOf(nothing, "at", "value") };
}

/** Statements for one type only, behind a test for it unless it is certain. */
function forType(
  type: "object" | "array",
  { assertions }: Schema,
  scope: ExplainScope,
  write: () => readonly Code[],
): readonly Code[] {
  const has = type === "object" ? hasObjectRules : hasArrayRules;
  const kinds = kindsOf(assertions);
  if (!has(assertions) || !mayBe(kinds, type)) return [];
  const then = write();
  if (then.length === 0 || isOnly(kinds, type)) return then;
  return [{ kind: "if", when: typeTest(type, "value", scope.guards), then }];
}

function prefixCode(
  { assertions: { prefixItems = [] } }: Schema,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  return prefixItems.map((schema, index): Code => {
    const then = itemCode(
      schema,
      String(index),
      `${base} item ${index + 1}`,
      scope,
    );
    return { kind: "if", when: compare("value.length", ">", index), then };
  });
}

function itemsCode(
  { assertions: { items, prefixItems = [] } }: Schema,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  if (items === undefined || acceptsAll(items)) return [];
  const isFull = scope.runtime("note", "isFull");
  const end: Code = { kind: "run", text: `if (${isFull}(at)) break;` };
  const body = itemCode(items, "index", `${base} item`, scope);
  const head = `for (let index = ${prefixItems.length}; index < value.length; index += 1)`;
  return [{ kind: "loop", head, body: [end, ...body] }];
}

function itemCode(
  schema: Schema,
  step: string,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  const local = localName("item", new Set(["index"]));
  const access = `value[${step}]`;
  const presence = "certain" as const;
  return partCode({ schema, access, step, base, presence, local }, scope);
}
