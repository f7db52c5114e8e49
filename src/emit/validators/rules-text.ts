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
  const members = [
    ...more,
    ...(origin === undefined ? [] : [["origin", textOf(origin)] as const]),
    ...(guard === undefined ? [] : [["is", { text: guard }] as const]),
    ...(Object.keys(assertions) as (keyof Assertions)[])
      .sort((left, right) => rank(left) - rank(right))
      .flatMap((keyword) => keywordMember(keyword, assertions, scope)),
    ...formatMember(assertions, scope),
    ...annotationMembers(schema),
  ];
  return { members };
}

/** The order of the keywords in a literal. */
const order: readonly string[] = [
  "never",
  "refs",
  "types",
  "enum",
  "multipleOf",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "prefixItems",
  "items",
  "contains",
  "minContains",
  "maxContains",
  "minItems",
  "maxItems",
  "uniqueItems",
  "unevaluatedItems",
  "required",
  "properties",
  "patternProperties",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "dependentRequired",
  "dependentSchemas",
  "minProperties",
  "maxProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "discriminator",
  "not",
  "if",
  "then",
  "else",
];

function rank(keyword: string): number {
  return order.indexOf(keyword);
}

function keywordMember(
  keyword: keyof Assertions,
  assertions: Assertions,
  scope: RulesScope,
): readonly Member[] {
  switch (keyword) {
    case "refs":
      return [["refs", { items: (assertions.refs ?? []).map(thunk(scope)) }]];
    case "types":
      return typeMember(assertions);
    case "enum":
      return assertions.enum ? [["enum", expressionOf(assertions.enum)]] : [];
    case "allOf":
    case "anyOf":
    case "oneOf":
    case "prefixItems":
      return [
        [keyword, { items: (assertions[keyword] ?? []).map(inside(scope)) }],
      ];
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

function inside(scope: RulesScope): (schema: Schema) => Expression {
  return (schema) => {
    const standing = scope.standing?.(schema);
    if (standing !== undefined) return { text: standing };
    if (schema.name !== undefined) {
      return { members: [["refs", { items: [thunk(scope)(schema)] }]] };
    }
    const write = (): Expression => rulesExpression(schema, scope);
    return scope.shared(schema, write) ?? write();
  };
}

/** References are functions, because modules may import each other in circles. */
function thunk(scope: RulesScope): (schema: Schema) => ArrowExpression {
  return (schema) => ({
    parameters: [],
    body: { text: scope.rules(schema) },
  });
}

function schemaMember(
  keyword: string,
  schema: Schema | undefined,
  scope: RulesScope,
): readonly Member[] {
  return schema ? [[keyword, inside(scope)(schema)]] : [];
}

function mapMember(
  keyword: string,
  schemas: ReadonlyMap<string, Schema> | undefined,
  scope: RulesScope,
): readonly Member[] {
  if (schemas === undefined) return [];
  const members = [...schemas].map(([name, schema]) =>
    memberRules(name, inside(scope)(schema), scope.file),
  );
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
        ["rules", inside(scope)(schema)],
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
  const judge = (key: string, by: Judge | undefined): readonly Member[] =>
    by === undefined
      ? []
      : [[key, { text: file.useRuntime(by.module, by.identifier, "value") }]];
  return [
    ...judge("isText", format?.text),
    ...judge("isNumber", format?.number),
  ];
}
