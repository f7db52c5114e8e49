import { followQuietly } from "../../follow.js";
import { isObject, itemsOf } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** A parameter is told by name and place, so a list has each once (OpenAPI 3.1.1, section 4.8.10.1). */
export const duplicateParameters: Rule = {
  kinds: ["operation", "pathItem"],
  check: (node, { sources, collector }) => {
    const list = itemsOf(node.value["parameters"]);
    if (list.length < 2) return;
    const seen = new Map<string, number>();
    for (const [index, item] of list.entries()) {
      const place = placeIn(node, ["parameters", index], "value");
      const parameter = followQuietly(sources, item, place)?.value;
      if (!isObject(parameter)) continue;
      const { name, in: location } = parameter;
      if (typeof name !== "string" || typeof location !== "string") continue;
      const key = `${location} ${name}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        continue;
      }
      const related = placeIn(node, ["parameters", first], "value");
      collector.report("lint/duplicate-parameter", place, { name, location }, [
        { message: "first declared here", place: related },
      ]);
    }
  },
};
