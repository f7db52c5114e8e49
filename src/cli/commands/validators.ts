import { closest } from "../../spec/suggest.js";
import type { Arguments, Command } from "../command.js";
import { checkOptions, readChecks } from "../check-options.js";
import { formatOptions, readFormat } from "../report-findings.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

const directions = ["input", "output"] as const;

/** `sdkwright validators`: a JSON Schema becomes one module. */
export const validatorsCommand: Command = {
  usage: "validators <schema>",
  summary:
    "Compile a JSON Schema to one ES module that checks values, imports nothing and needs no eval.",
  options: {
    out: {
      type: "string",
      requiresArg: true,
      describe: "File to write [stdout]",
    },
    dialect: {
      type: "string",
      requiresArg: true,
      describe: "What holds where no $schema says otherwise [2020-12]",
    },
    ...checkOptions("as the dialect says"),
    direction: {
      choices: directions,
      describe:
        "Do not demand readOnly members (input) or writeOnly ones (output)",
    },
    root: {
      type: "string",
      requiresArg: true,
      describe: "Folder that references do not leave",
    },
    force: {
      type: "boolean",
      describe: "Overwrite a file that was edited by hand or not generated",
    },
    strict: { type: "boolean", describe: "Take warnings for errors" },
    ...formatOptions,
    quiet: { type: "boolean", describe: "Say nothing but errors" },
  },
  examples: [
    ["sdkwright validators book.schema.json --out book.js", ""],
    ["sdkwright validators pet.yaml --dialect openapi-3.0", "on stdout"],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [schema = ""] = args.words("schema");
  const out = args.text("out");
  const root = args.text("root");
  const format = readFormat(args);
  if (format === "github" && out === undefined) {
    throw new UsageError("--format github needs --out: both write to stdout");
  }
  const way = args.text("direction");
  const direction = directions.find((each) => each === way);
  const { validatorsOnce } = await import("../validators-once.js");
  const request = {
    compile: {
      schema,
      dialect: await readDialect(args.text("dialect") ?? "2020-12"),
      force: args.flag("force"),
      strict: args.flag("strict"),
      ...readChecks(args),
      ...(out !== undefined && { out }),
      ...(root !== undefined && { root }),
      ...(direction && { direction }),
    },
    format,
    quiet: args.flag("quiet"),
  };
  return validatorsOnce(request, terminal);
}

/** The registry is large, and `--help` does not need it. */
async function readDialect(name: string) {
  const { dialectNames, isDialectName } =
    await import("../../ir/build/schema/dialects/registry.js");
  if (isDialectName(name)) return name;
  const close = closest(name, dialectNames);
  const hint =
    close === undefined
      ? `; there are ${dialectNames.join(", ")}`
      : `; did you mean ${close}?`;
  throw new UsageError(`there is no dialect ${name}${hint}`);
}
