import yargs from "yargs";
import { closest } from "../spec/suggest.js";
import { readArguments, type Arguments, type Command } from "./command.js";
import { UsageError } from "./usage-error.js";

/** What a command line asks for. */
export type Request =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "command";
      readonly command: Command;
      readonly args: Arguments;
    };

/** Parses a command line. Throws `UsageError` when it asks for nothing that there is. */
export async function parseArgv(
  argv: readonly string[],
  commands: readonly Command[],
  version: string,
  columns: number,
): Promise<Request> {
  refuseValues(argv, commands);
  const isHelpAsked = argv.some((word) => helpWords.test(word));
  let chosen: Request | undefined;
  const parser = yargs()
    .scriptName("sdkwright")
    .usage("$0 <command>\n\nTypeScript packages from OpenAPI documents.")
    .locale("en")
    .wrap(isHelpAsked ? columns : null)
    .parserConfiguration({ "dot-notation": false, "parse-numbers": false })
    .strict()
    .demandCommand(1, missingCommand)
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      // yargs throws some of its findings, and hands the others over as text.
      if (error !== undefined && error.name !== "YError") throw error;
      const text = message ?? error?.message ?? "";
      throw new UsageError(explain(text, argv, commands));
    })
    .version(version)
    .alias("version", "v")
    .help()
    .alias("help", "h")
    .epilogue("sdkwright <command> --help says more about one of them.");
  for (const command of commands) {
    parser.command(
      command.usage,
      command.summary,
      (builder) =>
        isHelpAsked
          ? builder
              .usage(`$0 ${command.usage}\n\n${command.summary}`)
              .options(command.options)
              .example(command.examples.map(([text, what]) => [text, what]))
              .epilogue("")
          : builder.usage("").options(hidden(command.options)).epilogue(""),
      (parsed) => {
        chosen = { kind: "command", command, args: readArguments(parsed) };
      },
    );
  }
  let text = "";
  await parser.parseAsync([...argv], {}, (_error, _parsed, output) => {
    text = output;
  });
  return text === "" && chosen !== undefined
    ? chosen
    : { kind: "text", text: `${text}\n` };
}

/** What may ask for help, and whatever looks like it. */
const helpWords = /^(?:-\w*h|--h|help$)/;

/** yargs lays out the help of each command that it runs: without options, next to nothing. */
function hidden(options: Command["options"]): Command["options"] {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { ...option, hidden: true },
    ]),
  );
}

/** yargs takes `--check=soon` for false, so that files would be written. */
function refuseValues(
  argv: readonly string[],
  commands: readonly Command[],
): void {
  const options = commands.flatMap((command) =>
    Object.entries(command.options),
  );
  for (const word of argv) {
    const [, name, value] = /^--(?:no-)?([^=]+)=(.*)$/s.exec(word) ?? [];
    const isSwitch = options.some(
      ([known, { type }]) => known === name && type === "boolean",
    );
    if (name === undefined || !isSwitch) continue;
    if (value !== "true" && value !== "false") {
      throw new UsageError(`--${name} takes no value`);
    }
  }
}

const missingCommand = "a command is missing";

/** Says what yargs refuses in our words, and what may have been meant. */
function explain(
  message: string,
  argv: readonly string[],
  commands: readonly Command[],
): string {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/.exec(message)?.[1];
  if (unknown === undefined) {
    const needy = /^Not enough arguments following: (.*)$/.exec(message)?.[1];
    if (needy !== undefined) return `--${needy} needs a value`;
    return /^Not enough non-option arguments/.test(message)
      ? "an argument is missing"
      : lowerFirst(message.replace(/\s+/g, " "));
  }
  const words = unknown.split(", ");
  const names = commands.map(nameOf);
  const command = commands.find((each) => argv.includes(nameOf(each)));
  const stray = words.find((word) => argv.includes(word));
  if (command === undefined && stray !== undefined) {
    return `there is no command ${stray}${hint(closest(stray, names) ?? fileCommand(stray))}`;
  }
  const [word = ""] = words;
  if (argv.some((each) => each.replace(/=.*/, "") === `--${word}`)) {
    const options = [...Object.keys(command?.options ?? {}), "help", "version"];
    const close = closest(word, options);
    return `there is no option --${word}${hint(close && `--${close}`)}`;
  }
  return argv.includes(`-${word}`)
    ? `there is no option -${word}`
    : `the argument ${word} is one too many`;
}

function hint(name: string | undefined): string {
  return name === undefined ? "" : `; did you mean ${name}?`;
}

/** What somebody wants who gives nothing but a document. */
function fileCommand(word: string): string | undefined {
  return /\.(?:ya?ml|json)$/i.test(word) ? `generate ${word}` : undefined;
}

function nameOf({ usage }: Command): string {
  return usage.split(" ")[0] ?? usage;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
