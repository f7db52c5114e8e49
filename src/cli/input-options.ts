import type { Options } from "yargs";
import type { InputOptions } from "../config/input.js";
import {
  selections,
  type Filters,
  type Selection,
} from "../spec/filter/filters.js";
import { isHeader } from "../spec/remote/headers.js";
import type { Arguments } from "./command.js";
import { UsageError } from "./usage-error.js";

const text = { type: "string", requiresArg: true } as const;

/** The options of all commands that read an OpenAPI document. */
export const inputOptions: Readonly<Record<string, Options>> = {
  root: { ...text, describe: "Folder that references do not leave" },
  "allow-remote": {
    type: "boolean",
    describe: "Fetch documents by http and https, from public hosts",
  },
  "allow-host": {
    ...text,
    describe: "Fetch from this host, wherever it is",
  },
  header: {
    ...text,
    describe: "'Name: value' for the document's own host",
  },
  overlay: {
    ...text,
    describe: "OpenAPI Overlay to apply; may be given several times",
  },
  "include-tag": { ...text, describe: "Only operations with these tags" },
  "exclude-tag": { ...text, describe: "No operations with these tags" },
  "include-path": { ...text, describe: "Only these paths, as '/pets/**'" },
  "exclude-path": { ...text, describe: "Not these paths" },
  "include-operation": {
    ...text,
    describe: "Only these operation ids, or methods and paths",
  },
  "exclude-operation": { ...text, describe: "Not these operations" },
  "exclude-deprecated": {
    type: "boolean",
    describe: "No deprecated operations",
  },
  "exclude-unused": {
    type: "boolean",
    describe: "No components that nothing uses [with any other filter]",
  },
};

/** Reads the options of `inputOptions`; what was not given is absent. */
export function readInput(args: Arguments): InputOptions {
  const root = args.text("root");
  const overlays = args.list("overlay");
  const allowHosts = args.list("allow-host");
  const headers = args.texts("header");
  if (headers?.every(isHeader) === false) {
    throw new UsageError("--header is not of the form 'Name: value'");
  }
  const filters = readFilters(args);
  return {
    ...(root !== undefined && { root }),
    ...(args.flag("allow-remote") && { allowRemote: true }),
    ...(allowHosts !== undefined && { allowHosts }),
    ...(headers !== undefined && { headers }),
    ...(overlays !== undefined && { overlays }),
    ...(filters !== undefined && { filters }),
  };
}

function readFilters(args: Arguments): Filters | undefined {
  const filters: Filters = {
    ...Object.fromEntries(
      selections.flatMap((key) => {
        const selection = readSelection(args, key.replace(/s$/, ""));
        return selection ? [[key, selection]] : [];
      }),
    ),
    ...(args.flag("exclude-deprecated") && { deprecated: false }),
    ...(args.flag("exclude-unused") && { unused: false }),
  };
  return Object.keys(filters).length > 0 ? filters : undefined;
}

function readSelection(args: Arguments, noun: string): Selection | undefined {
  const include = args.list(`include-${noun}`);
  const exclude = args.list(`exclude-${noun}`);
  if (include === undefined && exclude === undefined) return undefined;
  return { ...(include && { include }), ...(exclude && { exclude }) };
}
