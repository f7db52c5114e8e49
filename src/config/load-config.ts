import { basename, dirname, join, relative, sep } from "node:path";
import type { Collector } from "../diagnostics/collector.js";
import { isConfig } from "./check-config.js";
import { isObject, type ConfigProblem } from "./config-problem.js";
import type { Config } from "./config.js";
import {
  findConfigs,
  UnreadableConfig,
  type ConfigFile,
} from "./find-config.js";
import { checkFolders } from "./check-folders.js";
import { importConfig, throwPosition } from "./load-module.js";
import { locateKey, syntaxErrors, type KeyPath } from "./locate-key.js";
import { readJson } from "./read-json.js";

/** A configuration that was found and is in order. */
export interface LoadedConfig {
  readonly config: Config;
  /** Absolute; the paths of the configuration are relative to it. */
  readonly folder: string;
  /** Absolute path of the file. */
  readonly file: string;
}

/** What the search for a configuration came to. */
export type ConfigSearch =
  | ({ readonly kind: "found" } & LoadedConfig)
  | { readonly kind: "none" }
  /** There is one, but it is wrong, and the collector says how. */
  | { readonly kind: "invalid"; readonly file?: string };

/** Checks a configuration that is no file but a value. */
export function takeConfig(
  config: Config,
  folder: string,
  emitters: readonly string[],
  collector: Collector,
): ConfigSearch {
  const note = ({ report }: ConfigProblem): void =>
    report(collector, undefined);
  if (isConfig(config, emitters, note)) {
    checkFolders(config, folder, (path) => path, note);
  }
  const file = join(folder, "package.json");
  return collector.hasErrors
    ? { kind: "invalid", file }
    : { kind: "found", config, folder, file };
}

/** Finds, reads and checks the configuration of the nearest package. Throws nothing. */
export async function loadConfig(
  workingDirectory: string,
  emitters: readonly string[],
  collector: Collector,
): Promise<ConfigSearch> {
  const label = (path: string): string =>
    relative(workingDirectory, path).split(sep).join("/");
  const files = tryFind(workingDirectory, label, collector);
  if (files === undefined) return { kind: "invalid" };
  const [first, second] = files;
  if (first === undefined) return { kind: "none" };
  if (second !== undefined) {
    await reportTwo([first, second], label, collector);
    return { kind: "invalid", file: first.path };
  }
  const name = label(first.path);
  collector.remember(name, first.text);
  const loaded = await loadFile(first, name, collector);
  if (loaded === undefined) return { kind: "invalid", file: first.path };
  const { value, base } = loaded;
  const problems: ConfigProblem[] = [];
  const note = (problem: ConfigProblem): unknown => problems.push(problem);
  const folder = dirname(first.path);
  const isGood = isConfig(value, emitters, note);
  if (isGood) checkFolders(value, folder, label, note);
  if (isGood && problems.length === 0) {
    return { kind: "found", config: value, folder, file: first.path };
  }
  for (const { path, target, report } of problems) {
    const at = await locateKey(first.text, name, [...base, ...path], target);
    report(collector, { file: name, ...at });
  }
  return { kind: "invalid", file: first.path };
}

/** The files have equal rights: each is shown where it begins to configure. */
async function reportTwo(
  files: readonly [ConfigFile, ConfigFile],
  label: (path: string) => string,
  collector: Collector,
): Promise<void> {
  const places = files.map(async ({ path, text }) => {
    const file = label(path);
    collector.remember(file, text);
    const isShared = basename(path) === "package.json";
    const base = isShared ? ["sdkwright"] : [];
    return { file, ...(await locateKey(text, file, base, "key")) };
  });
  const [first, second] = await Promise.all(places);
  if (first === undefined || second === undefined) return;
  const names = { first: first.file, second: second.file };
  collector.report("config/two-configurations", first, names, [
    { message: "the other one", place: second },
  ]);
}

/** What a file says, and below which keys of it the configuration stands. */
interface LoadedFile {
  readonly value: unknown;
  readonly base: KeyPath;
}

function tryFind(
  workingDirectory: string,
  label: (path: string) => string,
  collector: Collector,
): readonly ConfigFile[] | undefined {
  try {
    return findConfigs(workingDirectory);
  } catch (error) {
    if (!(error instanceof UnreadableConfig)) throw error;
    const { path, code } = error;
    const holes = { file: label(path), detail: reasons.get(code) ?? code };
    collector.report("config/unreadable", undefined, holes);
    return undefined;
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["EISDIR", "it is a folder"],
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
]);

async function loadFile(
  { path, text }: ConfigFile,
  name: string,
  collector: Collector,
): Promise<LoadedFile | undefined> {
  if (!path.endsWith(".json")) {
    return loadModule(path, text, name, collector);
  }
  const read = readJson(text, name, collector);
  if (read === undefined) return undefined;
  const { value } = read;
  return basename(path) === "package.json"
    ? { value: isObject(value) && value["sdkwright"], base: ["sdkwright"] }
    : { value, base: [] };
}

async function loadModule(
  path: string,
  text: string,
  name: string,
  collector: Collector,
): Promise<LoadedFile | undefined> {
  const start = { file: name, line: 1, column: 1 };
  // Only TypeScript is asked beforehand: it is loaded for it anyway.
  const isTyped = path.endsWith(".ts");
  if (isTyped && (await reportSyntax(text, name, collector))) return undefined;
  try {
    const module = await importConfig(path, text);
    if (Object.hasOwn(module, "default")) {
      return { value: await module["default"], base: [] };
    }
    collector.report("config/no-default-export", start);
  } catch (error) {
    if (await reportSyntax(text, name, collector)) return undefined;
    const detail = firstLine(error instanceof Error ? error.message : error);
    const at = { file: name, ...(throwPosition(error, path) ?? start) };
    collector.report("config/not-loadable", at, { detail });
  }
  return undefined;
}

/** Reports the first error of syntax; whether there is one. */
async function reportSyntax(
  text: string,
  name: string,
  collector: Collector,
): Promise<boolean> {
  const [error] = await syntaxErrors(text, name);
  if (error === undefined) return false;
  const { line, column, message: detail } = error;
  collector.report("config/syntax", { file: name, line, column }, { detail });
  return true;
}

/** Node names the importing file, which for TypeScript is a temporary one. */
function firstLine(value: unknown): string {
  const [line = ""] = String(value).split("\n");
  return line.replace(/ imported from .*$/, "");
}
