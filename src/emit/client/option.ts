import type { PropertySignatureStructure } from "ts-morph";
import { docs } from "../typescript/docs.js";
import { kind } from "../typescript/kind.js";

/** A member of `ClientOptions`; optional ones may be given as `undefined`. */
export function optionProperty(
  name: string,
  type: string,
  description: string,
  isRequired = false,
): PropertySignatureStructure {
  return {
    kind: kind.propertySignature,
    name,
    isReadonly: true,
    hasQuestionToken: !isRequired,
    type: isRequired ? type : `${type} | undefined`,
    docs: docs({ description, deprecated: false }, { indent: 2 }),
  };
}
