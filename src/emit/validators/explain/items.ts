import type { Assertions, Schema } from "../../../ir/types/index.js";
import { callOf, type CallExpression } from "../../typescript/expression.js";
import { isOnly, mayBe } from "../guard/check.js";
import { any, compare, negate, test } from "../guard/logic.js";
import { acceptsAll } from "../guard/parts.js";
import { typeTest } from "../guard/type-test.js";
import { kindsOf, partOf, type Bound } from "./bound.js";
import type { ShapeScope } from "./scope.js";

/** What is asked of arrays. */
export function itemParts(
  { assertions }: Schema,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const kinds = kindsOf(assertions);
  if (!mayBe(kinds, "array")) return [];
  const isOther = negate(typeTest("array", "value", scope.guards));
  const lengths = lengthBounds(assertions, scope).map(
    ([keyword, wanted, fits]) => {
      const asked = isOnly(kinds, "array") ? fits : any([isOther, fits]);
      return partOf([keyword, wanted, asked], base, scope);
    },
  );
  return [...lengths, ...shapeParts(assertions, base, scope)];
}

/** What is asked of how many items there are, and that they differ. */
function lengthBounds(
  { minItems = 0, maxItems, uniqueItems }: Assertions,
  scope: ShapeScope,
): readonly Bound[] {
  const bounds: Bound[] = [];
  if (minItems > 0) {
    const fits = negate(compare("value.length", "<", minItems));
    bounds.push(["minItems", `at least ${minItems} items`, fits]);
  }
  if (maxItems !== undefined) {
    const fits = negate(compare("value.length", ">", maxItems));
    bounds.push(["maxItems", `at most ${maxItems} items`, fits]);
  }
  if (uniqueItems) {
    const isUnique = scope.guards.runtime("validate/json-values", "isUnique");
    const fits = test(`${isUnique}(value)`);
    bounds.push(["uniqueItems", "items that differ", fits]);
  }
  return bounds;
}

function shapeParts(
  { items, prefixItems = [] }: Assertions,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const parts: CallExpression[] = [];
  if (prefixItems.length > 0) {
    const shapes = prefixItems.map(
      (item, index) => scope.shape(item, `${base} item ${index + 1}`).text,
    );
    parts.push(callOf(scope.runtime("items", "withFirst"), ...shapes));
  }
  if (items !== undefined && !acceptsAll(items)) {
    const shape = scope.shape(items, `${base} item`).text;
    const first = prefixItems.length > 0 ? [String(prefixItems.length)] : [];
    parts.push(callOf(scope.runtime("items", "withItems"), shape, ...first));
  }
  return parts;
}
