import type { Options } from "yargs";
import { renderGithub } from "../diagnostics/render/github.js";
import { renderJson } from "../diagnostics/render/json.js";
import { renderText, summarize } from "../diagnostics/render/text.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Findings } from "../result.js";
import type { Arguments } from "./command.js";
import { wantsColor, type Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

const formats = ["text", "json", "github"] as const;

/**
 * How a run is reported: for people; as one JSON value on stdout and nothing
 * else; as annotations of a GitHub workflow.
 */
export type Format = (typeof formats)[number];

/** The options `--json` and `--format`. */
export const formatOptions: Readonly<Record<"json" | "format", Options>> = {
  json: { type: "boolean", describe: "The same as --format json" },
  format: {
    choices: formats,
    describe:
      "Findings for people on stderr, or all as JSON, or for a workflow, on stdout",
  },
};

/** The options `--strict` and `--report`, of commands that know losses. */
export const reportOptions: Readonly<Record<"strict" | "report", Options>> = {
  strict: {
    type: "boolean",
    describe: "Take warnings for errors, and what is lost as well",
  },
  report: {
    type: "string",
    requiresArg: true,
    describe:
      "List what is lost in a file, as JSON if it is .json; - for stdout",
  },
};

/** Reads `--report`. */
export function readReport(args: Arguments): { readonly report?: string } {
  const report = args.text("report");
  return report === undefined ? {} : { report };
}

/** Reads `--format` and `--json`. */
export function readFormat(args: Arguments): Format {
  const format = formats.find((each) => each === args.text("format"));
  if (!args.flag("json")) return format ?? "text";
  if (format === undefined || format === "json") return "json";
  throw new UsageError(`--json and --format ${format} cannot go together`);
}

/** How many findings are written out in full, and of one code where there are more. */
const amounts = {
  errors: { limit: 100, each: 20 },
  others: { limit: 30, each: 3 },
} as const;

/** Writes diagnostics; JSON is left to those who know the whole result. */
export function reportFindings(
  { diagnostics, locate }: Pick<Findings, "diagnostics" | "locate">,
  format: Format,
  quiet: boolean,
  terminal: Terminal,
): void {
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  const shown = quiet ? diagnostics.filter(isError) : diagnostics;
  if (shown.length === 0 || format === "json") return;
  const { stdout, stderr } = terminal;
  if (format === "github") {
    stdout.write(renderGithub(shown, locate));
    return;
  }
  const color = wantsColor(stderr, terminal);
  const errors = shown.filter(isError);
  const others = shown.filter((diagnostic) => !isError(diagnostic));
  const parts = [
    renderText(errors, { locate, color, ...amounts.errors }),
    renderText(others, { locate, color, ...amounts.others }),
    `${summarize(shown)}\n`,
  ];
  stderr.write(parts.filter((part) => part !== "").join("\n"));
}

/** Writes a result as JSON to stdout, its diagnostics located. */
export function writeJson(
  result: object,
  findings: Pick<Findings, "diagnostics" | "locate">,
  { stdout }: Terminal,
): void {
  const { diagnostics, locate } = findings;
  const located: unknown = JSON.parse(renderJson(diagnostics, locate));
  const value = { ...result, diagnostics: located };
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Whether the command line itself is what is wrong: no document is to blame. */
export function isWrongUsage(diagnostics: readonly Diagnostic[]): boolean {
  const codes = ["config/unknown-emitter", "config/package-name"];
  return diagnostics.some(
    ({ code, place }) => place === undefined && codes.includes(code),
  );
}
