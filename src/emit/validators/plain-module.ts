import type { Schema } from "../../ir/types/index.js";
import type { Expression } from "../typescript/expression.js";
import { assignment } from "../typescript/statement.js";
import {
  asksLeftover,
  checkersOf,
  isSecretSchema,
  leftoverChecker,
  rootsWithin,
  schemasWithin,
  type CheckerName,
} from "./checkers.js";
import type { FormatPolicy } from "../format-choice.js";
import { guardBody } from "./guard/body.js";
import {
  createGuardModule,
  type GuardDirection,
  type GuardFunction,
} from "./guard/scope.js";
import { createNames, type ModuleNames } from "./plain-names.js";
import { plainRules, type PlainRules } from "./plain-rules.js";
import { recursiveSchemas } from "./recursive.js";
import { repeatedSchemas } from "./repeated.js";

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
    roots: rootsWithin(options.schema),
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
  const made = (schema: Schema): string | undefined =>
    guards.made(schema, options.direction);
  // In a value that is nested without end, each level would judge all below it.
  const asked = (schema: Schema): string | undefined =>
    schema === options.schema || recursive.has(schema)
      ? undefined
      : made(schema);
  const rules = plainRules({ ...options, recursive }, names, { made, asked });
  const explanation = explain(options, names, isRecursive, rules);
  const standard = names.useRuntime(
    "validate/standard-schema",
    "standardSchema",
  );
  const text = [
    `/** Whether a value fits the schema. */
export function is(value) {
${indent(isRecursive ? `return ${names.useRuntime("validate/depth", "withinStack")}(${entry}, value);` : body)}
}`,
    ...(isRecursive ? [localGuard({ name: entry, body })] : []),
    ...functions.map(localGuard),
    `/** Every way in which a value does not fit the schema; empty when it does. */
export function validate(value) {
  if (is(value)) return [];
  return ${explanation.call};
}`,
    `/** The schema for libraries that take a Standard Schema. */
export const schema = /* @__PURE__ */ ${standard}(is, validate);`,
    explanation.constant,
    ...rules.statements,
    ...(constants.length > 0 ? [constants.join("\n")] : []),
  ].join("\n\n");
  return { text: `${text}\n`, runtime: [...names.modules()].sort() };
}

/** A guard that others call: as a constant, which an engine need not look up to inline it. */
function localGuard({ name, body }: GuardFunction): string {
  const head = `const ${name} = (value) => {`;
  const broken = `const ${name} = (\n  value,\n) => {`;
  return `${head.length <= 80 ? head : broken}\n${indent(body)}\n};`;
}

/** What lists the issues: how rules are read, and the call that reads those of the schema. */
function explain(
  { schema, formats, direction, origin }: PlainModuleOptions,
  names: ModuleNames,
  isRecursive: boolean,
  rules: PlainRules,
): { readonly constant: string; readonly call: string } {
  const schemas = schemasWithin(schema);
  const use = ({ module, identifier }: CheckerName): Expression => ({
    text: names.useRuntime(module, identifier),
  });
  const items = checkersOf(schemas, formats, rules.hasReferences).map(use);
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
  const texts = [planOf, rules.root, "value", ...others];
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
