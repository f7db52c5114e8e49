/** Takes text. */
export interface Output {
  write(text: string): unknown;
}

/** All that a command knows of the world around it. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Whether a person is looking at stderr. */
  readonly isTTY: boolean;
  /** Columns of the terminal. */
  readonly columns?: number;
  /** Aborts when the user ends a command that would go on; from then on Ctrl-C does nothing else. */
  readonly interrupted: () => AbortSignal;
}

/** Whether colours are wanted: FORCE_COLOR, else NO_COLOR (no-color.org), else by the terminal. */
export function wantsColor({ env, isTTY }: Terminal): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = env;
  if (forced !== undefined) return !["0", "false"].includes(forced);
  if (refused !== undefined && refused !== "") return false;
  return isTTY && kind !== "dumb";
}
