import type { Role, ValidatorRole } from "../../ir/names/roles.js";
import type { Subject } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/index.js";
import type { Statement } from "../emitter.js";
import type { TypescriptFile } from "../typescript/file.js";
import { standsIn } from "../typescript/mentioned-in.js";
import { kind } from "../typescript/kind.js";
import type { Direction } from "../typescript/shape-type.js";
import {
  guardFunction,
  rulesStatements,
  standardStatement,
  validateFunction,
  type ModuleParts,
} from "./check-statements.js";
import type { FormatPolicy } from "../format-choice.js";
import { guardBody } from "./guard/body.js";
import { simpleTest } from "./guard/check.js";
import { isAlways, isNever, type Logic } from "./guard/logic.js";
import {
  createGuardModule,
  type GuardDirection,
  type GuardFunction,
  type GuardModule,
} from "./guard/scope.js";
import { findRepeated, numberingApart, type Numberings } from "./numbering.js";
import { createSharedRules, noSharedRules } from "./shared-rules.js";
import { isFixed, usedFunctions } from "./used-functions.js";

/** What the four exports of one checked thing are made of. */
export interface CheckRequest {
  readonly schema: Schema;
  readonly subject: Subject;
  /** Behind the role: empty, `:input`, `:body`, … */
  readonly suffix: "" | `:${string}`;
  readonly direction: Direction;
  /** The identifier of the type that the guard proves, in this file. */
  readonly type: string;
  /** Whether the rules are declared here, or elsewhere in this module. */
  readonly withRules: boolean;
}

/** How checks are written, for all of an API. */
export interface CheckStyle {
  /** Which formats are asserted. */
  readonly formats: FormatPolicy;
  /** Where a schema stands, in a word, where issues are to tell. */
  readonly origin?: (schema: Schema) => string;
  /** Schemas that demand something else of what is sent than of what is received. */
  readonly demanding: ReadonlySet<Schema>;
  /** Schemas that contain themselves. */
  readonly recursive: ReadonlySet<Schema>;
  /** Schemas that may meet one value over and over. */
  readonly repeated: ReadonlySet<Schema>;
  /** How schemas are told apart. */
  readonly numberings: Numberings;
}

/** The identifiers of the four exports. */
export type CheckNames = Readonly<Record<ValidatorRole, string>>;

/** `isX`, `validateX`, `XSchema` and the rules of several things, with the local functions they need. */
export function declareChecks(
  file: TypescriptFile,
  style: CheckStyle,
  requests: readonly CheckRequest[],
): readonly Statement[] {
  const declared = requests.map((request) => declareNames(file, request));
  const insides = new Map<string, string>();
  const schemas = requests.map(({ schema }) => schema);
  const { asked, told } = style.numberings;
  const { repeated, firsts } = findRepeated(schemas, asked);
  const guards = createGuardModule({
    // What turns out to be certain is not asked.
    file: { useRuntime: file.perhaps.useRuntime, local: file.local },
    formats: style.formats,
    numbering:
      repeated.size > 0 ? asked : numberingApart(asked, firsts.values()),
    repeated,
    typed: true,
    exported: (schema, direction) => {
      const name = exportedGuard(file, schema, direction);
      return name && (insides.get(name) ?? name);
    },
    isDemanding: (schema) => style.demanding.has(schema),
    isRepeated: (schema) => style.repeated.has(schema),
  });
  // What tells the same asks the same.
  const shared =
    repeated.size > 0
      ? createSharedRules(
          schemas,
          told,
          (schema) => repeated.has(asked.of(schema)),
          file.local,
        )
      : noSharedRules;
  const checks = requests.flatMap((request, index): readonly Check[] => {
    const names = declared[index];
    if (names === undefined) return [];
    const { schema, direction } = request;
    const first = guards.take(schema, direction, names.guard);
    if (first !== names.guard) return [{ request, names, first }];
    if (!style.recursive.has(schema)) return [{ request, names }];
    const inside = file.local(`${names.guard}Within`);
    insides.set(names.guard, inside);
    return [{ request, names, inside }];
  });
  const parts = { guards, shared };
  const written = checks.map((check) => writeCheck(file, style, check, parts));
  const entries = written.map(({ entry }) => entry);
  const made = written.flatMap(({ functions }) => functions);
  const used = new Set(usedFunctions(entries, made));
  const bodies = [...entries, ...[...used].map(({ body }) => body)];
  const isUsed = (name: string): boolean =>
    bodies.some((body) => standsIn(body, name));
  return [
    ...written.flatMap(({ guard, functions, others }) => [
      guard,
      ...functions.filter((one) => used.has(one)).map(localFunction),
      ...others,
    ]),
    ...constantsText(guards.constants(isUsed)),
  ];
}

/** One checked thing of a module, with what its exports are called. */
interface Check {
  readonly request: CheckRequest;
  readonly names: CheckNames;
  /** The guard of what says the same, where one stands before. */
  readonly first?: string;
  /** The guard that is called from within, where the schema contains itself. */
  readonly inside?: string;
}

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

/** The text of a check. */
interface WrittenCheck {
  /** The body of its guard. */
  readonly entry: string;
  readonly guard: Statement;
  /** Functions that were made for it first. */
  readonly functions: readonly GuardFunction[];
  readonly others: readonly Statement[];
}

function writeCheck(
  file: TypescriptFile,
  style: CheckStyle,
  check: Check,
  parts: ModuleParts,
): WrittenCheck {
  const { request, names, inside } = check;
  const body = checkBody(check, parts.guards);
  const entry = inside && !isFixed(body) ? withinStack(file, inside) : body;
  return {
    entry,
    guard: guardFunction(names.guard, request.type, entry),
    functions: [
      ...(inside ? [{ name: inside, body }] : []),
      ...parts.guards.takeFunctions(),
    ],
    others: [
      validateFunction(file, style, names, request),
      standardStatement(file, names, request.type),
      ...(request.withRules
        ? rulesStatements(file, style, names, request, parts)
        : []),
    ],
  };
}

/** What says the same is asked, unless a single test would do. */
function checkBody(
  { request, names, first }: Check,
  guards: GuardModule,
): string {
  const { schema, direction } = request;
  const scope = guards.facing(direction);
  const base = names.guard.replace(/^is/, "");
  const isShared =
    first !== undefined && !isShort(simpleTest(schema, "value", base, scope));
  return isShared ? `return ${first}(value);` : guardBody(schema, scope, base);
}

function isShort(logic: Logic | undefined): boolean {
  if (logic === undefined) return false;
  return logic.kind === "test" || isAlways(logic) || isNever(logic);
}

/** Who enters a schema that contains itself looks after the stack. */
function withinStack(file: TypescriptFile, inside: string): string {
  const run = file.useRuntime("validate/depth", "withinStack", "value");
  return `return ${run}(${inside}, value);`;
}

function localFunction({ name, body }: GuardFunction): Statement {
  const parameter = isFixed(body) ? "_value" : "value";
  return {
    kind: kind.function,
    name,
    parameters: [{ kind: kind.parameter, name: parameter, type: "unknown" }],
    returnType: "boolean",
    statements: [body],
  };
}

function constantsText(constants: readonly string[]): readonly Statement[] {
  return constants.length === 0 ? [] : [`\n${constants.join("\n")}`];
}

/** The guard of a schema with a module of its own, imported unless it is this one. */
function exportedGuard(
  file: TypescriptFile,
  schema: Schema,
  direction: GuardDirection,
): string | undefined {
  if (schema.name === undefined) return undefined;
  const input =
    direction === "input" ? file.names.find(schema, "guard:input") : undefined;
  const name = input ?? file.names.find(schema, "guard");
  return name && file.perhaps.use(name);
}
