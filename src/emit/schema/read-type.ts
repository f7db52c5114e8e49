import type ts from "typescript";
import { keyword, reference } from "../typescript/combine-types.js";
import { flatType } from "../typescript/flat-type.js";
import { propertyKey, stringLiteral } from "../typescript/literal.js";
import type { TypeMember, TypeNode } from "../typescript/type-node.js";
import { showSigns } from "./hidden-signs.js";
import type { Compiler } from "./read-nodes.js";

/** Reads types as openapi-typescript makes them. */
export interface TypeReader {
  type(node: ts.Node): TypeNode;
  member(node: ts.TypeElement): TypeMember;
}

/** Throws on what openapi-typescript never makes with our options. */
export function createTypeReader(compiler: Compiler): TypeReader {
  const type = (node: ts.Node): TypeNode => {
    if (compiler.isTypeLiteralNode(node)) {
      const members = withoutRepeats(node.members.map(member));
      return { kind: "object", members, open: true };
    }
    if (compiler.isUnionTypeNode(node)) {
      return unionOf(node.types.map(type));
    }
    if (compiler.isIntersectionTypeNode(node)) {
      return intersectionOf(node.types.map(type));
    }
    if (compiler.isParenthesizedTypeNode(node)) return type(node.type);
    if (compiler.isArrayTypeNode(node)) {
      return { kind: "array", items: type(node.elementType) };
    }
    if (compiler.isTupleTypeNode(node)) {
      const items = node.elements.map(type);
      return {
        kind: "tuple",
        items: items.map((one) => ({ type: one, mark: "required" })),
      };
    }
    if (compiler.isTypeReferenceNode(node)) return referenceType(node);
    if (compiler.isIndexedAccessTypeNode(node)) {
      const [text, depth] = accessOf(node);
      return withoutAbsence({ kind: "access", text }, depth);
    }
    return leafType(node, compiler);
  };
  /** What an access reads, and how many steps below its root. */
  const accessOf = (node: ts.IndexedAccessTypeNode): [string, number] => {
    const { objectType, indexType } = node;
    const index = flatType(type(indexType));
    if (!compiler.isIndexedAccessTypeNode(objectType)) {
      return [`${flatType(type(objectType))}[${index}]`, 1];
    }
    const [text, depth] = accessOf(objectType);
    const object = depth <= componentDepth ? text : `NonNullable<${text}>`;
    return [`${object}[${index}]`, depth + 1];
  };
  const referenceType = (node: ts.TypeReferenceNode): TypeNode => {
    const name = identifierText(node.typeName, compiler);
    const nodes = (node.typeArguments ?? []).map(type);
    return nodes.length === 0
      ? reference(name)
      : { kind: "generic", name, arguments: nodes };
  };
  const member = (node: ts.TypeElement): TypeMember => {
    const lines = commentLines(node, compiler);
    const docs = lines.length > 0 ? { docs: { lines } } : {};
    if (compiler.isIndexSignatureDeclaration(node)) {
      const [first] = node.parameters;
      const parameter = first ? identifierText(first.name, compiler) : "key";
      return { parameter, optional: false, type: type(node.type), ...docs };
    }
    if (!compiler.isPropertySignature(node) || node.type === undefined) {
      throw new Error(`a member of the kind ${node.kind}`);
    }
    return {
      key: `${isReadonly(node, compiler) ? "readonly " : ""}${keyText(node.name, compiler)}`,
      optional: node.questionToken !== undefined,
      type: type(node.type),
      ...docs,
    };
  };
  return { type, member };
}

/** `components["schemas"]["Pet"]`; what is deeper is a property, which may be absent. */
const componentDepth = 2;

/** A reference to a property is to its schema, which says nothing of its absence. */
function withoutAbsence(access: TypeNode, depth: number): TypeNode {
  return depth > componentDepth
    ? {
        kind: "generic",
        name: "Exclude",
        arguments: [access, keyword("undefined")],
      }
    : access;
}

/**
 * A tag that a schema declares and a discriminator means comes twice, first as
 * the discriminator has it; two members of one name do not compile.
 */
function withoutRepeats(members: readonly TypeMember[]): readonly TypeMember[] {
  const keys = new Set<string>();
  return members.filter(({ key }) => {
    if (key === undefined) return true;
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

function leafType(node: ts.Node, compiler: Compiler): TypeNode {
  // Literals of strings come as identifiers with quotes.
  if (compiler.isIdentifier(node)) {
    return { kind: "literal", text: quoted(JSON.parse(node.text)) };
  }
  if (compiler.isLiteralTypeNode(node)) {
    return literalType(node.literal, compiler);
  }
  const text = compiler.tokenToString(node.kind);
  if (text === undefined) throw new Error(`a type of the kind ${node.kind}`);
  return keyword(text);
}

function literalType(
  node: ts.LiteralTypeNode["literal"],
  compiler: Compiler,
): TypeNode {
  if (compiler.isStringLiteral(node)) {
    return { kind: "literal", text: quoted(node.text) };
  }
  if (compiler.isNumericLiteral(node)) {
    return { kind: "literal", text: numberText(node.text) };
  }
  if (compiler.isPrefixUnaryExpression(node)) {
    const { operand } = node;
    if (compiler.isNumericLiteral(operand)) {
      return { kind: "literal", text: `-${numberText(operand.text)}` };
    }
  }
  const text = compiler.tokenToString(node.kind);
  if (text === undefined) throw new Error(`a literal of the kind ${node.kind}`);
  return text === "null" ? keyword(text) : { kind: "literal", text };
}

function keyText(name: ts.PropertyName, compiler: Compiler): string {
  if (compiler.isNumericLiteral(name) && /^\d+$/.test(name.text)) {
    return name.text;
  }
  if (compiler.isComputedPropertyName(name)) {
    throw new Error("a computed name");
  }
  return propertyKey(showSigns(name.text));
}

function identifierText(node: ts.Node, compiler: Compiler): string {
  if (compiler.isIdentifier(node)) return node.text;
  throw new Error(`a name of the kind ${node.kind}`);
}

function isReadonly(node: ts.PropertySignature, compiler: Compiler): boolean {
  return (
    node.modifiers?.some(
      (one) => one.kind === compiler.SyntaxKind.ReadonlyKeyword,
    ) ?? false
  );
}

/** The lines of the comment before a member, without stars. */
function commentLines(node: ts.Node, compiler: Compiler): readonly string[] {
  const [comment] = compiler.getSyntheticLeadingComments(node) ?? [];
  if (comment === undefined) return [];
  return showSigns(comment.text)
    .replace(/^\* ?/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^ \* ?/, "").trimEnd())
    .filter(
      (line, index, all) =>
        line !== "" || (index > 0 && index < all.length - 1),
    );
}

function quoted(text: unknown): string {
  return stringLiteral(showSigns(String(text)));
}

/** As prettier writes it. */
function numberText(text: string): string {
  return text.toLowerCase().replace("e+", "e");
}

function unionOf(types: readonly TypeNode[]): TypeNode {
  const variants = types.flatMap((one) =>
    one.kind === "union" ? one.variants : one,
  );
  const [only, ...others] = variants;
  return only && others.length === 0 ? only : { kind: "union", variants };
}

function intersectionOf(types: readonly TypeNode[]): TypeNode {
  const parts = types.flatMap((one) =>
    one.kind === "intersection" ? one.parts : one,
  );
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind: "intersection", parts };
}
