import type { Arguments, Command } from "../command.js";
import { inputOptions, readInput } from "../input-options.js";
import {
  formatOptions,
  readFormat,
  readReport,
  reportOptions,
} from "../report-findings.js";
import type { Terminal } from "../terminal.js";

/** `sdkwright lint`: finds faults and writes nothing. */
export const lintCommand: Command = {
  usage: "lint [spec..]",
  summary: "Find what is wrong with OpenAPI documents, and write nothing.",
  options: {
    ...inputOptions,
    ...reportOptions,
    ...formatOptions,
    quiet: { type: "boolean", describe: "Say nothing but errors" },
  },
  examples: [
    ["sdkwright lint openapi.yaml", ""],
    ["sdkwright lint --strict --format github", "in a workflow"],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const { lintOnce } = await import("../lint-once.js");
  return lintOnce(
    {
      lint: {
        specs: args.words("spec"),
        strict: args.flag("strict"),
        ...readInput(args),
      },
      format: readFormat(args),
      quiet: args.flag("quiet"),
      ...readReport(args),
    },
    terminal,
  );
}
