import type ts from "typescript";

/** A position in a configuration; both count from 1. */
export interface KeyPosition {
  readonly line: number;
  readonly column: number;
}

/** Path of keys and indices into a configuration. */
export type KeyPath = readonly (string | number)[];

/**
 * Where a value stands in a configuration, or with `target: "key"` its name.
 * What cannot be found in the text (it may be computed) is where the nearest
 * value around it is. TypeScript is loaded only here, when there is something
 * to report.
 */
export async function locateKey(
  text: string,
  file: string,
  path: KeyPath,
  target: "key" | "value",
): Promise<KeyPosition> {
  const { default: typescript } = await import("typescript");
  const source = file.endsWith(".json")
    ? typescript.parseJsonText(file, text)
    : typescript.createSourceFile(
        file,
        text,
        typescript.ScriptTarget.Latest,
        true,
      );
  let node: ts.Node = rootOf(typescript, source);
  for (const [index, key] of path.entries()) {
    const next = memberOf(typescript, node, key);
    if (next === undefined) break;
    const isLast = index === path.length - 1;
    node = isLast && target === "key" ? next.key : next.value;
  }
  return positionOf(source, node.getStart(source));
}

/** Errors of syntax in a module, first to last, with their positions. */
export async function syntaxErrors(
  text: string,
  file: string,
): Promise<readonly (KeyPosition & { readonly message: string })[]> {
  const { default: typescript } = await import("typescript");
  const target = typescript.ScriptTarget.Latest;
  const source = typescript.createSourceFile(file, text, target);
  const { diagnostics = [] } = typescript.transpileModule(text, {
    fileName: file,
    reportDiagnostics: true,
  });
  return diagnostics.map(({ start = 0, messageText }) => ({
    ...positionOf(source, start),
    message: typescript.flattenDiagnosticMessageText(messageText, " "),
  }));
}

interface Member {
  readonly key: ts.Node;
  readonly value: ts.Node;
}

function positionOf(source: ts.SourceFile, offset: number): KeyPosition {
  const { line, character } = source.getLineAndCharacterOfPosition(offset);
  return { line: line + 1, column: character + 1 };
}

/** The object that a configuration is: all of a JSON file, the default export of a module. */
function rootOf(typescript: typeof ts, source: ts.SourceFile): ts.Node {
  for (const statement of source.statements) {
    if (typescript.isExportAssignment(statement)) {
      return resolve(typescript, source, statement.expression);
    }
    if (!typescript.isExpressionStatement(statement)) continue;
    const { expression } = statement;
    if (source.fileName.endsWith(".json")) return expression;
    if (
      typescript.isBinaryExpression(expression) &&
      expression.left.getText(source) === "module.exports"
    ) {
      return resolve(typescript, source, expression.right);
    }
  }
  return source;
}

/** Looks through `defineConfig(…)`, `satisfies`, brackets and a constant of the module. */
function resolve(
  typescript: typeof ts,
  source: ts.SourceFile,
  expression: ts.Expression,
): ts.Node {
  if (typescript.isCallExpression(expression)) {
    const [argument] = expression.arguments;
    return argument ? resolve(typescript, source, argument) : expression;
  }
  if (
    typescript.isSatisfiesExpression(expression) ||
    typescript.isAsExpression(expression) ||
    typescript.isParenthesizedExpression(expression)
  ) {
    return resolve(typescript, source, expression.expression);
  }
  if (!typescript.isIdentifier(expression)) return expression;
  for (const statement of source.statements) {
    if (!typescript.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList
      .declarations) {
      const isIt = name.getText(source) === expression.text;
      if (isIt && initializer) return resolve(typescript, source, initializer);
    }
  }
  return expression;
}

function memberOf(
  typescript: typeof ts,
  node: ts.Node,
  key: string | number,
): Member | undefined {
  if (typescript.isArrayLiteralExpression(node)) {
    const item = node.elements[Number(key)];
    return item && { key: item, value: item };
  }
  if (!typescript.isObjectLiteralExpression(node)) return undefined;
  for (const property of node.properties) {
    const { name } = property;
    if (name === undefined || !("text" in name) || name.text !== key) continue;
    const value = typescript.isPropertyAssignment(property)
      ? property.initializer
      : name;
    return { key: name, value };
  }
  return undefined;
}
