import type { Arguments, Command } from "../command.js";
import { formatOptions, readFormat } from "../report-findings.js";
import type { Terminal } from "../terminal.js";

/** `sdkwright lint`: finds faults and writes nothing. */
export const lintCommand: Command = {
  usage: "lint [spec..]",
  summary: "Find what is wrong with OpenAPI documents, and write nothing.",
  options: {
    root: {
      type: "string",
      requiresArg: true,
      describe: "Folder that references do not leave",
    },
    strict: { type: "boolean", describe: "Take warnings for errors" },
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
  const root = args.text("root");
  return lintOnce(
    {
      lint: {
        specs: args.words("spec"),
        strict: args.flag("strict"),
        ...(root !== undefined && { root }),
      },
      format: readFormat(args),
      quiet: args.flag("quiet"),
    },
    terminal,
  );
}
