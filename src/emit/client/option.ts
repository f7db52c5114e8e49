import type { JSDocStructure, PropertySignatureStructure } from "ts-morph";
import { keyword, unionOf } from "../typescript/combine-types.js";
import { docs } from "../typescript/docs.js";
import { kind } from "../typescript/kind.js";
import type { TypeNode } from "../typescript/type-node.js";
import { memberMargin, memberType } from "../typescript/type-places.js";

/** A member of `ClientOptions`; optional ones may be given as `undefined`. */
export function optionProperty(
  name: string,
  type: TypeNode,
  description: string,
  isRequired = false,
): PropertySignatureStructure {
  return readonlyProperty(
    name,
    type,
    docs({ description, deprecated: false }, { indent: memberMargin }),
    isRequired,
  );
}

/** A readonly member; an optional one may be given as `undefined`. */
export function readonlyProperty(
  key: string,
  type: TypeNode,
  documentation: JSDocStructure[],
  isRequired = false,
): PropertySignatureStructure {
  const member = {
    key,
    optional: !isRequired,
    type: isRequired ? type : unionOf([type, keyword("undefined")]),
  };
  return {
    kind: kind.propertySignature,
    name: key,
    isReadonly: true,
    hasQuestionToken: !isRequired,
    type: memberType(member, true),
    docs: documentation,
  };
}
