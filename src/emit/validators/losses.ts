import type { Loss } from "../../ir/types/index.js";
import { everyFormat } from "../format-choice.js";
import { judgeOf } from "./formats.js";
import type { SchemaGraph } from "./schema-graph.js";

/** Formats that say no more than the type does (OpenAPI's format registry). */
const sayNothing: ReadonlySet<string> = new Set([
  "binary",
  "boolean",
  "commonmark",
  "double",
  "html",
  "password",
  "templated-url",
]);

/** The formats that no validator knows, where schemas name them. */
export function unknownFormats({ schemas }: SchemaGraph): readonly Loss[] {
  return [...schemas].flatMap(({ assertions, origin }) => {
    const { format } = assertions;
    if (format === undefined || sayNothing.has(format)) return [];
    if (judgeOf(assertions, everyFormat) !== undefined) return [];
    return [
      {
        construct: `format ${JSON.stringify(format)}`,
        object: "Schema Object",
        lostBy: ["types", "validators", "mocks"],
        why: "The format is none that is known, so any value of the type is taken.",
        help: "Say the same with `pattern`, `enum` or limits.",
        origin: { ...origin, pointer: `${origin.pointer}/format` },
      },
    ];
  });
}
