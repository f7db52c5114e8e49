export type Variant =
  | {
      /** The first. */
      a: "x";
    }
  | {
      /** The second. */
      a: "y";
    };
