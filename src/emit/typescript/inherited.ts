import { unionOf } from "./combine-types.js";
import { stringLiteral } from "./literal.js";
import type { TypeNode } from "./type-node.js";

/** Members that the compiler finds in every object (the interface `Object` of lib.es5.d.ts). */
const inherited: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Whether every object has a member of that name, which the compiler would hold against another type. */
export function isInherited(name: string): boolean {
  return inherited.has(name);
}

/** The type of a member that may be absent: then what every object inherits is found in its place. */
export function orInherited(name: string, type: TypeNode): TypeNode {
  if (!isInherited(name)) return type;
  const text = `object[${stringLiteral(name)}]`;
  return unionOf([type, { kind: "reference", text }]);
}
