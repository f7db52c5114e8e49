import type { VariableDeclarationKind } from "ts-morph";
import type { Role, ValidatorRole } from "../../ir/names/roles.js";
import type { Subject } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/index.js";
import type { Statement } from "../emitter.js";
import { docs } from "../typescript/docs.js";
import { layoutExpression } from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import type { Direction } from "../typescript/shape-type.js";
import type { ValidatorOptions } from "./emitter.js";
import { guardBody } from "./guard/body.js";
import { createGuardScope, type GuardFunction } from "./guard/scope.js";
import { rulesExpression, type RulesScope } from "./rules-text.js";

/** What the four exports of one checked thing are made of. */
export interface CheckRequest {
  readonly schema: Schema;
  readonly subject: Subject;
  /** Behind the role: empty, `:input`, `:body`, … */
  readonly suffix: "" | `:${string}`;
  readonly direction: Direction;
  /** The type that the guard proves. */
  readonly typeText: () => string;
  /** What JSDoc calls it: a type, or the words for a part of an operation. */
  readonly label: string;
  /** Whether the rules are declared here, or elsewhere in this module. */
  readonly withRules: boolean;
  /** Whether the guard answers for the rules in both directions. */
  readonly isExact: boolean;
  /** What checks the same, because directions make no difference to its demands. */
  readonly sameAs?: CheckRequest;
}

/** `isX`, `validateX`, `XSchema` and the rules of several things, with the local functions they need. */
export function declareChecks(
  file: TypescriptFile,
  options: ValidatorOptions,
  requests: readonly CheckRequest[],
): readonly Statement[] {
  const declared = requests.map((request) => declareNames(file, request));
  return requests.flatMap((request, index) => {
    const names = declared[index];
    return names ? checkStatements(file, options, request, names) : [];
  });
}

type CheckNames = Readonly<Record<ValidatorRole, string>>;

function declareNames(file: TypescriptFile, request: CheckRequest): CheckNames {
  const own = (role: ValidatorRole): string =>
    file.declare(identifierOf(file, request, role));
  return {
    guard: own("guard"),
    validate: own("validate"),
    standard: own("standard"),
    rules: request.withRules
      ? own("rules")
      : identifierOf(file, request, "rules"),
  };
}

function identifierOf(
  file: TypescriptFile,
  { subject, suffix }: CheckRequest,
  role: ValidatorRole,
): string {
  // One literal serves both directions of a schema.
  const wanted =
    suffix === ":input" && role === "rules" ? role : `${role}${suffix}`;
  return file.names.of(subject, wanted as Role).identifier;
}

function checkStatements(
  file: TypescriptFile,
  options: ValidatorOptions,
  request: CheckRequest,
  names: CheckNames,
): readonly Statement[] {
  const { schema, direction, withRules } = request;
  const formats = options.formats !== "annotate";
  const scope = createGuardScope({
    file,
    direction,
    formats,
    exported: (target) =>
      target === schema ? undefined : exportedGuard(file, target, direction),
  });
  const type = request.typeText();
  const base = names.guard.replace(/^is/, "");
  const body = request.sameAs
    ? `return ${identifierOf(file, request.sameAs, "guard")}(value);`
    : guardBody(schema, scope, base);
  return [
    guardFunction(names.guard, type, body, request.label),
    ...scope.functions().map(localFunction),
    validateFunction(file, names, request),
    standardConstant(file, names, type, request.label),
    ...(withRules
      ? [rulesConstant(file, names, request, { ...rulesScope(file), formats })]
      : []),
    ...constantsText(scope.constants()),
  ];
}

function localFunction({ name, body }: GuardFunction): Statement {
  return {
    kind: kind.function,
    name,
    parameters: [{ kind: kind.parameter, name: "value", type: "unknown" }],
    returnType: "boolean",
    statements: [body],
  };
}

function constantsText(constants: readonly string[]): readonly Statement[] {
  return constants.length === 0 ? [] : [`\n${constants.join("\n")}`];
}

/** The guard of a schema with a module of its own, imported. */
function exportedGuard(
  file: TypescriptFile,
  schema: Schema,
  direction: Direction,
): string | undefined {
  const input =
    direction === "input" ? file.names.find(schema, "guard:input") : undefined;
  const name = input ?? file.names.find(schema, "guard");
  return name && file.use(name);
}

function rulesScope(file: TypescriptFile): Pick<RulesScope, "file" | "rules"> {
  return {
    file,
    rules: (schema) => file.use(file.names.of(schema, "rules")),
  };
}

function guardFunction(
  name: string,
  type: string,
  body: string,
  label: string,
): Statement {
  return {
    kind: kind.function,
    isExported: true,
    name,
    docs: about(`Whether a value is ${mention(label)}.`),
    parameters: [{ kind: kind.parameter, name: "value", type: "unknown" }],
    returnType: `value is ${type}`,
    statements: [body],
  };
}

/** Words stand as they are, a type is linked. */
function mention(label: string): string {
  return label.startsWith("the ") ? label : `{@link ${label}}`;
}

function about(description: string): ReturnType<typeof docs> {
  return docs({ description, deprecated: false });
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function validateFunction(
  file: TypescriptFile,
  { guard, validate, rules }: CheckNames,
  { direction, label }: CheckRequest,
): Statement {
  const explain = file.useRuntime("validate/explain", "explain", "value");
  const way = direction === "input" ? ', "input"' : "";
  return {
    kind: kind.function,
    isExported: true,
    name: validate,
    docs: about(
      `Every way in which a value is not ${mention(label)}; empty when it is.`,
    ),
    parameters: [{ kind: kind.parameter, name: "value", type: "unknown" }],
    returnType: `readonly ${file.useRuntime("issue", "Issue", "type")}[]`,
    statements: [
      `return ${guard}(value) ? [] : ${explain}(${rules}, value${way});`,
    ],
  };
}

function standardConstant(
  file: TypescriptFile,
  { guard, validate, standard }: CheckNames,
  type: string,
  label: string,
): Statement {
  const make = file.useRuntime(
    "validate/standard-schema",
    "standardSchema",
    "value",
  );
  const standardType = file.useRuntime("issue", "StandardSchema", "type");
  return {
    kind: kind.variableStatement,
    isExported: true,
    declarationKind: constant,
    leadingTrivia: "\n",
    docs: about(
      `${capitalized(mention(label))} for libraries that take a Standard Schema.`,
    ),
    declarations: [
      {
        kind: kind.variableDeclaration,
        name: standard,
        type: `${standardType}<${type}>`,
        initializer: `/* @__PURE__ */ ${make}(${guard}, ${validate})`,
      },
    ],
  };
}

/** ts-morph's `VariableDeclarationKind.Const`, which is this text. */
const constant = "const" as VariableDeclarationKind.Const;

function rulesConstant(
  file: TypescriptFile,
  { guard, rules }: CheckNames,
  { schema, label, isExact }: CheckRequest,
  scope: RulesScope,
): Statement {
  const type = file.useRuntime("validate/rules", "Rules", "type");
  const column = `export const ${rules}: ${type} = `.length;
  const literal = rulesExpression(schema, scope, [
    ...(schema.name === undefined
      ? []
      : [["name", { text: JSON.stringify(schema.name) }] as const]),
    ...(isExact ? [["is", { text: guard }] as const] : []),
  ]);
  return {
    kind: kind.variableStatement,
    isExported: true,
    declarationKind: constant,
    leadingTrivia: "\n",
    docs: about(
      `${capitalized(mention(label))} as data, for messages and mocks.`,
    ),
    declarations: [
      {
        kind: kind.variableDeclaration,
        name: rules,
        type,
        initializer: layoutExpression(literal, 0, column, 1),
      },
    ],
  };
}
