import type ts from "typescript";
import type { Statement } from "../emitter.js";
import { interfaceMembers } from "../typescript/interface-members.js";
import { kind } from "../typescript/kind.js";
import type { TypeMember } from "../typescript/type-node.js";
import { aliasType } from "../typescript/type-places.js";
import { breakCircles } from "./break-circles.js";
import { createTypeReader } from "./read-type.js";

/** The compiler, which is loaded when it is needed. */
export type Compiler = typeof ts;

/**
 * The declarations of openapi-typescript, as statements in prettier's layout.
 * `onCircle` is told the keys of schemas that cannot be written in full.
 */
export function readNodes(
  nodes: readonly ts.Node[],
  compiler: Compiler,
  onCircle: (key: string) => void,
): readonly Statement[] {
  const reader = createTypeReader(compiler);
  return nodes.map((node) => {
    if (compiler.isInterfaceDeclaration(node)) {
      const members = node.members.map(reader.member);
      const isComponents = node.name.text === "components";
      return {
        kind: kind.interface,
        isExported: true,
        name: node.name.text,
        ...interfaceMembers(
          isComponents ? withoutCircles(members, onCircle) : members,
        ),
      };
    }
    if (!compiler.isTypeAliasDeclaration(node)) {
      throw new Error(`a declaration of the kind ${node.kind}`);
    }
    if (node.typeParameters !== undefined) return helperOf(node.name.text);
    const name = node.name.text;
    return {
      kind: kind.typeAlias,
      isExported: true,
      name,
      type: aliasType(name, reader.type(node.type)),
    };
  });
}

function withoutCircles(
  components: readonly TypeMember[],
  onCircle: (key: string) => void,
): readonly TypeMember[] {
  return components.map((component) => {
    const { key, type } = component;
    if (key !== "schemas" || type.kind !== "object") return component;
    const { members, broken } = breakCircles(type.members);
    broken.forEach(onCircle);
    return { ...component, type: { ...type, members } };
  });
}

/**
 * The only helper that the types mention with our options. It is said so that
 * null and absence, which have no properties, keep it from none, and so that
 * what is required need not be declared, in all variants or at all.
 */
function helperOf(name: string): string {
  if (name === "WithRequired") return withRequired;
  throw new Error(`a type with parameters, ${name}`);
}

const withRequired = `type WithRequired<T, K extends PropertyKey> = NonNullable<T> & {
  [P in K & keyof NonNullable<T>]-?: NonNullable<T>[P];
};`;
