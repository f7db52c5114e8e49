import type {
  Assertions,
  Discriminator,
  Schema,
} from "../../ir/types/index.js";
import {
  expressionOf,
  textOf,
  type ArrowExpression,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import type { FormatPolicy } from "../format-choice.js";
import { annotationMembers } from "./annotation-rules.js";
import { judgeOf, type Judge } from "./formats.js";
import { byRank } from "./keyword-order.js";
import { memberRules } from "./member-rules.js";
import { dependentMembers, requiredMembers } from "./required-rules.js";

/** How a schema becomes the literal that the runtime reads. */
export interface RulesScope {
  readonly file: Pick<TypescriptFile, "useRuntime">;
  /** Which formats are asserted. */
  readonly formats: FormatPolicy;
  /** The identifier of a schema's rules. */
  rules(schema: Schema): string;
  /** The same where they stand before whoever mentions them, which takes no function then. */
  standing?(schema: Schema): string | undefined;
  /** Where a schema stands, in a word, where issues are to tell. */
  origin?(schema: Schema): string;
  /** The identifier of a function that gives the verdict on a schema, where there is one. */
  guard(schema: Schema): string | undefined;
  /** The rules of an anonymous schema where they are a constant of their own; `write` gives them as they are. */
  shared(schema: Schema, write: () => Expression): Expression | undefined;
}

/** A schema as the literal of its rules; `more` stands before its own members. */
export function rulesExpression(
  schema: Schema,
  scope: RulesScope,
  more: readonly Member[] = [],
): Expression {
  const { assertions } = schema;
  const guard = scope.guard(schema);
  const origin = scope.origin?.(schema);
  const members: Member[] = [...more];
  if (origin !== undefined) members.push(["origin", textOf(origin)]);
  if (guard !== undefined) members.push(["is", { text: guard }]);
  const keywords = Object.keys(assertions) as (keyof Assertions)[];
  if (keywords.length > 1) keywords.sort(byRank);
  for (const keyword of keywords) {
    members.push(...keywordMember(keyword, assertions, scope));
  }
  members.push(...formatMember(assertions, scope));
  members.push(...annotationMembers(schema));
  return { members };
}

function keywordMember(
  keyword: keyof Assertions,
  assertions: Assertions,
  scope: RulesScope,
): readonly Member[] {
  switch (keyword) {
    case "refs":
      return listMember(keyword, assertions.refs, (schema) =>
        thunk(schema, scope),
      );
    case "types":
      return typeMember(assertions);
    case "enum":
      return assertions.enum ? [["enum", expressionOf(assertions.enum)]] : [];
    case "allOf":
    case "anyOf":
    case "oneOf":
    case "prefixItems":
      return listMember(keyword, assertions[keyword], (schema) =>
        partRules(schema, scope),
      );
    case "items":
    case "contains":
    case "unevaluatedItems":
    case "additionalProperties":
    case "propertyNames":
    case "unevaluatedProperties":
    case "not":
    case "if":
    case "then":
    case "else":
      return schemaMember(keyword, assertions[keyword], scope);
    case "properties":
    case "patternProperties":
    case "dependentSchemas":
      return mapMember(keyword, assertions[keyword], scope);
    case "dependentRequired":
      return [[keyword, { members: dependentMembers(assertions) }]];
    case "required":
      return requiredMembers(assertions);
    case "formatTerms":
      return [];
    case "discriminator":
      return discriminatorMember(assertions.discriminator, scope);
    default:
      return plainMember(keyword, assertions[keyword]);
  }
}

function plainMember(
  keyword: string,
  value: string | number | true | undefined,
): readonly Member[] {
  return value === undefined ? [] : [[keyword, expressionOf(value)]];
}

function typeMember({ types = [] }: Assertions): readonly Member[] {
  const [only, ...more] = types;
  if (only === undefined) return [];
  return [["type", expressionOf(more.length === 0 ? only : types)]];
}

function partRules(schema: Schema, scope: RulesScope): Expression {
  const standing = scope.standing?.(schema);
  if (standing !== undefined) return { text: standing };
  if (schema.name !== undefined) {
    return { members: [["refs", { items: [thunk(schema, scope)] }]] };
  }
  const write = (): Expression => rulesExpression(schema, scope);
  return scope.shared(schema, write) ?? write();
}

/** References are functions, because modules may import each other in circles. */
function thunk(schema: Schema, scope: RulesScope): ArrowExpression {
  return { parameters: [], body: { text: scope.rules(schema) } };
}

function listMember(
  keyword: string,
  schemas: readonly Schema[] | undefined,
  each: (schema: Schema) => Expression | ArrowExpression,
): readonly Member[] {
  return schemas ? [[keyword, { items: schemas.map(each) }]] : [];
}

function schemaMember(
  keyword: string,
  schema: Schema | undefined,
  scope: RulesScope,
): readonly Member[] {
  return schema ? [[keyword, partRules(schema, scope)]] : [];
}

function mapMember(
  keyword: string,
  schemas: ReadonlyMap<string, Schema> | undefined,
  scope: RulesScope,
): readonly Member[] {
  if (schemas === undefined) return [];
  const members: Member[] = [];
  for (const [name, schema] of schemas) {
    members.push(memberRules(name, partRules(schema, scope), scope.file));
  }
  return [[keyword, { members }]];
}

function discriminatorMember(
  discriminator: Discriminator | undefined,
  scope: RulesScope,
): readonly Member[] {
  if (discriminator === undefined) return [];
  const branches = discriminator.branches.map(
    ({ values, schema }): Expression => ({
      members: [
        ["values", expressionOf(values)],
        ["rules", partRules(schema, scope)],
      ],
    }),
  );
  const property = expressionOf(discriminator.property);
  return [
    [
      "discriminator",
      {
        members: [
          ["property", property],
          ["branches", { items: branches }],
        ],
      },
    ],
  ];
}

/** The functions that judge the format, where it is asserted. */
function formatMember(
  assertions: Assertions,
  { file, formats }: RulesScope,
): readonly Member[] {
  const format = judgeOf(assertions, formats);
  if (format === undefined) return [];
  const judge = (key: string, by: Judge | undefined): readonly Member[] =>
    by === undefined
      ? []
      : [[key, { text: file.useRuntime(by.module, by.identifier, "value") }]];
  return [...judge("isText", format.text), ...judge("isNumber", format.number)];
}
