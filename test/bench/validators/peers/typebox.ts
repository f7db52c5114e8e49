import { load } from "../../workshop.js";
import type { Peer } from "../peer.js";

interface Typebox {
  readonly Compile: (schema: object) => {
    Check(value: unknown): boolean;
    Errors(value: unknown): unknown;
  };
}

/** `typebox` compiled in memory, which needs `eval`. */
export const typebox: Peer = {
  name: "typebox",
  compile: async ({ schema }) => {
    const { Compile } = await load<Typebox>("typebox/compile");
    const compiled = Compile(schema);
    return {
      check: (value) => compiled.Check(value),
      explain: (value) => compiled.Errors(value),
    };
  },
};
