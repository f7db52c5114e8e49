import type { Schema } from "../../ir/types/index.js";
import type { FormatPolicy } from "../format-choice.js";
import {
  layoutExpression,
  textOf,
  type Member,
} from "../typescript/expression.js";
import { rootsWithin, schemasWithin } from "./checkers.js";
import type { ModuleNames } from "./plain-names.js";
import { rulesExpression, type RulesScope } from "./rules-text.js";
import { createSharedRules, type RulesConstant } from "./shared-rules.js";

interface Subject {
  readonly schema: Schema;
  readonly formats: FormatPolicy;
  readonly origin?: (schema: Schema) => string;
}

/** The schema as data, and how it is asked for. */
export interface PlainRules {
  /** An expression. */
  readonly root: string;
  /** The statements that it needs. */
  readonly statements: readonly string[];
}

/**
 * The rules of the schema and of all it refers to. They are made when a value
 * first does not fit: who only hears verdicts does not pay for them.
 */
export function plainRules(
  { schema, formats, origin }: Subject,
  names: ModuleNames,
  guardOf: RulesScope["guard"],
  guard: RulesScope["guard"],
): PlainRules {
  const named = new Map<Schema, string>();
  const branches = unionBranches(schema);
  const texts: string[] = [];
  const shared = createSharedRules(rootsWithin(schema), origin, names.local);
  const rules: RulesScope["rules"] = (target) => {
    const known = named.get(target);
    if (known !== undefined) return known;
    const name = names.local("rules");
    named.set(target, name);
    const place = texts.push("") - 1;
    const scope: RulesScope = {
      ...{ file: names, formats, rules, guard, ...(origin && { origin }) },
      shared: (part, write) => shared.mention(part, guardOf(part), write),
    };
    const title = branches.has(target) ? target.name : undefined;
    const first: readonly Member[] =
      title === undefined ? [] : [["name", textOf(title)]];
    const literal = rulesExpression(target, scope, first);
    texts[place] = constantText({ name, value: literal });
    return name;
  };
  const root = rules(schema);
  const repeated = shared.takeConstants().map(constantText);
  const made = names.local("madeRules");
  const make = names.local("makeRules");
  const body = [...repeated, ...texts, `  return ${root};`].join("\n\n");
  return {
    root: `(${made} ??= ${make}())`,
    statements: [`let ${made};`, `function ${make}() {\n${body}\n}`],
  };
}

function constantText({ name, value }: RulesConstant): string {
  const start = `  const ${name} = `;
  return `${start}${layoutExpression(value, 2, start.length, 1)};`;
}

/** The branches of unions, and what they refer to: messages call them by name. */
function unionBranches(root: Schema): ReadonlySet<Schema> {
  const branches = schemasWithin(root).flatMap(
    ({ assertions: { anyOf = [], oneOf = [] } }) => [...anyOf, ...oneOf],
  );
  return new Set(
    branches.flatMap((branch) => [branch, ...(branch.assertions.refs ?? [])]),
  );
}
