import type { Assertions, Schema } from "../../../ir/types/index.js";
import { callOf, textOf } from "../../typescript/expression.js";
import { stringLiteral } from "../../typescript/literal.js";
import type { Code } from "../guard/code.js";
import { all, compare, negate, type Logic } from "../guard/logic.js";
import { isAbsent, memberAccess } from "../guard/object.js";
import { propertyLocal } from "../guard/property-local.js";
import { acceptsAll } from "../guard/parts.js";
import { localName } from "../guard/scope.js";
import { asideCode } from "./also.js";
import type { ExplainScope } from "./explainers.js";
import { missingCode, partCode } from "./part.js";

/** Says what is wrong with the members of `value`, which is an object. */
export function memberCode(
  { assertions }: Schema,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  const { properties, required = [], additionalProperties } = assertions;
  // As they are told of: what must be there comes first.
  const names = new Set([...required, ...(properties?.keys() ?? [])]);
  return [
    ...knownCode([...names], base, assertions, scope),
    // Before whoever misses a member: it need not tell what is unknown then.
    ...otherCode(additionalProperties, base, scope),
    ...[...names].flatMap((name) => {
      const schema = properties?.get(name);
      const access = memberAccess("value", name, scope.guards);
      const step = stepLiteral(name);
      return schema === undefined
        ? [missingCode(access, step, scope)]
        : partCode(
            {
              ...{ schema, access, step, base: `${base} ${name}` },
              presence: required.includes(name) ? "required" : "optional",
              local: localName(name, new Set(["value", "at", propertyLocal])),
            },
            scope,
          );
    }),
    ...dependentCode(assertions, base, scope),
    ...countCode(assertions, scope),
  ];
}

/** Says what a member asks of the others. */
function dependentCode(
  { dependentRequired, dependentSchemas }: Assertions,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  const isThere = (name: string): Logic =>
    negate(isAbsent(memberAccess("value", name, scope.guards)));
  return [
    ...[...(dependentRequired ?? [])].flatMap(([name, others]) =>
      others.map((other): Code => {
        const words = [stepLiteral(other), stringLiteral(name)];
        const missingFor = scope.runtime("missing", "missingFor");
        const call = callOf(missingFor, "at", ...words);
        const when = all([isThere(name), negate(isThere(other))]);
        return { kind: "if", when, then: [{ kind: "call", call }] };
      }),
    ),
    ...[...(dependentSchemas ?? [])].map(([name, part]): Code => ({
      kind: "if",
      when: isThere(name),
      then: asideCode(part, `${base} with ${name}`, scope),
    })),
  ];
}

/** Says how many members there are, where that is wrong. */
function countCode(
  { minProperties = 0, maxProperties }: Assertions,
  scope: ExplainScope,
): readonly Code[] {
  if (minProperties <= 0 && maxProperties === undefined) return [];
  const miscounted = scope.runtime("expected", "miscounted");
  const memberNames = scope.guards.runtime(
    "validate/json-values",
    "memberNames",
  );
  const code = (keyword: string, wanted: string, when: Logic): Code => {
    const words = [stringLiteral(keyword), stringLiteral(wanted), "count"];
    const call = callOf(miscounted, "at", ...words);
    return { kind: "if", when, then: [{ kind: "call", call }] };
  };
  const value = `${memberNames}(value).length`;
  const count: Code = { kind: "constant", name: "count", value };
  const fewest = `at least ${minProperties} members`;
  const most = `at most ${maxProperties} members`;
  return [
    count,
    ...(minProperties > 0
      ? [code("minProperties", fewest, compare("count", "<", minProperties))]
      : []),
    ...(maxProperties === undefined
      ? []
      : [code("maxProperties", most, compare("count", ">", maxProperties))]),
  ];
}

/** Tells which members are declared, where anybody asks. */
function knownCode(
  names: readonly string[],
  base: string,
  { required = [], additionalProperties }: Assertions,
  scope: ExplainScope,
): readonly Code[] {
  const isAsked =
    required.length > 0 ||
    additionalProperties !== undefined ||
    scope.hasUnions;
  if (!isAsked || names.length === 0) return [];
  const known = scope.guards.constant(`${base} names`, {
    callee: "/* @__PURE__ */ new Set",
    arguments: [{ items: names.map(textOf) }],
  });
  const knows = scope.runtime("place", "knows");
  return [{ kind: "call", call: callOf(knows, "at", known) }];
}

/** Says what is wrong with the members that are not declared. */
function otherCode(
  others: Schema | undefined,
  base: string,
  scope: ExplainScope,
): readonly Code[] {
  if (others === undefined || acceptsAll(others)) return [];
  if (others.assertions.never) {
    const unknown = scope.runtime("unknown", "explainUndeclared");
    return [{ kind: "call", call: callOf(unknown, "at") }];
  }
  const segment = scope.guards.runtime("validate/issue-text", "segment");
  const body = partCode(
    {
      schema: others,
      access: "value[name]",
      step: `${segment}(name)`,
      base: `${base} member`,
      presence: "certain",
      local: localName("member", new Set(["value", "at", "name"])),
    },
    scope,
  );
  const othersOf = scope.runtime("unknown", "othersOf");
  const head = `for (const name of ${othersOf}(at))`;
  return [{ kind: "loop", head, body }];
}

/** The step of a JSON Pointer that leads to a member (RFC 6901, section 3). */
function stepLiteral(name: string): string {
  const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return stringLiteral(`/${escaped}`);
}
