import type { Code } from "./code.js";
import { any, type Logic } from "./logic.js";

/**
 * Rejections that follow each other as one: behind each test of a chain of `||`
 * an engine lays out the next one, and behind all of them the way out.
 */
export function joinRejections(code: readonly Code[]): readonly Code[] {
  const joined: Code[] = [];
  let run: Logic[] = [];
  const endRun = (): void => {
    if (run.length > 0) joined.push({ kind: "reject", when: any(run) });
    run = [];
  };
  for (const one of code) {
    if (one.kind === "reject") {
      run.push(one.when);
    } else {
      endRun();
      joined.push(one);
    }
  }
  endRun();
  return joined;
}
