import type { GenerateRequest } from "../generate-once.js";
import { refuseTogether, type Arguments, type Command } from "../command.js";
import { checkOptions, readChecks } from "../check-options.js";
import { inputOptions, readInput } from "../input-options.js";
import {
  formatOptions,
  readFormat,
  readReport,
  reportOptions,
} from "../report-findings.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

/** `sdkwright generate`: documents become packages. */
export const generateCommand: Command = {
  usage: "generate [spec..]",
  summary:
    "Make packages from OpenAPI documents, or from what the configuration says.",
  options: {
    out: {
      type: "string",
      requiresArg: true,
      describe: "Folder of the package [generated/<name>]",
    },
    name: {
      type: "string",
      requiresArg: true,
      describe: "npm name of the package [from the title]",
    },
    emit: {
      type: "string",
      requiresArg: true,
      describe:
        "What to make, separated by commas [all; schema where the API is not large]",
    },
    templates: {
      type: "string",
      requiresArg: true,
      describe: "Folder of templates that replace built-in ones",
    },
    ...checkOptions("assert"),
    ...inputOptions,
    check: {
      type: "boolean",
      describe: "Write nothing; fail, with a diff, when a file is stale",
    },
    "dry-run": {
      type: "boolean",
      describe: "Write nothing; say what would happen",
    },
    watch: {
      type: "boolean",
      describe: "Go on, and generate again whenever the input changes",
    },
    verify: {
      type: "boolean",
      describe: "Print everything a second time, by ts-morph and prettier",
    },
    force: {
      type: "boolean",
      describe: "Overwrite files that were edited by hand or not generated",
    },
    ...reportOptions,
    ...formatOptions,
    quiet: { type: "boolean", describe: "Say nothing but errors" },
  },
  examples: [
    ["sdkwright generate", "what the configuration says"],
    ["sdkwright generate openapi.yaml", "a package in generated/"],
    ["sdkwright generate openapi.yaml --out sdk --watch", "while writing it"],
    ["sdkwright generate --check", "in CI"],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  if (args.flag("watch")) {
    const { watchAndGenerate } = await import("../watch-and-generate.js");
    return watchAndGenerate(options, terminal);
  }
  const { generateOnce } = await import("../generate-once.js");
  return (await generateOnce(options, terminal)).exitCode;
}

function readOptions(args: Arguments): GenerateRequest {
  refuseTogether(args, "check", "dry-run", "watch");
  refuseTogether(args, "check", "force");
  refuseTogether(args, "quiet", "dry-run");
  const format = readFormat(args);
  if (format === "json" && args.flag("watch")) {
    throw new UsageError("--watch and --json cannot go together");
  }
  const specs = args.words("spec");
  const optional = {
    out: args.text("out"),
    name: args.text("name"),
    emit: args.list("emit"),
    templates: args.text("templates"),
  };
  for (const name of ["out", "name"] as const) {
    if (optional[name] === undefined || specs.length === 1) continue;
    throw new UsageError(`--${name} needs exactly one document`);
  }
  return {
    generate: {
      specs,
      ...withoutUndefined(optional),
      ...readChecks(args),
      ...readInput(args),
      strict: args.flag("strict"),
      force: args.flag("force"),
      check: args.flag("check"),
      dryRun: args.flag("dry-run"),
      verify: args.flag("verify"),
    },
    format,
    quiet: args.flag("quiet"),
    ...readReport(args),
  };
}

type Defined<Shape> = {
  readonly [Key in keyof Shape]?: Exclude<Shape[Key], undefined>;
};

/** Without the members that were not given. */
function withoutUndefined<Shape extends object>(shape: Shape): Defined<Shape> {
  const given = Object.entries(shape).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(given) as Defined<Shape>;
}
