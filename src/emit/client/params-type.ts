import type {
  InterfaceDeclarationStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import type {
  Docs,
  Operation,
  Parameter,
  Shape,
} from "../../ir/types/index.js";
import { intersectionOf, unionOf } from "../typescript/combine-types.js";
import { constraintTags } from "../typescript/constraints.js";
import { documentProperty } from "../typescript/declaration.js";
import { docs, hasDocs } from "../typescript/docs.js";
import type { TypescriptFile } from "../typescript/file.js";
import { flatType } from "../typescript/flat-type.js";
import { heritageOf } from "../typescript/heritage.js";
import { orInherited } from "../typescript/inherited.js";
import { interfaceMembers } from "../typescript/interface-members.js";
import { kind } from "../typescript/kind.js";
import { propertyKey } from "../typescript/literal.js";
import {
  objectMembers,
  parentNode,
  typeNode,
  type TypeContext,
} from "../typescript/shape-type.js";
import type { TypeMember, TypeNode } from "../typescript/type-node.js";
import { aliasType } from "../typescript/type-places.js";
import { bodyType } from "./body-type.js";
import { namedParameters } from "../../ir/call-params.js";
import { contentTypeParameter, type TypeParameter } from "./type-parameters.js";

/** The arguments passed by name: parameters, and the body beside them or under `body`. */
export function paramsDeclaration(
  operation: Operation,
  identifier: string,
  file: TypescriptFile,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const context: TypeContext = {
    file,
    direction: "input",
    document: documentProperty,
  };
  const own = namedParameters(operation).map((one) =>
    parameterMember(one, context),
  );
  const body = bodyShape(operation);
  const head = {
    name: identifier,
    isExported: true,
    docs: paramsDocs(operation),
  };
  if (body === undefined) {
    const members = [...own, ...nestedBody(operation, context)];
    const typeParameters = paramsParameters(operation, file);
    return { ...interfaceOf(members), ...head, typeParameters };
  }
  if (body.kind === "object") {
    return {
      ...interfaceOf([...own, ...objectMembers(body, context)]),
      ...head,
    };
  }
  const heritage =
    body.kind === "ref" ? parentOf(body, file) : heritageOf(body);
  if (heritage) {
    const parents = heritage.parents.map((target) =>
      flatType(parentNode(target, context)),
    );
    const members = [...own, ...objectMembers(heritage.own, context)];
    return { ...interfaceOf(members, parents), ...head };
  }
  return { ...aliasOf(own, typeNode(body, context), identifier), ...head };
}

/** What stands flat among the parameters. */
function bodyShape({ call, body }: Operation): Shape | undefined {
  return call.body === "flat" ? body?.content[0]?.schema?.shape : undefined;
}

/** A named object can be extended; a named union cannot, nor an object with all that is based on it. */
function parentOf(
  { target }: Extract<Shape, { kind: "ref" }>,
  { names }: TypescriptFile,
): ReturnType<typeof heritageOf> {
  const { shape } = target;
  const isObject = shape.kind === "object" || heritageOf(shape) !== undefined;
  const isAny = names.find(target, "variants") !== undefined;
  const own = { kind: "object", properties: [] } as const;
  return isObject && !isAny ? { parents: [target], own } : undefined;
}

function interfaceOf(
  members: readonly TypeMember[],
  parents: readonly string[] = [],
): InterfaceDeclarationStructure {
  const sorted = [
    ...members.filter(({ optional }) => !optional),
    ...members.filter(({ optional }) => optional),
  ];
  return {
    kind: kind.interface,
    name: "",
    extends: [...parents],
    ...interfaceMembers(sorted),
  };
}

/** `{ account_id: string } & (A | B)`. */
function aliasOf(
  own: readonly TypeMember[],
  body: TypeNode,
  identifier: string,
): TypeAliasDeclarationStructure {
  const node =
    own.length === 0
      ? body
      : intersectionOf([{ kind: "object", members: own }, body]);
  return { kind: kind.typeAlias, name: "", type: aliasType(identifier, node) };
}

function parameterMember(
  parameter: Parameter,
  context: TypeContext,
): TypeMember {
  const { key, required, docs: source, schema } = parameter;
  const told = { ...schema.docs, ...source };
  const documented = {
    source: source.description === undefined ? told : source,
    tags: constraintTags(schema),
    name: key,
  };
  const type = typeNode(schema.shape, context);
  return {
    key: propertyKey(key),
    optional: !required,
    type: required ? type : orInherited(key, type),
    ...(hasDocs(documented.source, documented) && {
      docs: documented,
    }),
  };
}

function nestedBody(
  operation: Operation,
  context: TypeContext,
): readonly TypeMember[] {
  const { call, body } = operation;
  if (call.body !== "nested" || body === undefined) return [];
  const bodies = context.file.names.find(operation, "bodies");
  const type: TypeNode = bodies
    ? { kind: "access", text: `${bodies.identifier}[${contentTypeParameter}]` }
    : unionOf(
        body.content.map((media) => bodyType(media, context)),
        false,
      );
  const documented = { source: body.docs, tags: [], name: "body" };
  return [
    {
      key: "body",
      optional: !body.required,
      type,
      ...(hasDocs(body.docs) && { docs: documented }),
    },
  ];
}

/** Any representation, where none is chosen. */
function paramsParameters(
  operation: Operation,
  { names }: TypescriptFile,
): TypeParameter[] {
  const bodies = names.find(operation, "bodies");
  if (bodies === undefined) return [];
  const constraint = `keyof ${bodies.identifier}`;
  return [{ name: contentTypeParameter, constraint, default: constraint }];
}

function paramsDocs(operation: Operation): ReturnType<typeof docs> {
  const title = operation.docs.summary ?? operation.docs.title;
  if (title === undefined) return [];
  const source: Docs = {
    summary: `What \`${title}\` takes.`,
    deprecated: false,
  };
  return docs(source);
}
