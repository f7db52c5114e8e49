import type { Schema } from "../../ir/types/index.js";
import type { Expression } from "../typescript/expression.js";
import { flatWithin } from "../typescript/flat-within.js";
import { findRepeated, type Numbering } from "./numbering.js";
import { rulesName } from "./rules-name.js";

/** A constant that holds rules which stand in several places of a module. */
export interface RulesConstant {
  readonly name: string;
  readonly value: Expression;
}

/** The rules of one module that stand in it once, though they are met several times. */
export interface SharedRules {
  /**
   * The rules of an anonymous schema that stand in several places, for most as
   * a mention of their constant; undefined for any other's. `guard` names the
   * function that gives the verdict on it.
   */
  mention(
    schema: Schema,
    guard: () => string | undefined,
    write: () => Expression,
  ): Expression | undefined;
  /** A mention of the constant that says the same, where one stands before. */
  known(schema: Schema): Expression | undefined;
  /** Takes a constant that is declared elsewhere for the rules of a schema. */
  keep(schema: Schema, constant: RulesConstant): void;
  /** The constants since the last time, each behind those that it mentions. */
  takeConstants(): readonly RulesConstant[];
}

/** The rules of a module in which nothing is met twice. */
export const noSharedRules: SharedRules = {
  mention: () => undefined,
  known: () => undefined,
  keep: () => undefined,
  takeConstants: () => [],
};

/**
 * Finds what schemas hold several times; `told` numbers them by all that is
 * told of them, where they may be alike.
 */
export function createSharedRules(
  roots: readonly Schema[],
  told: Numbering,
  mayRepeat: (schema: Schema) => boolean,
  local: (wish: string) => string,
): SharedRules {
  const { repeated } = findRepeated(roots, told, mayRepeat);
  const written = new Map<number, Expression>();
  let constants: RulesConstant[] = [];
  return {
    mention: (schema, guard, write) => {
      const number = told.found(schema);
      if (number === undefined) return undefined;
      const known = written.get(number);
      if (known || !repeated.has(number)) return known;
      const name = guard();
      if (name === undefined) return undefined;
      const value = write();
      const mentioned = isShort(value) ? value : { text: declare(name, value) };
      written.set(number, mentioned);
      return mentioned;
    },
    known: (schema) => written.get(told.found(schema) ?? unknown),
    keep: (schema, { name, value }) => {
      const number = told.found(schema);
      if (number === undefined || isShort(value)) return;
      written.set(number, { text: name });
    },
    takeConstants: () => {
      const taken = constants;
      constants = [];
      return taken;
    },
  };

  /** The rules are called after the guard: `ownerRules` beside `isOwner`. */
  function declare(guard: string, value: Expression): string {
    const name = local(rulesName(guard.replace(/^is/, "")));
    constants.push({ name, value });
    return name;
  }
}

/** The number of no schema. */
const unknown = 0;

/** What takes no more than a line stands in place: a name would be as long. */
function isShort(value: Expression): boolean {
  return flatWithin(value, 80) !== undefined;
}
