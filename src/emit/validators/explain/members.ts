import type { Assertions, Schema } from "../../../ir/types/index.js";
import { callOf, textOf } from "../../typescript/expression.js";
import { stringLiteral } from "../../typescript/literal.js";
import type { Code } from "../guard/code.js";
import { memberAccess } from "../guard/object.js";
import { propertyLocal } from "../guard/property-local.js";
import { acceptsAll } from "../guard/parts.js";
import { localName } from "../guard/scope.js";
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
