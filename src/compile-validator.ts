import { createCollector } from "./diagnostics/collector.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { plainModule } from "./emit/validators/plain-module.js";
import type { DialectName } from "./ir/build/schema/dialects/dialect.js";
import { buildPlainSchema } from "./ir/build/schema/plain.js";
import type { JsonValue, Schema } from "./ir/types/index.js";
import { libraryNames, linkedStatements } from "./print/javascript/link.js";

/** How a JSON Schema is read and compiled; everything may be left out. */
export interface CompileOptions {
  /** What holds where no `$schema` says otherwise. Default: `2020-12`. */
  readonly dialect?: DialectName;
  /** Further documents that references may lead to, by absolute URI. */
  readonly documents?: { readonly [uri: string]: JsonValue };
  /**
   * Whether `format` asserts. Default: `annotate`, as JSON Schema has it since
   * 2019-09 (validation, section 7.2).
   */
  readonly formats?: "assert" | "annotate" | boolean;
  /**
   * Which way the values travel, for OpenAPI's dialects: `input` does not
   * demand `readOnly` members, `output` does not demand `writeOnly` ones.
   * Default: neither, so that everything required is demanded.
   */
  readonly direction?: "input" | "output";
  /** What messages call the document. Default: `schema.json`. */
  readonly file?: string;
}

/** A schema that cannot be compiled, with everything that is wrong with it. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/**
 * The text of an ES module that checks values against a JSON Schema: `is`
 * gives the verdict and allocates nothing, `validate` lists every issue,
 * `schema` is the Standard Schema. The module imports nothing and evaluates no
 * text. Throws a `SchemaError` for a schema that says nothing definite.
 */
export function compileValidator(
  schema: JsonValue,
  options: CompileOptions = {},
): string {
  const { formats = "annotate", direction, ...input } = options;
  const isAsserted = formats === "assert" || formats === true;
  const collector = createCollector();
  const built = buildPlainSchema(
    { ...input, schema, formats: isAsserted ? "assert" : "annotate" },
    collector,
  );
  if (collector.hasErrors) {
    throw new SchemaError(
      collector.diagnostics.filter(({ severity }) => severity === "error"),
    );
  }
  return moduleText(built.schema, isAsserted, direction);
}

/** The text of the module that checks values against a schema. */
export function moduleText(
  schema: Schema,
  formats: boolean,
  direction: CompileOptions["direction"],
): string {
  const { text, runtime } = plainModule({
    schema,
    formats,
    direction: direction ?? "neither",
    taken: libraryNames(everyModule),
  });
  const library = linkedStatements(text, runtime);
  return [text, border, ...library.map((one) => `${one}\n`)].join("\n");
}

const border =
  "// What the checks above stand on, the same for every schema.\n";

/** What a compiled schema may stand on. */
const everyModule = [
  "validate/depth",
  "validate/explain",
  "validate/standard-schema",
  "validate/formats/content",
  "validate/formats/date-time",
  "validate/formats/idna",
  "validate/formats/international",
  "validate/formats/iri",
  "validate/formats/network",
  "validate/formats/number",
  "validate/formats/text",
  "validate/formats/uri",
];
