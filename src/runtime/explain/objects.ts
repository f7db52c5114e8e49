import { describe } from "../validate/describe.js";
import { memberNames, memberOf } from "../validate/json-values.js";
import { isObject } from "../validate/kinds.js";
import { explainMissingFor } from "./missing.js";
import { note } from "./note.js";
import { explainUnlessFit, type Part, type Shape, type Test } from "./shape.js";

/** Asks for other members where one is there. */
export function withNeeded(name: string, ...needed: readonly string[]): Part {
  return {
    explain: (at) => {
      const { value } = at;
      if (!isObject(value) || memberOf(value, name) === undefined) return;
      for (const one of needed) {
        if (memberOf(value, one) === undefined)
          explainMissingFor(at, one, name);
      }
    },
  };
}

/** Asks for another shape where a member is there. */
export function withShape(name: string, shape: Shape): Part {
  return {
    explain: (at) => {
      const { value } = at;
      if (!isObject(value) || memberOf(value, name) === undefined) return;
      explainUnlessFit(at, shape);
    },
  };
}

/** Asks that the number of members passes the test of a keyword. */
export function withCount(fits: Test, keyword: string, wanted: string): Part {
  return {
    explain: (at) => {
      const { value } = at;
      if (!isObject(value)) return;
      const count = memberNames(value).length;
      if (fits(count)) return;
      const message = `expected ${wanted}, found ${count}`;
      note(at, keyword, message, wanted, describe(value));
    },
  };
}
