import { relative, resolve, sep } from "node:path";
import { moduleText } from "./compile-validator.js";
import type { CheckOptions } from "./config/checks.js";
import { createCollector, type Collector } from "./diagnostics/collector.js";
import type { Severity } from "./diagnostics/diagnostic.js";
import type { DiagnosticCode } from "./diagnostics/catalog.js";
import { placeWriter } from "./diagnostics/render/place-writer.js";
import { gather } from "./gather.js";
import type { DialectName } from "./ir/build/schema/dialects/dialect.js";
import { buildSchemaFile } from "./ir/build/schema/plain.js";
import type { Findings } from "./result.js";
import { createLocate } from "./spec/locate-place.js";
import { readSchema } from "./spec/read-schema.js";
import type { SourceSet } from "./spec/sources.js";
import {
  stampText,
  writeLoneFile,
  type LoneOutcome,
} from "./write/write-lone-file.js";

/** Which schema becomes which module. */
export interface SchemaFileOptions extends CheckOptions {
  /** Absolute; relative paths start here. */
  readonly workingDirectory: string;
  /** Path of the schema, in JSON or YAML. */
  readonly schema: string;
  /** Path of the module; without it nothing is written. */
  readonly out?: string;
  /** What holds where no `$schema` says otherwise. */
  readonly dialect: DialectName;
  /** Which way the values travel; neither by default. */
  readonly direction?: "input" | "output";
  /** Folder that references do not leave. */
  readonly root?: string;
  /** Whether a file that was not generated may be overwritten. */
  readonly force: boolean;
  /** Warnings are errors. */
  readonly strict: boolean;
}

/** What came of it. */
export interface SchemaFileResult extends Findings {
  /** The text of the module; absent when the schema has an error. */
  readonly text?: string;
  /** What happened to the file. */
  readonly outcome?: LoneOutcome;
}

/** Reads a schema and what it refers to, compiles it and writes the module where one is asked for. */
export async function compileSchemaFile(
  options: SchemaFileOptions,
): Promise<SchemaFileResult> {
  const started = performance.now();
  const { workingDirectory, schema, root, strict } = options;
  const collector = createCollector({ severity, strict });
  const sources = await readSchema(schema, {
    collector,
    workingDirectory,
    ...(root !== undefined && { root }),
  });
  const text = sources && compile(sources, options, collector);
  const outcome = text && write(text, options, collector);
  const locate = createLocate(collector, sources);
  const inputs = [resolve(workingDirectory, schema)];
  const findings = gather(
    createCollector(),
    [],
    [{ collector, locate, inputs }],
    started,
  );
  return {
    ...findings,
    ...(text !== undefined && { text }),
    ...(outcome && { outcome }),
  };
}

/** A check that is silently left out is worse than none: what asserts nothing is an error here. */
const severity: { readonly [Code in DiagnosticCode]?: Severity } = {
  "schema/malformed-keyword": "error",
  "schema/not-a-schema": "error",
  "schema/unknown-type": "error",
};

function compile(
  sources: SourceSet,
  { dialect, formats, direction, origins }: SchemaFileOptions,
  collector: Collector,
): string | undefined {
  const { schema } = buildSchemaFile(sources, dialect, collector);
  if (collector.hasErrors) return undefined;
  const placeOf = origins
    ? placeWriter(sources.root.file, createLocate(collector, sources))
    : undefined;
  return stampText(moduleText(schema, { formats, direction, placeOf }));
}

function write(
  text: string,
  { out, workingDirectory, force }: SchemaFileOptions,
  collector: Collector,
): LoneOutcome | undefined {
  if (out === undefined) return undefined;
  const path = resolve(workingDirectory, out);
  const label = relative(workingDirectory, path).split(sep).join("/");
  return writeLoneFile({ path, label, text }, force, collector);
}
