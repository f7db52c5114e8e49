import type {
  JSDocStructure,
  VariableDeclarationKind,
  VariableStatementStructure,
} from "ts-morph";
import { layoutAssigned, type Expression } from "./expression.js";
import { kind } from "./kind.js";
import { textWidth } from "./text-width.js";

/** What a constant is besides its name and value. */
export interface ConstantOptions {
  /** A name: nothing in it could be broken. */
  readonly type?: string;
  readonly isExported?: boolean;
  readonly docs?: (JSDocStructure | string)[];
}

/** `const name: Type = { … };` */
export function constantStatement(
  name: string,
  value: Expression,
  { type, isExported = false, docs = [] }: ConstantOptions = {},
): VariableStatementStructure {
  const start = `${isExported ? "export " : ""}const ${name}`;
  const head = type === undefined ? start : `${start}: ${type}`;
  const column = textWidth(`${head} = `);
  return {
    kind: kind.variableStatement,
    isExported,
    docs,
    declarationKind: constant,
    declarations: [
      {
        kind: kind.variableDeclaration,
        name,
        ...(type !== undefined && { type }),
        initializer: layoutAssigned(value, 0, column, 1),
      },
    ],
  };
}

/** ts-morph's `VariableDeclarationKind.Const`, which is this text. */
const constant = "const" as VariableDeclarationKind.Const;
