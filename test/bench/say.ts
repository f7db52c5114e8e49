/** Tells a person how far the benchmark is; nothing in a pipe. */
export type Say = (what: string) => void;

/** Says it on one line of the terminal, which the next word replaces. */
export const say: Say = (what) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
};
