import type { Names } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { createSureFile } from "../typescript/file.js";
import {
  declareChecks,
  type CheckRequest,
  type CheckStyle,
} from "./declarations.js";

/** The module of a named schema: guard, validator, Standard Schema, and the rules as data. */
export function schemaFile(
  schema: Schema,
  names: Names,
  style: CheckStyle,
): GeneratedFile {
  const { module } = names.of(schema, "rules");
  const file = createSureFile(`${module}.ts`, names);
  const hasInput = names.find(schema, "guard:input") !== undefined;
  const type = names.of(schema, "type");
  const received: CheckRequest = {
    schema,
    subject: schema,
    suffix: "",
    direction: "output",
    type: file.use(type),
    withRules: true,
  };
  if (!hasInput) return file.finish(declareChecks(file, style, [received]));
  const sent: CheckRequest = {
    ...received,
    suffix: ":input",
    direction: "input",
    type: file.use(names.find(schema, "input") ?? type),
    withRules: false,
  };
  return file.finish(declareChecks(file, style, [received, sent]));
}
