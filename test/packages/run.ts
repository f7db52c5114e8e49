import { spawn, spawnSync } from "node:child_process";
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
  const { status, stdout, stderr, error } = spawnSync(command, argv, {
    cwd,
    env: environment(env),
    encoding: "utf8",
    maxBuffer: 1 << 26,
    // Who does not end by then has left something open.
    timeout: 120_000,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** The same; throws with what the command said when it fails. */
export function mustRun(...args: Parameters<typeof run>): string {
  return demand(args[1], args[2], run(...args));
}

/** The same while this process goes on: a server in it can answer the command. */
export async function mustRunAsync(
  cwd: string,
  command: string,
  argv: readonly string[],
): Promise<string> {
  const child = spawn(command, argv, { cwd, env: environment({}) });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return demand(command, argv, { code, ...texts });
}

function environment(
  env: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  mkdirSync(home, { recursive: true });
  const tools = [join(root, "node_modules/.bin"), dirname(process.execPath)];
  const path = [...tools, process.env["PATH"]].join(delimiter);
  return { HOME: home, PATH: path, ...env };
}

function demand(
  command: string,
  argv: readonly string[],
  { code, stdout, stderr }: Outcome,
): string {
  if (code === 0) return stdout;
  const what = `${command} ${argv.join(" ")}`;
  throw new Error(`${what}: ${String(code)}\n${stdout}${stderr}`);
}
