import { resolve } from "node:path";
import {
  compileSchemaFile,
  type SchemaFileOptions,
  type SchemaFileResult,
} from "../compile-schema-file.js";
import { reportFindings, writeJson, type Format } from "./report-findings.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** What is to be compiled, and how that is reported. */
export interface ValidatorsRequest {
  readonly compile: Omit<SchemaFileOptions, "workingDirectory">;
  readonly format: Format;
  readonly quiet: boolean;
}

/** Compiles a schema and reports: the module on stdout unless it has a file; resolves to the exit code. */
export async function validatorsOnce(
  request: ValidatorsRequest,
  terminal: Terminal,
): Promise<number> {
  const { compile, format, quiet } = request;
  const { cwd } = terminal;
  const { schema, out } = compile;
  if (out !== undefined && resolve(cwd, out) === resolve(cwd, schema)) {
    throw new UsageError("--out names the schema itself");
  }
  const result = await compileSchemaFile({ ...compile, workingDirectory: cwd });
  reportFindings(result, format, quiet, terminal);
  report(result, request, terminal);
  return result.ok ? 0 : 1;
}

function report(
  result: SchemaFileResult,
  { compile, format, quiet }: ValidatorsRequest,
  terminal: Terminal,
): void {
  const { ok, text = "", outcome, seconds } = result;
  const { schema, out } = compile;
  const { stdout } = terminal;
  if (format === "json") {
    const module = out === undefined ? { text } : { out, outcome };
    writeJson({ ok, schema, ...module, seconds }, result, terminal);
  } else if (out === undefined) {
    if (ok) stdout.write(text);
  } else if (outcome !== undefined && !quiet) {
    stdout.write(`${out}: ${outcome}\n`);
  }
}
