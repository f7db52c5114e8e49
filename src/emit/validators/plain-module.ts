import type { Schema } from "../../ir/types/index.js";
import {
  callOf,
  layoutExpression,
  type CallExpression,
  type Expression,
} from "../typescript/expression.js";
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
import { areExplainable } from "./explain/explainable.js";
import { writeShapes } from "./explain/shapes.js";
import { guardBody } from "./guard/body.js";
import {
  createGuardModule,
  type GuardDirection,
  type GuardFunction,
  type GuardModule,
} from "./guard/scope.js";
import { createNumberings, findRepeated, type Numbering } from "./numbering.js";
import { createNames, type ModuleNames } from "./plain-names.js";
import { plainRules } from "./plain-rules.js";
import { recursiveSchemas } from "./recursive.js";
import { repeatedSchemas } from "./repeated.js";
import { schemaGraph } from "./schema-graph.js";

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
  const recursive = recursiveSchemas(schemaGraph([options.schema]));
  const repeated = repeatedSchemas(recursive);
  const isRecursive = recursive.size > 0;
  const entry = isRecursive ? names.local("isWithin") : "is";
  const { asked, told } = createNumberings(options.origin);
  const { repeated: alike } = findRepeated(rootsWithin(options.schema), asked);
  const guards = createGuardModule({
    file: names,
    formats: options.formats,
    numbering: asked,
    repeated: alike,
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
  const functions = guards.takeFunctions();
  const explanation = explain(options, {
    ...{ names, guards, recursive },
    told,
    mayRepeat: (schema) => alike.has(asked.of(schema)),
  });
  const constants = guards.constants();
  const standard = names.useRuntime(
    "validate/standard-schema",
    "standardSchema",
  );
  const text = [
    `/** Whether a value fits the schema. */
export function is(value) {
${indent(isRecursive ? `return ${names.useRuntime("validate/depth", "withinStack")}(${entry}, value);` : body)}
}`,
    ...(isRecursive ? [localFunction({ name: entry, body }, "value")] : []),
    ...[...functions, ...guards.takeFunctions()].map((guard) =>
      localFunction(guard, "value"),
    ),
    `/** Every way in which a value does not fit the schema; empty when it does. */
export function validate(value) {
  if (is(value)) return [];
  return ${layoutExpression(explanation.call, 2, "  return ".length, 1)};
}`,
    `/** The schema for libraries that take a Standard Schema. */
export const schema = /* @__PURE__ */ ${standard}(is, validate);`,
    ...explanation.statements,
    ...(constants.length > 0 ? [constants.join("\n")] : []),
  ].join("\n\n");
  return { text: `${text}\n`, runtime: [...names.modules()].sort() };
}

/** A function that others call: as a constant, which an engine need not look up to inline it. */
function localFunction(
  { name, body }: GuardFunction,
  parameter: string,
): string {
  const flat = `const ${name} = (${parameter}) => {`;
  const broken = `const ${name} = (\n  ${parameter},\n) => {`;
  const head = flat.length <= 80 ? flat : broken;
  return body === "" ? `${head}};` : `${head}\n${indent(body)}\n};`;
}

/** What stands in the module beside the schema's verdicts. */
interface Surroundings {
  readonly names: ModuleNames;
  readonly guards: GuardModule;
  readonly recursive: ReadonlySet<Schema>;
  /** Numbers schemas by all that is told of them. */
  readonly told: Numbering;
  /** Whether another schema may say the same. */
  mayRepeat(schema: Schema): boolean;
}

/** What lists the issues of a value that does not fit. */
interface Explanation {
  /** The call that gives them. */
  readonly call: CallExpression;
  /** What it stands on. */
  readonly statements: readonly string[];
}

/** Shapes, where they say all that the schema says; else its rules, which are interpreted. */
function explain(
  options: PlainModuleOptions,
  surroundings: Surroundings,
): Explanation {
  const schemas = schemasWithin(options.schema);
  const isPlain =
    surroundings.recursive.size === 0 &&
    options.origin === undefined &&
    oneWayTest(schemas, options.direction) === undefined;
  return isPlain && areExplainable(schemas)
    ? byShapes(options, surroundings)
    : byRules(options, surroundings);
}

function byShapes(
  { schema, direction }: PlainModuleOptions,
  { names, guards }: Surroundings,
): Explanation {
  const { root, tests, statements } = writeShapes({
    schema,
    guards: guards.facing(direction),
    made: (part) => guards.made(part, direction),
    local: names.local,
  });
  const issuesOf = names.useRuntime("explain/start", "issuesOf");
  return {
    call: callOf(issuesOf, root, "value"),
    statements: [
      ...statements,
      ...tests.map((one) => localFunction(one, "value")),
    ],
  };
}

function byRules(
  options: PlainModuleOptions,
  { names, guards, recursive, ...numbers }: Surroundings,
): Explanation {
  const { schema, formats, direction, origin } = options;
  const made = (part: Schema): string | undefined =>
    guards.made(part, direction);
  // In a value that is nested without end, each level would judge all below it.
  const asked = (part: Schema): string | undefined =>
    part === schema || recursive.has(part) ? undefined : made(part);
  const rules = plainRules({ ...options, recursive, ...numbers }, names, {
    made,
    asked,
  });
  const schemas = schemasWithin(schema);
  const use = ({ module, identifier }: CheckerName): Expression => ({
    text: names.useRuntime(module, identifier),
  });
  const items = checkersOf(schemas, formats, rules.hasReferences).map(use);
  const leftover = schemas.some(asksLeftover) ? [use(leftoverChecker)] : [];
  const createPlans = names.useRuntime("validate/plan", "createPlans");
  const explainer = origin
    ? names.useRuntime("validate/explain-located", "explainLocatedBy")
    : recursive.size > 0
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
    call: callOf(explainer, ...texts),
    statements: [
      assignment(`const ${planOf} =`, value, ";", 0),
      ...rules.statements,
    ],
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
