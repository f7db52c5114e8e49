import type { Schema } from "../../ir/types/index.js";
import type { Statement } from "../emitter.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import { callOf, textOf, type Member } from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import type { CheckNames, CheckRequest, CheckStyle } from "./declarations.js";
import type { GuardModule } from "./guard/scope.js";
import { rulesExpression, type RulesScope } from "./rules-text.js";
import type { SharedRules } from "./shared-rules.js";

/** What the checks of one module have in common. */
export interface ModuleParts {
  readonly guards: GuardModule;
  readonly shared: SharedRules;
}

/** `isX`: whether a value fits. */
export function guardFunction(
  name: string,
  type: string,
  body: string,
): Statement {
  // What fits every value or none does not look at it.
  const parameter = /\bvalue\b/.test(body) ? "value" : "_value";
  return {
    kind: kind.function,
    isExported: true,
    name,
    docs: about(`Whether a value is {@link ${type}}.`),
    parameters: [{ kind: kind.parameter, name: parameter, type: "unknown" }],
    returnType: `${parameter} is ${type}`,
    statements: [body],
  };
}

function about(description: string): ReturnType<typeof docs> {
  return docs({ description, deprecated: false });
}

/** `validateX`: every way in which a value does not fit. */
export function validateFunction(
  file: TypescriptFile,
  { origin }: CheckStyle,
  { guard, validate, rules }: CheckNames,
  { direction, type }: CheckRequest,
): Statement {
  const explain = origin
    ? file.useRuntime("validate/explain-located", "explainLocated", "value")
    : file.useRuntime("validate/explain", "explain", "value");
  const texts = [rules, "value", ...(direction === "input" ? ['"input"'] : [])];
  return {
    kind: kind.function,
    isExported: true,
    name: validate,
    docs: about(
      `Every way in which a value is not {@link ${type}}; empty when it is.`,
    ),
    parameters: [{ kind: kind.parameter, name: "value", type: "unknown" }],
    returnType: `readonly ${file.useRuntime("issue", "Issue", "type")}[]`,
    statements: [choice(guard, explain, texts)],
  };
}

/** `return guard(value) ? [] : callee(…);`, broken where it is too long. */
function choice(
  guard: string,
  callee: string,
  texts: readonly string[],
): string {
  const short = `${guard}(value)`;
  const isLongTest = `  return ${short}`.length > 80;
  const test = isLongTest ? `${guard}(\n  value,\n)` : short;
  const call = `${callee}(${texts.join(", ")})`;
  const flat = `return ${test} ? [] : ${call};`;
  if (flat.length + 2 <= 80) return flat;
  const isLong = `    : ${call};`.length > 80;
  const last = isLong
    ? `${callee}(\n${texts.map((text) => `      ${text},\n`).join("")}    )`
    : call;
  return `return ${test}\n  ? []\n  : ${last};`;
}

/** `XSchema`: the Standard Schema. */
export function standardStatement(
  file: TypescriptFile,
  { guard, validate, standard }: CheckNames,
  type: string,
): Statement {
  const module = "validate/standard-schema";
  const make = file.useRuntime(module, "standardSchema", "value");
  const standardType = file.useRuntime("issue", "StandardSchema", "type");
  // Bundlers may drop the call where nobody uses its result.
  const value = callOf(`/* @__PURE__ */ ${make}`, guard, validate);
  return separated(
    constantStatement(standard, value, {
      type: `${standardType}<${type}>`,
      isExported: true,
      docs: about(`{@link ${type}} for libraries that take a Standard Schema.`),
    }),
  );
}

/** `xRules`: the schema as data, behind what stands in it several times. */
export function rulesStatements(
  file: TypescriptFile,
  { formats, origin, demanding }: CheckStyle,
  names: CheckNames,
  { schema, type, suffix, direction }: CheckRequest,
  { guards, shared }: ModuleParts,
): readonly Statement[] {
  const rules = (target: Schema): string =>
    file.use(file.names.of(target, "rules"));
  // The guard answers for the rules in both directions where they agree.
  const isExact = suffix === "" && !demanding.has(schema);
  const guard = (target: Schema): string | undefined =>
    isExact && target === schema ? names.guard : undefined;
  const scope: RulesScope = {
    ...{ file, formats, rules, guard, ...(origin && { origin }) },
    shared: (part, write) =>
      shared.mention(part, () => guards.made(part, direction), write),
  };
  const first: readonly Member[] =
    schema.name === undefined ? [] : [["name", textOf(schema.name)]];
  const value = shared.known(schema) ?? rulesExpression(schema, scope, first);
  shared.keep(schema, { name: names.rules, value });
  const rulesType = file.useRuntime("validate/rules", "Rules", "type");
  return [
    ...shared
      .takeConstants()
      .map((one) =>
        separated(constantStatement(one.name, one.value, { type: rulesType })),
      ),
    separated(
      constantStatement(names.rules, value, {
        type: rulesType,
        isExported: true,
        docs: about(`{@link ${type}} as data, for messages and mocks.`),
      }),
    ),
  ];
}

function separated(statement: ReturnType<typeof constantStatement>): Statement {
  return { ...statement, leadingTrivia: "\n" };
}
