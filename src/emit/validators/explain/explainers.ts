import { pascalCase } from "../../../ir/names/casing.js";
import { pureTarget } from "../../../ir/pure-target.js";
import type { Schema } from "../../../ir/types/index.js";
import { schemasWithin } from "../checkers.js";
import { statementsText } from "../guard/code.js";
import type { GuardFunction, GuardScope } from "../guard/scope.js";
import { createNumbering } from "../numbering.js";
import { valueCode } from "./value.js";

/** How the explainers of a module are made and called. */
export interface ExplainScope {
  /** How their conditions are written. */
  readonly guards: GuardScope;
  /** Whether branches of unions are compared. */
  readonly hasUnions: boolean;
  /** Whether a function gives the verdict on a schema. */
  isGuarded(schema: Schema): boolean;
  /** The identifier of a runtime function, imported. */
  runtime(module: string, identifier: string): string;
  /** The function that explains a schema; made when it is first asked for. */
  explainer(schema: Schema, wish: string): string;
}

/** The explainers of one module. */
export interface Explainers {
  /** The one of the whole value. */
  readonly root: string;
  /** All of them, in the order of their first mention. */
  readonly functions: readonly GuardFunction[];
}

/** What explainers are made of. */
export interface ExplainersOptions {
  readonly schema: Schema;
  readonly guards: GuardScope;
  isGuarded(schema: Schema): boolean;
  /** A free identifier. */
  local(wish: string): string;
}

/** Writes functions that say what is wrong with values that do not fit a schema. */
export function writeExplainers(options: ExplainersOptions): Explainers {
  const { guards, local } = options;
  const numbering = createNumbering(() => "");
  const names = new Map<number, string>();
  const functions: GuardFunction[] = [];
  const scope: ExplainScope = {
    guards,
    hasUnions: schemasWithin(options.schema).some(
      ({ assertions }) => assertions.anyOf ?? assertions.oneOf,
    ),
    isGuarded: (schema) => options.isGuarded(pureTarget(schema) ?? schema),
    runtime: (module, identifier) =>
      guards.runtime(`explain/${module}`, identifier),
    explainer: (schema, wish) => define(pureTarget(schema) ?? schema, wish),
  };
  return { root: scope.explainer(options.schema, "Value"), functions };

  function define(schema: Schema, wish: string): string {
    const number = numbering.of(schema);
    const known = names.get(number);
    if (known !== undefined) return known;
    const name = local(`explain${pascalCase(schema.name ?? wish)}`);
    names.set(number, name);
    // The place is taken before the body, which may add functions of its own.
    const place = functions.push({ name, body: "" }) - 1;
    const base = name.replace(/^explain/, "");
    functions[place] = { name, body: bodyOf(schema, base) };
    return name;
  }

  function bodyOf(schema: Schema, base: string): string {
    const body = statementsText(valueCode(schema, base, scope));
    return /\bvalue\b/.test(body) ? `const { value } = at;\n${body}` : body;
  }
}
