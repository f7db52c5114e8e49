import type { WireType } from "../operation.js";

/**
 * A type as it is. Below the name of what every object inherits, such as
 * `constructor`, the compiler would not take a literal for a type by itself.
 */
export function wireTypeOf(type: WireType): WireType {
  return type;
}
