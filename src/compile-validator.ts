import { createCollector } from "./diagnostics/collector.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import {
  formatPolicy,
  type FormatChoice,
  type FormatRole,
} from "./emit/format-choice.js";
import { plainModule } from "./emit/validators/plain-module.js";
import type { DialectName } from "./ir/build/schema/dialects/dialect.js";
import { buildPlainSchema } from "./ir/build/schema/plain.js";
import type { JsonValue, Origin, Schema } from "./ir/types/index.js";
import { libraryNames, linkedStatements } from "./print/javascript/link.js";

/** How a JSON Schema is read and compiled; everything may be left out. */
export interface CompileOptions {
  /** What holds where no `$schema` says otherwise. Default: `2020-12`. */
  readonly dialect?: DialectName;
  /** Further documents that references may lead to, by absolute URI. */
  readonly documents?: { readonly [uri: string]: JsonValue };
  /**
   * Which formats assert: all, none, or each by its name, where `*` stands for
   * the others. Default: what the dialect says, which is none since 2019-09
   * (validation, section 7.2) and all in v1.
   */
  readonly formats?: FormatChoice | boolean;
  /** Whether issues say where the schema stands that they are about: `schema.json#/items`. */
  readonly origins?: boolean;
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
  const { formats, direction, origins = false, ...input } = options;
  const collector = createCollector();
  const built = buildPlainSchema({ ...input, schema }, collector);
  if (collector.hasErrors) {
    throw new SchemaError(
      collector.diagnostics.filter(({ severity }) => severity === "error"),
    );
  }
  return moduleText(built.schema, {
    formats: typeof formats === "boolean" ? roleOf(formats) : formats,
    direction,
    placeOf: origins ? placeOf : undefined,
  });
}

function roleOf(isAsserted: boolean): FormatRole {
  return isAsserted ? "assert" : "annotate";
}

function placeOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}

/** How a schema becomes a module. */
export interface ModuleOptions {
  readonly formats: FormatChoice | undefined;
  readonly direction: CompileOptions["direction"];
  /** A place as a text, where issues are to say where the schema stands. */
  readonly placeOf: ((origin: Origin) => string) | undefined;
}

/** The text of the module that checks values against a schema. */
export function moduleText(
  schema: Schema,
  { formats, direction, placeOf }: ModuleOptions,
): string {
  const { text, runtime } = plainModule({
    schema,
    formats: formatPolicy(formats, "dialect"),
    direction: direction ?? "neither",
    ...(placeOf && { origin: (part: Schema) => placeOf(part.origin) }),
    taken: libraryNames(everyModule),
  });
  const library = linkedStatements(text, runtime);
  return [text, border, ...library.map((one) => `${one}\n`)].join("\n");
}

const border =
  "// What the checks above stand on, the same for every schema.\n";

/** What a compiled schema may stand on. */
const everyModule = [
  "explain/also",
  "explain/demands",
  "explain/items",
  "explain/objects",
  "explain/others",
  "explain/start",
  "explain/unions",
  "validate/depth",
  "validate/explain-located",
  "validate/standard-schema",
  "validate/formats/content",
  "validate/formats/date-time",
  "validate/formats/decimal",
  "validate/formats/http",
  "validate/formats/idna",
  "validate/formats/international",
  "validate/formats/iri",
  "validate/formats/language",
  "validate/formats/network",
  "validate/formats/number",
  "validate/formats/text",
  "validate/formats/uri",
];
