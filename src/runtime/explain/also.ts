import { explainUnlessFit, type Part, type Shape, type Test } from "./shape.js";

/** Asks for another shape as well. */
export function withAlso(also: Shape): Part {
  return {
    also,
    explain: (at) => {
      explainUnlessFit(at, also);
    },
  };
}

/** Asks for one shape of values that pass a test, and for another one of those that do not. */
export function withEither(fits: Test, then: Shape, otherwise: Shape): Part {
  return {
    explain: (at) => {
      explainUnlessFit(at, fits(at.value) ? then : otherwise);
    },
  };
}

/** Asks for a part only of values that do not pass a test, which tells it at once. */
export function unless(fits: Test, { explain }: Part): Part {
  return {
    explain: (at) => {
      if (!fits(at.value)) explain(at);
    },
  };
}
