import type { Schema } from "../../ir/types/index.js";
import type { Names } from "../../ir/names/names.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { layoutExpression } from "../typescript/expression.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { guardBody } from "./guard/body.js";
import { createGuardScope } from "./guard/scope.js";
import { rulesExpression } from "./rules-text.js";

/** What a module for one JSON Schema is made of. */
export interface PlainModuleOptions {
  readonly schema: Schema;
  /** Whether `format` asserts. */
  readonly formats: boolean;
  /** Path of the module; the runtime stands under `src/runtime`. */
  readonly path: string;
}

/**
 * One module for one JSON Schema, with all that it refers to: `is`,
 * `validate` and `schema`, the Standard Schema.
 */
export function plainModule(options: PlainModuleOptions): GeneratedFile {
  const file = createFile(options.path, noNames);
  for (const name of ["is", "validate", "schema"]) file.declare(name);
  const scope = createGuardScope({
    file,
    direction: "output",
    formats: options.formats,
    exported: (target) => (target === options.schema ? "is" : undefined),
  });
  const body = guardBody(options.schema, scope, "Value");
  const rules = rulesConstants(file, options);
  const issue = file.useRuntime("issue", "Issue", "type");
  const explain = file.useRuntime("validate/explain", "explain", "value");
  const standard = file.useRuntime(
    "validate/standard-schema",
    "standardSchema",
    "value",
  );
  const standardType = file.useRuntime("issue", "StandardSchema", "type");
  const indented = body.replace(/^(?=.)/gm, "  ");
  return file.finish([
    `/** Whether a value fits the schema. */
export function is(value: unknown): boolean {
${indented}
}`,
    ...scope.functions(),
    `
/** Every way in which a value does not fit the schema; empty when it does. */
export function validate(value: unknown): readonly ${issue}[] {
  return is(value) ? [] : ${explain}(${rules.root}, value);
}

/** The schema for libraries that take a Standard Schema. */
export const schema: ${standardType}<unknown> = /* @__PURE__ */ ${standard}(
  (value): value is unknown => is(value),
  validate,
);
`,
    ...rules.statements(),
    ...scope.constants(),
  ]);
}

/** The rules of the schema and of all it refers to, as constants of the module. */
function rulesConstants(
  file: TypescriptFile,
  { schema, formats }: PlainModuleOptions,
): { readonly root: string; statements(): readonly Statement[] } {
  const type = file.useRuntime("validate/rules", "Rules", "type");
  const named = new Map<Schema, string>();
  const texts: string[] = [];
  const rules = (target: Schema): string => {
    const known = named.get(target);
    if (known !== undefined) return known;
    const name = file.local("rules");
    named.set(target, name);
    const place = texts.push("") - 1;
    const start = `const ${name}: ${type} = `;
    const literal = rulesExpression(target, { file, formats, rules });
    texts[place] = start + layoutExpression(literal, 0, start.length, 1) + ";";
    return name;
  };
  const root = rules(schema);
  return { root, statements: () => [`\n${texts.join("\n")}`] };
}

const noNames: Names = {
  find: () => undefined,
  of: (subject) => {
    throw new Error(`${subject.id} has no name here`);
  },
};
