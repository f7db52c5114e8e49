import { pureTarget } from "../../ir/pure-target.js";
import type { Schema } from "../../ir/types/index.js";
import type { FormatPolicy } from "../format-choice.js";
import {
  layoutExpression,
  textOf,
  type Member,
} from "../typescript/expression.js";
import { annotationMembers } from "./annotation-rules.js";
import { rootsWithin, schemasWithin } from "./checkers.js";
import type { Numbering } from "./numbering.js";
import type { ModuleNames } from "./plain-names.js";
import { rulesExpression, type RulesScope } from "./rules-text.js";
import { createSharedRules, type RulesConstant } from "./shared-rules.js";

interface Subject {
  readonly schema: Schema;
  readonly formats: FormatPolicy;
  readonly origin?: (schema: Schema) => string;
  /** Schemas that contain themselves. */
  readonly recursive: ReadonlySet<Schema>;
  /** Numbers schemas by all that is told of them. */
  readonly told: Numbering;
  /** Whether another schema may say the same. */
  mayRepeat(schema: Schema): boolean;
}

interface Guards {
  /** The identifier of the guard that was made for a schema. */
  readonly made: RulesScope["guard"];
  /** The same, where rules are to ask it. */
  readonly asked: RulesScope["guard"];
}

/** The schema as data, and how it is asked for. */
export interface PlainRules {
  /** An expression. */
  readonly root: string;
  /** Whether any refer to others by functions. */
  readonly hasReferences: boolean;
  /** The statements that it needs. */
  readonly statements: readonly string[];
}

/**
 * The rules of the schema and of all it refers to. They are made when a value
 * first does not fit: who only hears verdicts does not pay for them.
 */
export function plainRules(
  subject: Subject,
  names: ModuleNames,
  guards: Guards,
): PlainRules {
  const { mention, define, texts, references } = createWriter(
    subject,
    names,
    guards,
  );
  const root = mention(subject.schema) ?? define(subject.schema);
  const made = names.local("madeRules");
  const make = names.local("makeRules");
  const body = [...texts, `  return ${root};`].join("\n\n");
  return {
    root: `(${made} ??= ${make}())`,
    hasReferences: references.size > 0,
    statements: [`let ${made};`, `function ${make}() {\n${body}\n}`],
  };
}

interface Writer {
  /** The constant of what a schema merely refers to, where a function is not needed. */
  mention(schema: Schema): string | undefined;
  /** The constant of a schema. */
  define(schema: Schema): string;
  /** The constants, each behind those that it mentions. */
  readonly texts: readonly string[];
  /** What is referred to by functions. */
  readonly references: ReadonlySet<Schema>;
}

function createWriter(
  { schema: root, formats, origin, recursive, told, mayRepeat }: Subject,
  names: ModuleNames,
  { made, asked }: Guards,
): Writer {
  const named = new Map<Schema, string>();
  const branches = unionBranches(root);
  const texts: string[] = [];
  const references = new Set<Schema>();
  const shared = createSharedRules(
    rootsWithin(root),
    told,
    mayRepeat,
    names.local,
  );
  const scope: RulesScope = {
    ...{ file: names, formats, guard: asked, ...(origin && { origin }) },
    rules: (target) => {
      references.add(target);
      return define(target);
    },
    standing: mention,
    shared: (part, write) => shared.mention(part, () => made(part), write),
  };
  return { mention, define, texts, references };

  function mention(schema: Schema): string | undefined {
    if (schema.name === undefined && saysMore(schema)) return undefined;
    const target = pureTarget(schema);
    return target && !recursive.has(target) ? define(target) : undefined;
  }

  /** Whether rules of its own tell something beside what it refers to. */
  function saysMore(schema: Schema): boolean {
    return origin !== undefined || annotationMembers(schema).length > 0;
  }

  function define(schema: Schema): string {
    const known = named.get(schema);
    if (known !== undefined) return known;
    const name = names.local("rules");
    named.set(schema, name);
    const title = branches.has(schema) ? schema.name : undefined;
    const first: readonly Member[] =
      title === undefined ? [] : [["name", textOf(title)]];
    const value = rulesExpression(schema, scope, first);
    // All that these mention was written meanwhile, and stands before them.
    const constants = [...shared.takeConstants(), { name, value }];
    texts.push(...constants.map(constantText));
    return name;
  }
}

function constantText({ name, value }: RulesConstant): string {
  const start = `  const ${name} = `;
  return `${start}${layoutExpression(value, 2, start.length, 1)};`;
}

/** The branches of unions, and what they refer to: messages call them by name. */
function unionBranches(root: Schema): ReadonlySet<Schema> {
  const branches = schemasWithin(root).flatMap(
    ({ assertions: { anyOf = [], oneOf = [] } }) => [...anyOf, ...oneOf],
  );
  return new Set(
    branches.flatMap((branch) => [branch, ...(branch.assertions.refs ?? [])]),
  );
}
