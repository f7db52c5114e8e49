import type { Options } from "yargs";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** A command: what it is called and takes, and what it does. */
export interface Command {
  /** Its name and arguments, as yargs reads them: `generate [spec..]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Options>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Does it; resolves to the exit code. */
  readonly run: (args: Arguments, terminal: Terminal) => Promise<number>;
}

/** Options and arguments as they were given. */
export interface Arguments {
  /** Whether a switch is on. */
  flag(name: string): boolean;
  /** A text; undefined when it was not given. */
  text(name: string): string | undefined;
  /** Texts, given several times or separated by commas; undefined when none was given. */
  list(name: string): readonly string[] | undefined;
  /** Texts, given several times; undefined when none was given. */
  texts(name: string): readonly string[] | undefined;
  /** The words of an argument `[name..]`. */
  words(name: string): readonly string[];
}

/** Reads what yargs parsed. The readers throw `UsageError`. */
export function readArguments(
  parsed: Readonly<Record<string, unknown>>,
): Arguments {
  return {
    flag: (name) => once(parsed[name], name) === true,
    text: (name) => {
      const value = once(parsed[name], name);
      return value === undefined ? undefined : filled(String(value), name);
    },
    list: (name) => {
      const value = parsed[name];
      if (value === undefined) return undefined;
      return [value]
        .flat()
        .flatMap((each) => String(each).split(","))
        .map((each) => filled(each.trim(), name));
    },
    texts: (name) => {
      const value = parsed[name];
      return value === undefined
        ? undefined
        : [value].flat().map((each) => filled(String(each), name));
    },
    words: (name) =>
      [parsed[name] ?? []].flat().map((word) => filled(String(word), name)),
  };
}

/** Refuses options that cannot go together. */
export function refuseTogether(
  args: Arguments,
  ...names: readonly string[]
): void {
  const given = names.filter((name) => args.flag(name));
  if (given.length < 2) return;
  const [first, second] = given;
  throw new UsageError(`--${first} and --${second} cannot go together`);
}

function once(value: unknown, name: string): unknown {
  if (!Array.isArray(value)) return value;
  throw new UsageError(`--${name} is given twice`);
}

function filled(value: string, name: string): string {
  if (value === "") throw new UsageError(`${name} is empty`);
  return value;
}
