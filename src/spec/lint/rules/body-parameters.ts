import { followQuietly } from "../../follow.js";
import { childPointer } from "../../pointer.js";
import { isObject, itemsOf } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** Swagger 2.0 knows one body, or form fields, not both (Swagger 2.0, Parameter Object). */
export const bodyParameters: Rule = {
  kinds: ["operation"],
  check: ({ value, origin }, { sources, collector }) => {
    if (sources.version !== "2.0") return;
    let body: number | undefined;
    let form: number | undefined;
    for (const [index, item] of itemsOf(value["parameters"]).entries()) {
      const pointer = childPointer(origin.pointer, "parameters", index);
      const at = { file: origin.file, pointer };
      const parameter = followQuietly(sources, item, at)?.value;
      if (!isObject(parameter)) continue;
      const location = parameter["in"];
      if (location !== "body" && location !== "formData") continue;
      const other = location === "body" ? (body ?? form) : body;
      if (location === "body") body ??= index;
      else form ??= index;
      if (other === undefined) continue;
      const place = placeIn(origin, ["parameters", index], "value");
      const first = placeIn(origin, ["parameters", other], "value");
      collector.report("lint/two-bodies", place, {}, [
        { message: "the other body", place: first },
      ]);
    }
  },
};
