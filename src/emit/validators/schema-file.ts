import type { Names } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { createFile } from "../typescript/file.js";
import { declareChecks, type CheckRequest } from "./declarations.js";
import type { ValidatorOptions } from "./emitter.js";

/** The module of a named schema: guard, validator, Standard Schema, and the rules as data. */
export function schemaFile(
  schema: Schema,
  names: Names,
  options: ValidatorOptions,
  demanding: ReadonlySet<Schema>,
): GeneratedFile {
  const rules = names.of(schema, "rules");
  const file = createFile(`${rules.module}.ts`, names);
  const input = names.find(schema, "guard:input") !== undefined;
  const type = names.of(schema, "type");
  const inputType = names.find(schema, "input") ?? type;
  const received: CheckRequest = {
    schema,
    subject: schema,
    suffix: "",
    direction: "output",
    typeText: () => file.use(type),
    label: type.identifier,
    withRules: true,
    isExact: !demanding.has(schema),
  };
  const sent: CheckRequest = {
    ...received,
    suffix: ":input",
    direction: "input",
    typeText: () => file.use(inputType),
    label: inputType.identifier,
    withRules: false,
    ...(!demanding.has(schema) && { sameAs: received }),
  };
  const requests = input ? [received, sent] : [received];
  return file.finish(declareChecks(file, options, requests));
}
