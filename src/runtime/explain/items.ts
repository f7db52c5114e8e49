import { isArray } from "../validate/kinds.js";
import { isFull } from "./note.js";
import { explainPart, type Part, type Shape, type Test } from "./shape.js";

/** Asks that items are of a shape, from one on. */
export function withItems(shape: Shape, first = 0): Part {
  const { fits } = shape;
  return {
    fits: fits && ((value) => areFit(value, fits, first)),
    explain: (at) => {
      const { value } = at;
      if (!isArray(value)) return;
      for (let index = first; index < value.length; index++) {
        if (isFull(at)) break;
        explainPart(at, index, value[index], shape);
      }
    },
  };
}

/** Asks that the first items are of some shapes, one by one. */
export function withFirst(...shapes: readonly Shape[]): Part {
  return {
    explain: (at) => {
      const { value } = at;
      if (!isArray(value)) return;
      for (const [index, shape] of shapes.entries()) {
        if (index < value.length) explainPart(at, index, value[index], shape);
      }
    },
  };
}

function areFit(value: unknown, fits: Test, first: number): boolean {
  if (!isArray(value)) return true;
  for (let index = first; index < value.length; index++)
    if (!fits(value[index])) return false;
  return true;
}
