import { literal, type Schema, type TypescriptFile } from "../../src/index.js";

/** One line of a type test. */
export interface Check {
  readonly name: string;
  readonly line: string;
}

/** What a named schema is, received and sent, and what its guard finds. */
export function schemaChecks(
  schema: Schema,
  name: string,
  file: TypescriptFile,
  theirs: string,
): readonly Check[] {
  const components = file.useModule(theirs, "components", "type");
  const their = `${components}["schemas"][${literal(name)}]`;
  const output = file.names.of(schema, "type");
  const input = file.names.find(schema, "input") ?? output;
  const guard = file.names.of(schema, "guard");
  const inputGuard = file.names.find(schema, "guard:input") ?? guard;
  return [
    check(
      file,
      `${name} received`,
      file.use(output),
      received(file, their),
      "SameListed",
    ),
    check(
      file,
      `${name} sent`,
      file.use(input),
      sent(file, their),
      // A model that is received as well is one type; an enum has one of its own to be sent.
      schema.shape.kind === "union" && input !== output ? "Same" : "SameListed",
    ),
    check(
      file,
      `${name} recognised`,
      guarded(file, file.use(guard)),
      received(file, their),
      "SameListed",
    ),
    check(
      file,
      `${name} recognised when sent`,
      guarded(file, file.use(inputGuard)),
      sent(file, their),
      "SameListed",
    ),
  ];
}

/** Does not compile when the types differ; of what is received, in more than the enums that may grow. */
export function check(
  file: TypescriptFile,
  name: string,
  ours: string,
  theirs: string,
  how: "Same" | "SameListed" = "Same",
): Check {
  const same = file.useModule(compare, "same", "value");
  const Same = file.useModule(compare, how, "type");
  const line = `${same}<${Same}<${ours}, ${theirs}>>(${literal(name)});`;
  return { name, line };
}

/** A type without members that are only sent. */
export function received(file: TypescriptFile, type: string): string {
  return `${file.useModule(compare, "Received", "type")}<${type}>`;
}

/** A type without members that only come back. */
export function sent(file: TypescriptFile, type: string): string {
  return `${file.useModule(compare, "Sent", "type")}<${type}>`;
}

/** What a guard finds. */
export function guarded(file: TypescriptFile, guard: string): string {
  return `${file.useModule(compare, "Guarded", "type")}<typeof ${guard}>`;
}

/** The module of the helpers. */
export const compare = "witness/compare";
