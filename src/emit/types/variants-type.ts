import type { TypeAliasDeclarationStructure } from "ts-morph";
import type { Name } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/schema.js";
import { unionOf } from "../typescript/combine-types.js";
import { docs } from "../typescript/docs.js";
import type { TypescriptFile } from "../typescript/file.js";
import { flatType } from "../typescript/flat-type.js";
import { kind } from "../typescript/kind.js";
import { parentNode, type Direction } from "../typescript/shape-type.js";
import { aliasType } from "../typescript/type-places.js";

/** The union of a parent and what is based on it, which comes behind it. */
export function variantsType(
  schemas: readonly Schema[],
  { identifier }: Name,
  direction: Direction,
  file: TypescriptFile,
): TypeAliasDeclarationStructure {
  const types = schemas.map((one) => parentNode(one, { file, direction }));
  const [parent] = types.map(flatType);
  const property = schemas[0]?.annotations.discriminator ?? "";
  const description = `{@link ${parent ?? ""}}, or what is based on it; \`${property}\` tells which.`;
  return {
    kind: kind.typeAlias,
    name: identifier,
    isExported: true,
    docs: docs({ description, deprecated: false }),
    type: aliasType(identifier, unionOf(types)),
  };
}
