import type { InterfaceDeclarationStructure } from "ts-morph";
import type { Operation } from "../../ir/types/index.js";
import { reference, unionOf } from "../typescript/combine-types.js";
import { docs } from "../typescript/docs.js";
import type { TypescriptFile } from "../typescript/file.js";
import { interfaceMembers } from "../typescript/interface-members.js";
import { kind } from "../typescript/kind.js";
import { propertyKey } from "../typescript/literal.js";
import type { TypeMember, TypeNode } from "../typescript/type-node.js";
import {
  keyOf,
  responseSchemas,
  successesByMediaType,
  type Success,
} from "./responses.js";
import { successType } from "./result-type.js";

/**
 * Whether what a call gives depends on the representation that is asked for.
 * Who unwraps bodies gives one member of all of them.
 */
export function hasResults(operation: Operation): boolean {
  if (operation.unwrap !== undefined || operation.method === "HEAD") {
    return false;
  }
  const table = successesByMediaType(operation);
  const hasRange = [...table.keys()].some((name) => name.includes("*"));
  const kinds = new Set([...table.values()].map(keysOf));
  return !hasRange && kinds.size > 1;
}

function keysOf(successes: readonly Success[]): string {
  return successes.map(keyOf).join(" ");
}

/** What a success holds, by the media type that is asked for. */
export function resultsDeclaration(
  operation: Operation,
  identifier: string,
  file: TypescriptFile,
): InterfaceDeclarationStructure {
  const alias = file.names.find(operation, "response");
  const isWhole = alias && responseSchemas(operation).length === 1;
  const typeOf = (one: Success): TypeNode =>
    isWhole && one.kind === "json"
      ? reference(alias.identifier)
      : successType(one, file, true);
  const members = [...successesByMediaType(operation)].map(
    ([mediaType, successes]): TypeMember => ({
      key: propertyKey(mediaType),
      optional: false,
      type: unionOf(successes.map(typeOf), false),
    }),
  );
  return {
    kind: kind.interface,
    name: identifier,
    isExported: true,
    docs: docs({
      description: "What comes back, by the representation that is asked for.",
      deprecated: false,
    }),
    ...interfaceMembers(members),
  };
}
