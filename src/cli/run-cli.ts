import { generatorVersion } from "../write/fingerprint.js";
import { explainCommand } from "./commands/explain.js";
import { generateCommand } from "./commands/generate.js";
import { initCommand } from "./commands/init.js";
import { lintCommand } from "./commands/lint.js";
import { mockCommand } from "./commands/mock.js";
import { validatorsCommand } from "./commands/validators.js";
import { parseArgv } from "./parse-argv.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** A terminal of which only the essentials are given. */
export type TerminalOptions = Omit<Terminal, "interrupted"> &
  Partial<Pick<Terminal, "interrupted">>;

const commands = [
  generateCommand,
  lintCommand,
  mockCommand,
  validatorsCommand,
  initCommand,
  explainCommand,
];

/**
 * Runs a command line. Resolves to the exit code: 0 good, 1 diagnostics, 2
 * wrong usage.
 */
export async function runCli(
  argv: readonly string[],
  options: TerminalOptions,
): Promise<number> {
  const never = new AbortController().signal;
  const terminal: Terminal = { interrupted: () => never, ...options };
  try {
    const columns = Math.min(terminal.columns ?? 80, 100);
    const version = generatorVersion();
    const request = await parseArgv(argv, commands, version, columns);
    if (request.kind === "command") {
      return await request.command.run(request.args, terminal);
    }
    terminal.stdout.write(request.text);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.stderr.write(
        `sdkwright: ${error.message}\nsdkwright --help lists what there is.\n`,
      );
      return 2;
    }
    reportBug(error, terminal);
    return 1;
  }
}

function reportBug(error: unknown, { stderr, env }: Terminal): void {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? `${error.stack ?? ""}\n` : "";
  stderr.write(
    `sdkwright: an error that should not happen: ${message}\n` +
      (env["DEBUG"]
        ? stack
        : "Please report it with the document that causes it; DEBUG=1 shows where it happened.\n"),
  );
}
