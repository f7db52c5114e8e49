import type {
  InterfaceDeclarationStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import type { Docs } from "../../ir/types/docs.js";
import type {
  ObjectShape,
  PropertyShape,
  Schema,
} from "../../ir/types/schema.js";
import { docs, hasDocs } from "./docs.js";
import type { TypescriptFile } from "./file.js";
import { flatType } from "./flat-type.js";
import { interfaceMembers } from "./interface-members.js";
import { kind } from "./kind.js";
import {
  objectMembers,
  orAnything,
  parentNode,
  typeNode,
  type Direction,
  type TypeContext,
} from "./shape-type.js";
import type { TypeMember } from "./type-node.js";
import { aliasType } from "./type-places.js";
import { constraintTags } from "./constraints.js";
import { heritageOf } from "./heritage.js";

/** A declaration of this emitter. */
export type TypeDeclaration =
  InterfaceDeclarationStructure | TypeAliasDeclarationStructure;

/** What is declared, and from which side it is seen. */
export interface DeclarationRequest {
  readonly schema: Schema;
  readonly identifier: string;
  readonly direction: Direction;
  /** The type of the other direction, when this one is its counterpart. */
  readonly counterpart?: string;
  readonly file: TypescriptFile;
}

/** An interface where the schema is an object, an alias of its type otherwise. */
export function typeDeclaration(request: DeclarationRequest): TypeDeclaration {
  const { schema, identifier, direction, file } = request;
  const context: TypeContext = { file, direction, document: documentProperty };
  const { shape } = schema;
  if (shape.kind === "object") {
    return interfaceDeclaration(request, shape, [], context);
  }
  const heritage = heritageOf(shape);
  if (heritage) {
    const parents = heritage.parents.map((target) =>
      flatType(parentNode(target, context)),
    );
    return interfaceDeclaration(request, heritage.own, parents, context);
  }
  return {
    kind: kind.typeAlias,
    name: identifier,
    isExported: true,
    docs: declarationDocs(request),
    type: aliasType(
      identifier,
      typeNode(shape, { ...context, isDirect: schema.name !== undefined }),
    ),
  };
}

function interfaceDeclaration(
  request: DeclarationRequest,
  shape: ObjectShape,
  parents: readonly string[],
  context: TypeContext,
): InterfaceDeclarationStructure {
  const declared = objectMembers(shape, context);
  const members = parents.length > 0 ? declared : orAnything(declared);
  return {
    kind: kind.interface,
    name: request.identifier,
    isExported: true,
    docs: declarationDocs(request),
    extends: [...parents],
    ...interfaceMembers(members),
  };
}

/** What the documentation of a member says beside its type. */
export function documentProperty(property: PropertyShape): TypeMember["docs"] {
  const { docs: source, name } = property;
  const tags = constraintTags(property.schema);
  return hasDocs(source, { tags, name }) ? { source, tags, name } : undefined;
}

function declarationDocs(request: DeclarationRequest): ReturnType<typeof docs> {
  const { schema, counterpart } = request;
  const source: Docs =
    counterpart === undefined
      ? schema.docs
      : withNote(
          schema.docs,
          `As it is sent; {@link ${counterpart}} is what comes back.`,
        );
  return docs(source, {
    tags: constraintTags(schema),
    name: schema.name ?? request.identifier,
  });
}

function withNote(source: Docs, note: string): Docs {
  const { description = "" } = source;
  const text = [description, note].filter((part) => part !== "").join("\n\n");
  return { ...source, description: text };
}
