import { camelCase } from "../../../ir/names/casing.js";
import type { Schema } from "../../../ir/types/index.js";
import {
  layoutExpression,
  type Expression,
  type TextExpression,
} from "../../typescript/expression.js";
import { bodyText } from "../guard/code.js";
import type { Logic } from "../guard/logic.js";
import { acceptsAll } from "../guard/parts.js";
import type { GuardFunction, GuardScope } from "../guard/scope.js";
import { createNumbering } from "../numbering.js";
import { isScalar } from "../scalar-keywords.js";
import type { ShapeScope } from "./scope.js";
import { shapeExpression } from "./shape-expression.js";

/** What is asked of the values of a module, as data. */
export interface Shapes {
  /** An expression: the shape of the whole value. */
  readonly root: string;
  /** Functions that tests are made of. */
  readonly tests: readonly GuardFunction[];
  /** The statements that it needs. */
  readonly statements: readonly string[];
}

/** What shapes are made of. */
export interface ShapesOptions {
  readonly schema: Schema;
  readonly guards: GuardScope;
  /** The identifier of the function that was made for a schema. */
  made(schema: Schema): string | undefined;
  /** A free identifier. */
  local(wish: string): string;
}

/**
 * Writes the shape of a schema and of all it refers to. They are made when a
 * value first does not fit: who only hears verdicts does not pay for them.
 */
export function writeShapes({
  schema: whole,
  guards,
  made: guardOf,
  local,
}: ShapesOptions): Shapes {
  const numbering = createNumbering(() => "");
  const names = new Map<number, string>();
  const types = new Map<string, string>();
  const tests = new Map<string, string>();
  const texts: string[] = [];
  const scope: ShapeScope = {
    guards,
    guard: (schema) => guardOf(aliased(schema)),
    runtime: (module, identifier) =>
      guards.runtime(`explain/${module}`, identifier),
    shape: (schema, wish) => mention(aliased(schema), wish),
    constant: (wish, value) => {
      const name = types.get(wish) ?? define(wish, value);
      types.set(wish, name);
      return { text: name };
    },
    test,
  };
  const root = mention(aliased(whole), "value").text;
  const made = local("madeShape");
  const make = local("makeShape");
  const body = [...texts, `  return ${root};`].join("\n\n");
  return {
    root: `(${made} ??= ${make}())`,
    tests: [...tests].map(([text, name]) => ({ name, body: text })),
    statements: [`let ${made};`, `function ${make}() {\n${body}\n}`],
  };

  function mention(schema: Schema, wish: string): TextExpression {
    if (acceptsAll(schema)) return { text: scope.runtime("shape", "anything") };
    const number = numbering.of(schema);
    const known = names.get(number);
    if (known !== undefined) return { text: known };
    const base = schema.name ?? scalarWish(schema) ?? wish;
    const value = shapeExpression(schema, base, scope);
    const name = "text" in value ? value.text : define(base, value);
    names.set(number, name);
    return { text: name };
  }

  function define(base: string, value: Expression): string {
    const name = local(camelCase(`${base} shape`));
    const start = `  const ${name} = `;
    texts.push(`${start}${layoutExpression(value, 2, start.length, 1)};`);
    return name;
  }

  function test(logic: Logic, wish: string): TextExpression {
    const body = bodyText([{ kind: "return", value: logic }]);
    const [, callee] = /^return ([\w$]+)\(value\);$/.exec(body) ?? [];
    if (callee !== undefined) return { text: callee };
    const known = tests.get(body);
    if (known !== undefined) return { text: known };
    const name = local(camelCase(wish));
    tests.set(body, name);
    return { text: name };
  }
}

/** What a schema refers to, where it asks for nothing else. */
function aliased(schema: Schema): Schema {
  const { refs, ...others } = schema.assertions;
  const [only, ...more] = refs ?? [];
  const isAlias = more.length === 0 && Object.keys(others).length === 0;
  return only !== undefined && isAlias ? aliased(only) : schema;
}

/** What the shape of an anonymous scalar is called after, wherever it stands. */
function scalarWish(schema: Schema): string | undefined {
  const { types, format, ...others } = schema.assertions;
  if (!isScalar(schema) || types === undefined) return undefined;
  if (Object.keys(others).length > 0) return undefined;
  return [types.join(" or "), ...(format ? [format] : [])].join(" ");
}
