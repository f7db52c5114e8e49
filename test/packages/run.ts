import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { root } from "./files.js";

/** What a command that ended left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A home without settings, so that a test does not depend on whose machine it runs on. */
const home = join(tmpdir(), "sdkwright-home");

/** Runs a command to its end, without a shell. */
export function run(
  cwd: string,
  command: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome {
  mkdirSync(home, { recursive: true });
  const tools = [join(root, "node_modules/.bin"), dirname(process.execPath)];
  const { status, stdout, stderr, error } = spawnSync(command, argv, {
    cwd,
    env: {
      HOME: home,
      PATH: [...tools, process.env["PATH"]].join(delimiter),
      ...env,
    },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** The same; throws with what the command said when it fails. */
export function mustRun(...args: Parameters<typeof run>): string {
  const { code, stdout, stderr } = run(...args);
  if (code === 0) return stdout;
  const [, command, argv] = args;
  throw new Error(
    `${command} ${argv.join(" ")}: ${String(code)}\n${stdout}${stderr}`,
  );
}
