import type {
  VariableDeclarationKind,
  VariableStatementStructure,
} from "ts-morph";
import { kind } from "../typescript/kind.js";
import { layoutExpression, type Expression } from "../typescript/expression.js";

/** `const name: Type = { … };` */
export function constantStatement(
  name: string,
  type: string | undefined,
  value: Expression,
  isExported = false,
): VariableStatementStructure {
  const head = `${isExported ? "export " : ""}const ${name}${type === undefined ? "" : `: ${type}`} =`;
  return {
    kind: kind.variableStatement,
    isExported,
    declarationKind: constant,
    declarations: [
      {
        kind: kind.variableDeclaration,
        name,
        ...(type !== undefined && { type }),
        initializer: layoutExpression(value, 0, head.length + 1, 1),
      },
    ],
  };
}

/** ts-morph's `VariableDeclarationKind.Const`, which is this text. */
const constant = "const" as VariableDeclarationKind.Const;
