import { followQuietly } from "../../follow.js";
import { isBareReference } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** `example` and `examples` exclude each other (OpenAPI 3.1.1, sections 4.8.12.2 and 4.8.14.1). */
export const examples: Rule = {
  kinds: ["parameter", "header", "mediaType"],
  check: (node, { sources, collector }) => {
    const { value } = node;
    const hasBoth = "example" in value && "examples" in value;
    if (!hasBoth || sources.version === "2.0") return;
    collector.report("lint/two-examples", placeIn(node, ["example"], "key"));
  },
};

/**
 * A value is taken as it is, references and all (OpenAPI 3.1.1, section
 * 4.8.19). One that is nothing but a reference to something that is there was
 * meant to be followed.
 */
export const referenceValues: Rule = {
  kinds: ["parameter", "header", "mediaType", "example"],
  check: (node, { sources, collector }) => {
    const { kind, value } = node;
    const members = kind === "example" ? ["value", "dataValue"] : ["example"];
    for (const member of members) {
      const shown = value[member];
      if (shown === undefined || !isBareReference(shown)) continue;
      if (!followQuietly(sources, shown, placeIn(node, [member]))) continue;
      const place = placeIn(node, [member, "$ref"], "value");
      collector.report("lint/reference-as-value", place);
    }
  },
};
