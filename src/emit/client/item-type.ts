import type { Pagination } from "../../ir/types/index.js";
import type { TypescriptFile } from "../typescript/file.js";
import { flatType } from "../typescript/flat-type.js";
import { stringLiteral } from "../typescript/literal.js";
import { typeNode } from "../typescript/shape-type.js";
import type { TypeNode } from "../typescript/type-node.js";

/** The type of an item of a list; what has no name is told by where it is in the body. */
export function itemType(
  { items, item }: Pagination,
  body: TypeNode,
  file: TypescriptFile,
): TypeNode {
  const isLong = item.kind === "object" || item.kind === "intersection";
  if (!isLong || body.kind !== "reference") {
    return typeNode(item, { file, direction: "output" });
  }
  const list = items
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce(
      (type, name) => `NonNullable<${type}[${stringLiteral(name)}]>`,
      flatType(body),
    );
  return { kind: "access", text: `${list}[number]` };
}
