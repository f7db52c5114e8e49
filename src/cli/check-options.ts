import type { Options } from "yargs";
import type { CheckOptions } from "../config/checks.js";
import type { FormatRole } from "../emit/format-choice.js";
import type { Arguments } from "./command.js";

const roles = ["assert", "annotate"] as const satisfies readonly FormatRole[];

/** The options of all commands that make validators; `usual` is what formats do by default. */
export function checkOptions(usual: string): Readonly<Record<string, Options>> {
  return {
    formats: {
      choices: roles,
      describe: `Whether validators check \`format\`, or only tell [${usual}]`,
    },
    origins: {
      type: "boolean",
      describe: "Issues of validators say where the schema stands",
    },
  };
}

/** Reads the options of `checkOptions`; what was not given is absent. */
export function readChecks(args: Arguments): CheckOptions {
  const role = args.text("formats");
  const formats = roles.find((each) => each === role);
  return {
    ...(formats && { formats }),
    ...(args.flag("origins") && { origins: true }),
  };
}
