/** Takes text. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person is looking at it; a pipe or a file has none. */
  readonly isTTY?: boolean;
}

/** All that a command knows of the world around it. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Columns of the terminal. */
  readonly columns?: number;
  /** Aborts when the user ends a command that would go on; from then on Ctrl-C does nothing else. */
  readonly interrupted: () => AbortSignal;
}

/** Whether an output wants colours: FORCE_COLOR, else NO_COLOR (no-color.org), else by what it is. */
export function wantsColor(
  { isTTY = false }: Output,
  { env }: Pick<Terminal, "env">,
): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = env;
  if (forced !== undefined) return !["0", "false"].includes(forced);
  if (refused !== undefined && refused !== "") return false;
  return isTTY && kind !== "dumb";
}
