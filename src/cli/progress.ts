import type { Terminal } from "./terminal.js";

/** One line that says what is going on, and leaves no trace. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Shows progress to a person; to nobody else. */
export function createProgress(
  { stderr, env, columns = 80 }: Terminal,
  isSilent: boolean,
): Progress {
  const isOff =
    isSilent || !stderr.isTTY || env["TERM"] === "dumb" || env["CI"];
  if (isOff) return { show: () => undefined, clear: () => undefined };
  let isShown = false;
  return {
    show: (text) => {
      const line = text.replace(/\p{Cc}/gu, "").slice(0, columns - 2);
      stderr.write(`\r\u001B[2K${line}…`);
      isShown = true;
    },
    clear: () => {
      if (isShown) stderr.write("\r\u001B[2K");
      isShown = false;
    },
  };
}
