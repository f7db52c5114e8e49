import { basename, dirname, relative, sep } from "node:path";
import type { Collector } from "../diagnostics/collector.js";
import { isConfig } from "./check-config.js";
import { isObject, type ConfigProblem } from "./config-problem.js";
import type { Config } from "./config.js";
import { findConfigs, type ConfigFile } from "./find-config.js";
import { importConfig } from "./load-module.js";
import { locateKey, syntaxErrors, type KeyPath } from "./locate-key.js";

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
    const names = { first: label(first.path), second: label(second.path) };
    collector.report("config/two-configurations", undefined, names);
    return { kind: "invalid", file: first.path };
  }
  const name = label(first.path);
  collector.remember(name, first.text);
  const loaded = await loadFile(first, name, collector);
  if (loaded === undefined) return { kind: "invalid", file: first.path };
  const { value, base } = loaded;
  const problems: ConfigProblem[] = [];
  if (isConfig(value, emitters, (problem) => problems.push(problem))) {
    const folder = dirname(first.path);
    return { kind: "found", config: value, folder, file: first.path };
  }
  for (const { path, target, report } of problems) {
    const at = await locateKey(first.text, name, [...base, ...path], target);
    report(collector, { file: name, ...at });
  }
  return { kind: "invalid", file: first.path };
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
    const path =
      error instanceof Error && "path" in error ? String(error.path) : "";
    const detail =
      error instanceof Error && "code" in error ? String(error.code) : "";
    const holes = { file: label(path), detail };
    collector.report("config/unreadable", undefined, holes);
    return undefined;
  }
}

async function loadFile(
  { path, text }: ConfigFile,
  name: string,
  collector: Collector,
): Promise<LoadedFile | undefined> {
  const isJson = path.endsWith(".json");
  try {
    if (!isJson) return await loadModule(path, text, name, collector);
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return basename(path) === "package.json"
      ? { value: isObject(value) && value["sdkwright"], base: ["sdkwright"] }
      : { value, base: [] };
  } catch (error) {
    await reportBroken({ path, text }, name, error, collector);
    return undefined;
  }
}

async function loadModule(
  path: string,
  text: string,
  name: string,
  collector: Collector,
): Promise<LoadedFile | undefined> {
  const [error] = await syntaxOf(path, text, name);
  if (error !== undefined) {
    const { line, column, message: detail } = error;
    const place = { file: name, line, column };
    collector.report("config/syntax", place, { detail });
    return undefined;
  }
  const module = await importConfig(path, text);
  if (Object.hasOwn(module, "default")) {
    return { value: module["default"], base: [] };
  }
  const place = { file: name, line: 1, column: 1 };
  collector.report("config/no-default-export", place);
  return undefined;
}

/** Only TypeScript is asked beforehand: it is loaded for it anyway. */
async function syntaxOf(
  path: string,
  text: string,
  name: string,
): ReturnType<typeof syntaxErrors> {
  return path.endsWith(".ts") ? syntaxErrors(text, name) : [];
}

async function reportBroken(
  { path, text }: ConfigFile,
  name: string,
  error: unknown,
  collector: Collector,
): Promise<void> {
  const [first] = await syntaxErrors(text, name);
  const start = { file: name, line: 1, column: 1 };
  if (first !== undefined) {
    const { line, column, message: detail } = first;
    collector.report("config/syntax", { ...start, line, column }, { detail });
    return;
  }
  const detail = firstLine(error instanceof Error ? error.message : error);
  if (path.endsWith(".json")) {
    collector.report("config/syntax", start, { detail });
  } else collector.report("config/not-loadable", start, { detail });
}

function firstLine(value: unknown): string {
  const [line = ""] = String(value).split("\n");
  return line;
}
