import type { Schema } from "../../ir/types/index.js";
import {
  layoutExpression,
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import { assignment } from "../typescript/statement.js";
import {
  asksLeftover,
  checkersOf,
  isSecretSchema,
  leftoverChecker,
  schemasWithin,
  type CheckerName,
} from "./checkers.js";
import type { FormatPolicy } from "../format-choice.js";
import { guardBody } from "./guard/body.js";
import { createGuardModule, type GuardDirection } from "./guard/scope.js";
import { recursiveSchemas } from "./recursive.js";
import { repeatedSchemas } from "./repeated.js";
import { rulesExpression, type RulesScope } from "./rules-text.js";
import { createSharedRules, type RulesConstant } from "./shared-rules.js";

/** What a module for one JSON Schema is made of. */
export interface PlainModuleOptions {
  readonly schema: Schema;
  /** Which formats assert. */
  readonly formats: FormatPolicy;
  /** Where a schema stands, in a word, where issues are to tell. */
  readonly origin?: (schema: Schema) => string;
  /** Which way the values travel. */
  readonly direction: GuardDirection;
  /** Identifiers of the runtime, which stand in the same module. */
  readonly taken: ReadonlySet<string>;
}

/** A module without the runtime, and the modules of the runtime it stands on. */
export interface PlainModule {
  readonly text: string;
  readonly runtime: readonly string[];
}

/**
 * One ES module for one JSON Schema, with all that it refers to: `is`,
 * `validate` and `schema`, the Standard Schema.
 */
export function plainModule(options: PlainModuleOptions): PlainModule {
  const names = createNames(options.taken);
  const recursive = recursiveSchemas([options.schema]);
  const repeated = repeatedSchemas(recursive);
  const isRecursive = recursive.size > 0;
  const entry = isRecursive ? names.local("isWithin") : "is";
  const guards = createGuardModule({
    file: names,
    formats: options.formats,
    typed: false,
    exported: (target) => (target === options.schema ? entry : undefined),
    isDemanding: () => false,
    isRepeated: (target) => repeated.has(target),
  });
  const body = guardBody(
    options.schema,
    guards.facing(options.direction),
    "Value",
  );
  const constants = guards.constants();
  const functions = guards.takeFunctions();
  // In a value that is nested without end, each level would judge all below it.
  const made = (schema: Schema): string | undefined =>
    guards.made(schema, options.direction);
  const rules = rulesConstants(options, names, made, (schema) =>
    schema === options.schema || recursive.has(schema)
      ? undefined
      : made(schema),
  );
  const explanation = explain(options, names, isRecursive, rules.root);
  const standard = names.useRuntime(
    "validate/standard-schema",
    "standardSchema",
  );
  const text = [
    `/** Whether a value fits the schema. */
export function is(value) {
${indent(isRecursive ? `return ${names.useRuntime("validate/depth", "withinStack")}(${entry}, value);` : body)}
}`,
    ...(isRecursive ? [`function ${entry}(value) {\n${indent(body)}\n}`] : []),
    ...functions.map(
      ({ name, body: inner }) => `function ${name}(value) {
${indent(inner)}
}`,
    ),
    `/** Every way in which a value does not fit the schema; empty when it does. */
export function validate(value) {
  if (is(value)) return [];
  return ${explanation.call};
}`,
    `/** The schema for libraries that take a Standard Schema. */
export const schema = /* @__PURE__ */ ${standard}(is, validate);`,
    explanation.constant,
    ...rules.constants(),
    ...(constants.length > 0 ? [constants.join("\n")] : []),
  ].join("\n\n");
  return { text: `${text}\n`, runtime: [...names.modules()].sort() };
}

/** What lists the issues: how rules are read, and the call that reads those of the schema. */
function explain(
  { schema, formats, direction, origin }: PlainModuleOptions,
  names: ModuleNames,
  isRecursive: boolean,
  rules: string,
): { readonly constant: string; readonly call: string } {
  const schemas = schemasWithin(schema);
  const use = ({ module, identifier }: CheckerName): Expression => ({
    text: names.useRuntime(module, identifier),
  });
  const items = checkersOf(schemas, formats).map(use);
  const leftover = schemas.some(asksLeftover) ? [use(leftoverChecker)] : [];
  const createPlans = names.useRuntime("validate/plan", "createPlans");
  const explainer = origin
    ? names.useRuntime("validate/explain-located", "explainLocatedBy")
    : isRecursive
      ? names.useRuntime("validate/explain-deep", "explainDeep")
      : names.useRuntime("validate/explain-by", "explainBy");
  const planOf = names.local("planOf");
  const value = {
    callee: `/* @__PURE__ */ ${createPlans}`,
    arguments: [{ items }, ...leftover],
  };
  const secrets = schemas.some(isSecretSchema)
    ? [names.useRuntime("validate/secrets", "isSecret")]
    : [];
  const oneWay = oneWayTest(schemas, direction);
  const others = [
    ...(oneWay ? [names.useRuntime("validate/one-way", oneWay)] : []),
    ...(secrets.length > 0 && !oneWay ? ["undefined"] : []),
    ...secrets,
  ];
  const texts = [planOf, rules, "value", ...others];
  return {
    constant: assignment(`const ${planOf} =`, value, ";", 0),
    call: `${explainer}(${texts.join(", ")})`,
  };
}

/** What tells the members that are not demanded, where there are any. */
function oneWayTest(
  schemas: readonly Schema[],
  direction: GuardDirection,
): string | undefined {
  const [travels, test] =
    direction === "input"
      ? (["readOnly", "isReadOnly"] as const)
      : (["writeOnly", "isWriteOnly"] as const);
  const isAsked =
    direction !== "neither" &&
    schemas.some(({ annotations }) => annotations[travels]);
  return isAsked ? test : undefined;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

interface ModuleNames {
  useRuntime(module: string, identifier: string): string;
  local(wish: string): string;
  /** The modules of the runtime that were mentioned. */
  modules(): readonly string[];
}

function createNames(taken: ReadonlySet<string>): ModuleNames {
  const given = new Set([...taken, "is", "validate", "schema"]);
  const modules = new Set<string>();
  return {
    useRuntime: (module, identifier) => {
      modules.add(module);
      return identifier;
    },
    local: (wish) => {
      let name = wish;
      for (let count = 2; given.has(name); count += 1) name = `${wish}${count}`;
      given.add(name);
      return name;
    },
    modules: () => [...modules],
  };
}

/** The rules of the schema and of all it refers to, as constants of the module. */
function rulesConstants(
  { schema, formats, origin }: PlainModuleOptions,
  names: ModuleNames,
  made: RulesScope["guard"],
  guard: RulesScope["guard"],
): { readonly root: string; constants(): readonly string[] } {
  const named = new Map<Schema, string>();
  const branches = unionBranches(schema);
  const texts: string[] = [];
  const shared = createSharedRules(schemasWithin(schema), origin, names.local);
  const rules: RulesScope["rules"] = (target) => {
    const known = named.get(target);
    if (known !== undefined) return known;
    const name = names.local("rules");
    named.set(target, name);
    const place = texts.push("") - 1;
    const scope: RulesScope = {
      ...{ file: names, formats, rules, guard, ...(origin && { origin }) },
      shared: (part, write) => shared.mention(part, made(part), write),
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
  return { root, constants: () => [...repeated, ...texts] };
}

function constantText({ name, value }: RulesConstant): string {
  const start = `const ${name} = `;
  return `${start}${layoutExpression(value, 0, start.length, 1)};`;
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
