import type { Operation } from "../../ir/types/index.js";
import { expressionOf, textOf, type Member } from "../typescript/expression.js";

/** How the list of an operation goes on, for the runtime; members at their default are left out. */
export function pagesMember({ pagination }: Operation): readonly Member[] {
  if (pagination === undefined) return [];
  const { way, items, more } = pagination;
  const usual = way.kind === "page" ? 1 : 0;
  const optional: readonly (readonly [string, string | number | undefined])[] =
    [
      ["items", items === "" ? undefined : items],
      ["parameter", "parameter" in way ? way.parameter : undefined],
      ["next", "next" in way ? way.next : undefined],
      ["last", "last" in way ? way.last : undefined],
      ["first", "first" in way && way.first !== usual ? way.first : undefined],
      ["total", "total" in way ? way.total : undefined],
      ["more", more],
    ];
  const members = optional.flatMap(([name, value]): readonly Member[] =>
    value === undefined ? [] : [[name, expressionOf(value)]],
  );
  return [["pages", { members: [["by", textOf(way.kind)], ...members] }]];
}
