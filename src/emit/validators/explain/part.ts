import type { Schema } from "../../../ir/types/index.js";
import { callOf } from "../../typescript/expression.js";
import type { Code } from "../guard/code.js";
import {
  all,
  always,
  any,
  isAlways,
  negate,
  type Logic,
} from "../guard/logic.js";
import { isAbsent } from "../guard/object.js";
import { acceptsAll, partTest, refusesUndefined } from "../guard/parts.js";
import { isScalar } from "../scalar-keywords.js";
import { demandCode } from "./demand.js";
import type { ExplainScope } from "./explainers.js";
import { scalarDemands } from "./scalar-demands.js";
import { typeDemand } from "./type-demand.js";

/** A member or an item of the value that is explained. */
export interface Part {
  readonly schema: Schema;
  /** How it is read. */
  readonly access: string;
  /** The step of a pointer that leads to it, as an expression. */
  readonly step: string;
  /** What functions and constants for it are called after. */
  readonly base: string;
  /** Whether it may be absent, and whether that is a fault; items are always there. */
  readonly presence: "required" | "optional" | "certain";
  /** The name of a local that may hold it. */
  readonly local: string;
}

/** Says what is wrong with a part. */
export function partCode(part: Part, scope: ExplainScope): readonly Code[] {
  const { schema, access } = part;
  if (acceptsAll(schema)) return openCode(part, scope);
  const code = (held: string): readonly Code[] =>
    isScalar(schema)
      ? scalarCode({ ...part, access: held }, scope)
      : nestedCode({ ...part, access: held }, scope);
  const direct = code(access);
  const uses = countUses(JSON.stringify(code("held")), "held");
  if (uses <= 1) return direct;
  return [{ kind: "property", name: part.local, value: access, then: code }];
}

/** How often an identifier stands in a text. */
function countUses(text: string, identifier: string): number {
  return text.split(/[^\w$]+/).filter((word) => word === identifier).length;
}

/** A part of which nothing is asked but perhaps that it is there. */
function openCode(
  { access, step, presence }: Part,
  scope: ExplainScope,
): readonly Code[] {
  return presence === "required" ? [missingCode(access, step, scope)] : [];
}

/** Says that a member is missing. */
export function missingCode(
  access: string,
  step: string,
  scope: ExplainScope,
): Extract<Code, { readonly kind: "if" }> {
  const missing = scope.runtime("missing", "missing");
  return {
    kind: "if",
    when: isAbsent(access),
    then: [{ kind: "call", call: callOf(missing, "at", step) }],
  };
}

function scalarCode(part: Part, scope: ExplainScope): readonly Code[] {
  const { schema, access, step, base, presence } = part;
  const { assertions } = schema;
  const asked = { assertions, expression: access, step, base };
  if (assertions.never) return unwantedCode(part, scope);
  const type = typeDemand(asked, scope);
  const others = scalarDemands(asked, scope);
  const all = type ? [{ ...type, isLast: true } as const, ...others] : others;
  const code = demandCode(all);
  if (presence === "optional") return whenThere(access, code);
  if (presence === "certain" || type !== undefined) return code;
  return [{ ...missingCode(access, step, scope), otherwise: code }];
}

/** Says that nothing is allowed where something is. */
function unwantedCode(
  { access, step, presence }: Part,
  scope: ExplainScope,
): readonly Code[] {
  const unwanted = scope.runtime("expected", "unwanted");
  const call = callOf(unwanted, "at", access, step);
  const code: Code = { kind: "call", call };
  if (presence === "certain") return [code];
  const there: Code = {
    kind: "if",
    when: negate(isAbsent(access)),
    then: [code],
  };
  if (presence === "optional") return [there];
  return [{ ...missingCode(access, step, scope), otherwise: [code] }];
}

function whenThere(access: string, code: readonly Code[]): readonly Code[] {
  const isThere = negate(isAbsent(access));
  const [only, ...more] = code;
  if (only?.kind === "if" && more.length === 0 && !only.otherwise?.length) {
    return [{ ...only, when: all([isThere, only.when]) }];
  }
  return [{ kind: "if", when: isThere, then: code }];
}

function nestedCode(part: Part, scope: ExplainScope): readonly Code[] {
  const { schema, access, step, base } = part;
  const explainInside = scope.runtime("inside", "explainInside");
  const explainer = scope.explainer(schema, base);
  const call = callOf(explainInside, "at", step, access, explainer);
  return [
    { kind: "if", when: isUnfit(part, scope), then: [{ kind: "call", call }] },
  ];
}

/** When a part is worth explaining: always, where no function gives the verdict on it. */
function isUnfit(
  { schema, access, base, presence }: Part,
  scope: ExplainScope,
): Logic {
  const absent = isAbsent(access);
  const refused = scope.isGuarded(schema)
    ? negate(partTest(schema, access, base, scope.guards))
    : always;
  if (presence === "optional") return all([negate(absent), refused]);
  if (presence === "certain" || refusesUndefined(schema)) return refused;
  return isAlways(refused) ? refused : any([absent, refused]);
}
