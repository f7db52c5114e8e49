import { placeIn, type Rule } from "../rule.js";

/** `example` and `examples` exclude each other (OpenAPI 3.1.1, sections 4.8.12.2 and 4.8.14.1). */
export const examples: Rule = {
  kinds: ["parameter", "header", "mediaType"],
  check: ({ value, origin }, { sources, collector }) => {
    const hasBoth = "example" in value && "examples" in value;
    if (!hasBoth || sources.version === "2.0") return;
    collector.report("lint/two-examples", placeIn(origin, ["example"], "key"));
  },
};
