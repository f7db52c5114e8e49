import type { Schema } from "../../../ir/types/index.js";
import { camelCase, pascalCase } from "../../../ir/names/casing.js";
import { isGlobalName, isIdentifier } from "../../../ir/names/reserved.js";
import type { Statement } from "../../emitter.js";
import type { TypescriptFile } from "../../typescript/file.js";
import {
  layoutExpression,
  type Expression,
} from "../../typescript/expression.js";
import { kind } from "../../typescript/kind.js";
import type { Direction } from "../../typescript/shape-type.js";
import { checkCode } from "./check.js";
import { bodyText, type Code } from "./code.js";
import { test, type Logic } from "./logic.js";

/** How the functions of a module are made and called. */
export interface GuardScope {
  readonly direction: Direction;
  /** Whether `format` is asserted. */
  readonly formats: boolean;
  /** The identifier of a runtime function, imported. */
  runtime(module: string, identifier: string): string;
  /** A constant of the module; the same value is declared once. */
  constant(wish: string, value: ConstantValue): string;
  /** A call of the function that checks a schema; made here unless it has a module of its own. */
  call(schema: Schema, argument: string, wish: string): Logic;
  /** A call of a function of this module with a body of its own. */
  helper(
    wish: string,
    parameters: readonly HelperParameter[],
    code: (name: string) => readonly Code[],
  ): string;
}

/** What a constant holds: an expression, maybe as the only argument of a call. */
export interface ConstantValue {
  /** What stands before the expression: `new Set(`. */
  readonly head?: string;
  readonly value: Expression;
  readonly tail?: string;
}

/** A parameter of a local function. */
export interface HelperParameter {
  readonly name: string;
  readonly type: string;
}

/** A scope and what it has come to hold. */
export interface GuardModule extends GuardScope {
  /** The functions that are not exported, in the order of their first call. */
  functions(): readonly Statement[];
  /** The constants they use, as text. */
  constants(): readonly Statement[];
}

/** What a scope is made of. */
export interface ScopeOptions {
  readonly file: TypescriptFile;
  readonly direction: Direction;
  readonly formats: boolean;
  /** The exported guard of a schema, when it has one. */
  exported(schema: Schema): string | undefined;
}

/** Makes the scope of one direction in one file. */
export function createGuardScope(options: ScopeOptions): GuardModule {
  const { file, direction, formats, exported } = options;
  const functions: Statement[] = [];
  const made = new Map<Schema, string>();
  const constants = new Map<string, Constant>();
  const scope: GuardModule = {
    direction,
    formats,
    runtime: (module, identifier) =>
      file.useRuntime(module, identifier, "value"),
    constant: (wish, value) => {
      const key = JSON.stringify(value);
      const known = constants.get(key);
      if (known !== undefined) return known.name;
      const name = file.local(moduleName(wish));
      constants.set(key, { name, value });
      return name;
    },
    call: (schema, argument, wish) => {
      const name =
        exported(schema) ??
        made.get(schema) ??
        scope.helper(wish, [{ name: "value", type: "unknown" }], (own) => {
          made.set(schema, own);
          const base = own.replace(/^is/, "");
          const locals = new Set(["value"]);
          return checkCode(
            { schema, expression: "value", base, locals },
            scope,
          );
        });
      return test(`${name}(${argument})`);
    },
    helper: (wish, parameters, code) => {
      const name = file.local(`is${pascalCase(wish)}`);
      // The place is taken before the body, which may add functions of its own.
      const place = functions.push(helperFunction(name, parameters, [])) - 1;
      functions[place] = helperFunction(name, parameters, code(name));
      return name;
    },
    functions: () => functions,
    constants: () =>
      constants.size === 0
        ? []
        : [`\n${[...constants.values()].map(constantText).join("\n")}`],
  };
  return scope;
}

function helperFunction(
  name: string,
  parameters: readonly HelperParameter[],
  code: readonly Code[],
): Statement {
  return {
    kind: kind.function,
    name,
    parameters: parameters.map((parameter) => ({
      kind: kind.parameter,
      ...parameter,
    })),
    returnType: "boolean",
    statements: [bodyText(code)],
  };
}

interface Constant {
  readonly name: string;
  readonly value: ConstantValue;
}

function constantText({ name, value }: Constant): string {
  const { head = "", tail = "" } = value;
  const start = `const ${name} =`;
  const column = `${start} ${head}`.length;
  const text = layoutExpression(value.value, 0, column, `${tail};`.length);
  const isLong =
    "text" in value.value && column + text.length + tail.length + 1 > 80;
  return `${start}${isLong ? "\n  " : " "}${head}${text}${tail};`;
}

/** A name for a constant of a module that can be declared. */
function moduleName(wish: string): string {
  const name = camelCase(wish);
  return isIdentifier(name) && !isGlobalName(name)
    ? name
    : `the${pascalCase(wish)}`;
}

/** Names that the module around a function may have given away. */
const moduleWords =
  /^is\p{Lu}|(?:Pattern|Values|Value|Names|Rules|Schema)\d*$/u;

/** A name for a local constant that hides nothing: `host`, `isPublicMember`. */
export function localName(wish: string, taken: ReadonlySet<string>): string {
  const camel = camelCase(wish);
  const isFree = isIdentifier(camel) && !isGlobalName(camel);
  const plain = isFree && camel.length <= 40 && !moduleWords.test(camel);
  const base = plain ? camel : "member";
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  return name;
}
