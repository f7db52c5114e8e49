import type { Options } from "yargs";
import { renderGithub } from "../diagnostics/render/github.js";
import { renderJson } from "../diagnostics/render/json.js";
import { renderText, summarize } from "../diagnostics/render/text.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Findings } from "../result.js";
import type { Arguments } from "./command.js";
import { wantsColor, type Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** How a run is reported; `result` is one JSON value on stdout and nothing else. */
export type Format = "text" | "json" | "github" | "result";

const formats = ["text", "json", "github"] as const;

/** The option `--format`. */
export const formatOption: Options = {
  choices: formats,
  describe: "How diagnostics are written on stderr",
};

/** Reads `--format` and `--json`. */
export function readFormat(args: Arguments): Format {
  const format = args.text("format");
  if (args.flag("json")) {
    if (format === undefined || format === "json") return "result";
    throw new UsageError(`--json and --format ${format} cannot go together`);
  }
  return formats.find((each) => each === format) ?? "text";
}

/** How many findings are written out in full. */
const limit = { errors: 100, others: 30 } as const;

/** Writes diagnostics to stderr. */
export function reportFindings(
  { diagnostics, locate }: Pick<Findings, "diagnostics" | "locate">,
  format: Format,
  quiet: boolean,
  terminal: Terminal,
): void {
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  const shown = quiet ? diagnostics.filter(isError) : diagnostics;
  if (shown.length === 0 || format === "result") return;
  const { stderr } = terminal;
  if (format === "json") stderr.write(renderJson(shown, locate));
  else if (format === "github") stderr.write(renderGithub(shown, locate));
  else {
    const color = wantsColor(terminal);
    const errors = shown.filter(isError);
    const others = shown.filter((diagnostic) => !isError(diagnostic));
    const parts = [
      renderText(errors, { locate, color, limit: limit.errors }),
      renderText(others, { locate, color, limit: limit.others }),
      `${summarize(shown)}\n`,
    ];
    stderr.write(parts.filter((part) => part !== "").join("\n"));
  }
}

/** Diagnostics as values, for a result in JSON. */
export function findingsAsJson({
  diagnostics,
  locate,
}: Pick<Findings, "diagnostics" | "locate">): unknown {
  return JSON.parse(renderJson(diagnostics, locate));
}

/** Whether the command line itself is what is wrong: no document is to blame. */
export function isWrongUsage(diagnostics: readonly Diagnostic[]): boolean {
  const codes = ["config/unknown-emitter", "config/package-name"];
  return diagnostics.some(
    ({ code, place }) => place === undefined && codes.includes(code),
  );
}
