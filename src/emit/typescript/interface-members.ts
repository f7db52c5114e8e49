import type {
  IndexSignatureDeclarationStructure,
  PropertySignatureStructure,
} from "ts-morph";
import { memberDocs } from "./docs.js";
import { kind } from "./kind.js";
import type { TypeMember } from "./type-node.js";
import { memberMargin, memberType } from "./type-places.js";

/** The members of an interface as structures. */
export function interfaceMembers(members: readonly TypeMember[]): {
  readonly indexSignatures: IndexSignatureDeclarationStructure[];
  readonly properties: PropertySignatureStructure[];
} {
  return {
    indexSignatures: members
      .filter(({ key }) => key === undefined)
      .map(indexSignature),
    properties: members
      .filter(({ key }) => key !== undefined)
      .map(propertySignature),
  };
}

function propertySignature(member: TypeMember): PropertySignatureStructure {
  return {
    kind: kind.propertySignature,
    name: member.key ?? "",
    hasQuestionToken: member.optional,
    docs: memberDocs(member.docs, memberMargin),
    type: memberType(member),
  };
}

function indexSignature(
  member: TypeMember,
): IndexSignatureDeclarationStructure {
  return {
    kind: kind.indexSignature,
    keyName: member.parameter ?? "key",
    keyType: member.keyType ?? "string",
    returnType: memberType(member),
  };
}
