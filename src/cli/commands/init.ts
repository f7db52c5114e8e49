import type { Command } from "../command.js";

/** `sdkwright init`: a configuration to start from. */
export const initCommand: Command = {
  usage: "init",
  summary:
    "Write a configuration, and a small document when there is none. Nothing is overwritten.",
  options: {},
  examples: [],
  run: async (_args, terminal) => {
    const { initProject } = await import("../init-project.js");
    return initProject(terminal);
  },
};
