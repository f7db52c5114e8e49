import type { WireType } from "../../runtime/operation.js";
import {
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { isInherited } from "../typescript/inherited.js";

/** What a reader restores, as the descriptors of the runtime say it. */
export function typeExpression(
  type: WireType,
  file: TypescriptFile,
): Expression {
  if (typeof type === "string") return textOf(type);
  if (Array.isArray(type)) {
    return { items: type.map((item: WireType) => typeExpression(item, file)) };
  }
  return {
    members: Object.entries(type).map(([key, member]: [string, WireType]) =>
      typeMember(key, typeExpression(member, file), file),
    ),
  };
}

/** The compiler must take it for a type of the wire whatever the member is called. */
function typeMember(
  name: string,
  type: Expression,
  file: TypescriptFile,
): Member {
  if (!isInherited(name)) return [name, type];
  const callee = file.useRuntime("wire/wire-type-of", "wireTypeOf", "value");
  return [name, { callee, arguments: [type] }];
}
