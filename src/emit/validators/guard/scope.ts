import type { Schema } from "../../../ir/types/index.js";
import { camelCase, pascalCase } from "../../../ir/names/casing.js";
import { isGlobalName, isIdentifier } from "../../../ir/names/reserved.js";
import type { TypescriptFile } from "../../typescript/file.js";
import type { Expression } from "../../typescript/expression.js";
import type { Direction } from "../../typescript/shape-type.js";
import { assignment } from "../../typescript/statement.js";
import type { FormatPolicy } from "../../format-choice.js";
import { isPlain, type Numbering } from "../numbering.js";
import { guardBody } from "./body.js";
import { knownOf } from "./known.js";
import { always, never, test, type Logic } from "./logic.js";

/** Which way values travel; a plain JSON Schema knows no ways. */
export type GuardDirection = Direction | "neither";

/** How the functions of a module are made and called. */
export interface GuardScope {
  readonly direction: GuardDirection;
  /** Which formats are asserted. */
  readonly formats: FormatPolicy;
  /** Whether the module is TypeScript. */
  readonly typed: boolean;
  /** Whether an anonymous schema has a function of its own for more than one mention, or to be remembered. */
  isApart(schema: Schema): boolean;
  /** The identifier of a runtime function, imported. */
  runtime(module: string, identifier: string): string;
  /** A constant of the module; the same value is declared once. */
  constant(wish: string, value: Expression): string;
  /** A call of the function that checks a schema; made here unless it has a module of its own. */
  call(schema: Schema, argument: string, wish: string): Logic;
}

/** A function of one module, whose only parameter is `value`. */
export interface GuardFunction {
  readonly name: string;
  /** Its statements, without margin. */
  readonly body: string;
}

/** What the guards of one module share. */
export interface GuardModule {
  /** The scope of guards for values that travel one way. */
  facing(direction: GuardDirection): GuardScope;
  /** The functions that were made since the last time, in the order of their first call. */
  takeFunctions(): readonly GuardFunction[];
  /** The identifier of the function that was made for a schema, or for one that says the same. */
  made(schema: Schema, direction: GuardDirection): string | undefined;
  /**
   * Takes a function that is made elsewhere for the one of a schema and of all
   * that say the same; the identifier of the first that was taken for them.
   */
  take(schema: Schema, direction: GuardDirection, name: string): string;
  /** The constants they use, one statement a text; what turned out to be certain needs none of its own. */
  constants(isUsed?: (name: string) => boolean): readonly string[];
}

/** What a module is made of. */
export interface GuardModuleOptions {
  readonly file: Pick<TypescriptFile, "useRuntime" | "local">;
  readonly formats: FormatPolicy;
  /** Numbers schemas by what guards ask of a value. */
  readonly numbering: Numbering;
  /** What several schemas of the module ask. */
  readonly repeated: ReadonlySet<number>;
  /** Whether the module is TypeScript. */
  readonly typed: boolean;
  /** The exported guard of a schema, when it has one. */
  exported(schema: Schema, direction: GuardDirection): string | undefined;
  /** Whether a schema demands something else of what is sent than of what is received. */
  isDemanding(schema: Schema): boolean;
  /** Whether a schema may meet one value over and over. */
  isRepeated(schema: Schema): boolean;
}

/** Makes an empty module. */
export function createGuardModule(options: GuardModuleOptions): GuardModule {
  const { file, formats, typed, exported, isDemanding, isRepeated } = options;
  const { numbering, repeated } = options;
  let functions: GuardFunction[] = [];
  /** A schema that every value fits, or none, needs no function. */
  const made = new Map<string, string | Logic>();
  const constants = new Map<string, Constant>();
  const facing = (direction: GuardDirection): GuardScope => {
    const scope: GuardScope = {
      direction,
      formats,
      typed,
      isApart: (schema) =>
        isRepeated(schema) || repeated.has(numbering.of(schema)),
      runtime: (module, identifier) =>
        file.useRuntime(module, identifier, "value"),
      constant,
      call: (schema, argument, wish) => {
        const name = exported(schema, direction) ?? local(schema, wish, scope);
        if (typeof name !== "string") return name;
        const call = isRepeated(schema)
          ? `${scope.runtime("validate/depth", "recall")}(${name}, ${argument})`
          : `${name}(${argument})`;
        const says = { expression: argument, fits: knownOf(schema) };
        return test(call, `!${call}`, says);
      },
    };
    return scope;
  };
  return {
    facing,
    takeFunctions: () => {
      const taken = functions;
      functions = [];
      return taken;
    },
    made: (schema, direction) => {
      // What is plain is asked in place.
      if (made.size === 0 || isPlain(schema)) return undefined;
      const found = made.get(keyOf(schema, direction));
      return typeof found === "string" ? found : undefined;
    },
    take: (schema, direction, name) => {
      const key = keyOf(schema, direction);
      const found = made.get(key);
      if (typeof found === "string") return found;
      made.set(key, name);
      return name;
    },
    constants: (isUsed = () => true) =>
      [...constants.values()]
        .filter(({ name }) => isUsed(name))
        .map((each) => constantText(each, typed)),
  };

  function constant(wish: string, value: Expression): string {
    const key = JSON.stringify(value);
    const known = constants.get(key);
    if (known !== undefined) return known.name;
    const name = file.local(moduleName(wish));
    constants.set(key, { name, value });
    return name;
  }

  function keyOf(schema: Schema, direction: GuardDirection): string {
    return `${String(numbering.of(schema))} ${isDemanding(schema) ? direction : ""}`;
  }

  function local(
    schema: Schema,
    wish: string,
    scope: GuardScope,
  ): string | Logic {
    const key = keyOf(schema, scope.direction);
    const known = made.get(key);
    if (known !== undefined) return known;
    const name = file.local(`is${pascalCase(schema.name ?? wish)}`);
    made.set(key, name);
    // The place is taken before the body, which may add functions of its own.
    const place = functions.push({ name, body: "" }) - 1;
    const body = guardBody(schema, scope, name.replace(/^is/, ""));
    const verdict = verdicts.get(body);
    if (verdict !== undefined) {
      functions.splice(place, 1);
      made.set(key, verdict);
      return verdict;
    }
    functions[place] = { name, body };
    return name;
  }
}

/** What bodies say that do not look at the value. */
const verdicts: ReadonlyMap<string, Logic> = new Map([
  ["return true;", always],
  ["return false;", never],
]);

interface Constant {
  readonly name: string;
  readonly value: Expression;
}

function constantText({ name, value }: Constant, typed: boolean): string {
  // TypeScript knows no items of an empty array.
  const isBare = typed && "items" in value && value.items.length === 0;
  const head = isBare ? `${name}: readonly unknown[]` : name;
  return assignment(`const ${head} =`, value, ";", 0);
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
  const base = baseName(wish);
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  return name;
}

/** The same members come again and again. */
const baseNames = new Map<string, string>();

function baseName(wish: string): string {
  const known = baseNames.get(wish);
  if (known !== undefined) return known;
  const camel = camelCase(wish);
  const isFree = isIdentifier(camel) && !isGlobalName(camel);
  const isPlain = isFree && camel.length <= 40 && !moduleWords.test(camel);
  const base = isPlain ? camel : "member";
  baseNames.set(wish, base);
  return base;
}

/** The same, and given away with this. */
export function freshName(wish: string, locals: Set<string>): string {
  const name = localName(wish, locals);
  locals.add(name);
  return name;
}
