import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Collector, CollectorOptions } from "../diagnostics/collector.js";
import type { Emitter } from "../emit/emitter.js";
import { isFolder } from "../spec/file-status.js";
import { settleChecks, type CheckOptions } from "./checks.js";
import { hintFor } from "./config-problem.js";
import type { Config, PackageConfig } from "./config.js";
import { configCandidates } from "./find-config.js";
import { settleInput, withoutCredentials, type InputOptions } from "./input.js";
import { loadConfig, takeConfig, type LoadedConfig } from "./load-config.js";
import { isPackageName } from "./package-name.js";

/** What is asked for, beside or instead of a configuration. */
export interface TargetRequest extends InputOptions, CheckOptions {
  /** Absolute; everything relative starts here. */
  readonly workingDirectory: string;
  /** Documents; by default those of the configuration. */
  readonly specs?: readonly string[];
  /** Folder of the package, when one document is named. */
  readonly out?: string;
  /** npm name of the package, when one document is named. */
  readonly name?: string;
  readonly emit?: readonly string[];
  readonly templates?: string;
  /** Used instead of the configuration that would be found. */
  readonly config?: Config;
}

/** One document and all that is known of its package before it is read. Paths are absolute. */
export interface PackageTarget {
  /** As it was named, for messages and for reading. */
  readonly spec: string;
  /** Absent for what is no local file. */
  readonly path?: string;
  /** Where `generated/<name>` starts. */
  readonly base: string;
  readonly out?: string;
  readonly name?: string;
  readonly version: string;
  readonly emit?: readonly string[];
  readonly templateFolders: readonly string[];
  /** How the document is read; paths are absolute. */
  readonly input: InputOptions;
  readonly checks: CheckOptions;
  readonly plugins: readonly Emitter[];
  readonly severity: NonNullable<CollectorOptions["severity"]>;
}

/** The targets, and the files that say what they are. */
export interface Targets {
  readonly targets: readonly PackageTarget[];
  /** Absolute paths of files that could change the list. */
  readonly inputs: readonly string[];
}

/** Turns a request and the configuration into targets; none, with diagnostics, when something is wrong. */
export async function resolveTargets(
  request: TargetRequest,
  emitters: readonly string[],
  collector: Collector,
): Promise<Targets> {
  const { workingDirectory, config } = request;
  const search = config
    ? takeConfig(config, workingDirectory, emitters, collector)
    : await loadConfig(workingDirectory, emitters, collector);
  const inputs = [
    ...configCandidates(workingDirectory),
    ...("file" in search && search.file !== undefined ? [search.file] : []),
  ];
  if (search.kind === "invalid") return { targets: [], inputs };
  const loaded = search.kind === "found" ? search : undefined;
  checkRequest(request, loaded, emitters, collector);
  checkFolders(request, collector);
  const targets = listPackages(request, loaded).map((entry) =>
    targetOf(entry, request, loaded),
  );
  if (targets.length === 0) {
    collector.report("config/nothing-to-do", undefined);
  }
  return { targets: collector.hasErrors ? [] : targets, inputs };
}

/** Folders that the configuration names were checked where it was read. */
function checkFolders(request: TargetRequest, collector: Collector): void {
  const { workingDirectory } = request;
  for (const key of ["templates", "root"] as const) {
    const path = request[key];
    if (path === undefined) continue;
    const folder = resolve(workingDirectory, path);
    if (isFolder(folder)) continue;
    const holes = { key, folder: label(workingDirectory, folder) };
    collector.report("config/no-folder", undefined, holes);
  }
}

/** A path as messages show it: relative to the working directory, with `/`. */
export function label(workingDirectory: string, path: string): string {
  return relative(workingDirectory, path).split(sep).join("/") || ".";
}

function checkRequest(
  { emit = [], name }: TargetRequest,
  loaded: LoadedConfig | undefined,
  emitters: readonly string[],
  collector: Collector,
): void {
  const plugins = loaded?.config.plugins ?? [];
  const known = [...emitters, ...plugins.map((plugin) => plugin.name)];
  for (const wanted of emit) {
    if (known.includes(wanted)) continue;
    const holes = { name: wanted, hint: hintFor(wanted, known) };
    collector.report("config/unknown-emitter", undefined, holes);
  }
  if (name !== undefined && !isPackageName(name)) {
    collector.report("config/package-name", undefined, { name });
  }
}

/** A package of the list, and the folder that its paths start from. */
interface Entry {
  readonly settings: PackageConfig;
  readonly folder: string;
}

/** A named document that the configuration knows keeps its settings. */
function listPackages(
  { specs = [], workingDirectory }: TargetRequest,
  loaded: LoadedConfig | undefined,
): readonly Entry[] {
  const known = (loaded?.config.packages ?? []).map((settings) => ({
    settings,
    folder: loaded?.folder ?? workingDirectory,
  }));
  if (specs.length === 0) return known;
  const once = new Map(
    specs.map((spec) => [pathOf(spec, workingDirectory) ?? spec, spec]),
  );
  return [...once.values()].flatMap((spec) => {
    const path = pathOf(spec, workingDirectory);
    const same = known.filter(
      ({ settings, folder }) => pathOf(settings.spec, folder) === path,
    );
    if (path !== undefined && same.length > 0) return same;
    return [{ settings: { spec }, folder: workingDirectory }];
  });
}

function targetOf(
  { settings, folder }: Entry,
  request: TargetRequest,
  loaded: LoadedConfig | undefined,
): PackageTarget {
  const { workingDirectory } = request;
  const path = pathOf(settings.spec, folder);
  const out = request.out
    ? resolve(workingDirectory, request.out)
    : settings.out && resolve(folder, settings.out);
  const input = settleInput([
    { options: request, folder: workingDirectory },
    { options: settings, folder },
  ]);
  const plain = withoutCredentials(settings.spec);
  const name = request.name ?? settings.name;
  const emit = request.emit ?? settings.emit;
  const { config } = loaded ?? {};
  return {
    spec: path === undefined ? plain.url : label(workingDirectory, path),
    ...(path !== undefined && { path }),
    base: folder,
    ...(out && { out }),
    ...(name !== undefined && { name }),
    version: settings.version ?? "0.1.0",
    ...(emit && { emit }),
    templateFolders: [
      ...resolved(workingDirectory, request.templates),
      ...resolved(folder, settings.templates),
      ...resolved(loaded?.folder ?? folder, config?.templates),
    ],
    input: plain.authorized(input),
    checks: settleChecks(request, settings),
    plugins: config?.plugins ?? [],
    severity: config?.severity ?? {},
  };
}

function resolved(folder: string, path: string | undefined): readonly string[] {
  return path === undefined ? [] : [resolve(folder, path)];
}

function pathOf(spec: string, folder: string): string | undefined {
  if (/^file:/i.test(spec)) return tryFilePath(spec);
  if (/^[a-z][a-z\d+.-]+:/i.test(spec) && !isAbsolute(spec)) return undefined;
  return resolve(folder, spec);
}

function tryFilePath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The folder of a target: the one it names, else `generated/<name>`. */
export function folderOf(
  { out, base }: Pick<PackageTarget, "out" | "base">,
  name: string,
): string {
  const plain = name.slice(name.lastIndexOf("/") + 1);
  return out ?? join(base, "generated", plain);
}
