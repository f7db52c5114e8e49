import { fileURLToPath } from "node:url";
import { collectLosses, reportLosses } from "./collect-losses.js";
import type { PackageTarget } from "./config/targets.js";
import { packageNameOf } from "./config/package-name.js";
import type { Collector } from "./diagnostics/collector.js";
import type { Locate } from "./diagnostics/render/locate.js";
import { placeWriter } from "./diagnostics/render/place-writer.js";
import type { Emitter, Target } from "./emit/emitter.js";
import { guardPlugin } from "./guard-plugin.js";
import type { Names } from "./ir/names/names.js";
import type { CallStyle } from "./ir/types/operation.js";
import type { Api, Loss } from "./ir/types/index.js";
import { isObject } from "./spec/json.js";
import type { Sources } from "./spec/sources.js";

/** The phases of a run, in order. */
export type Phase =
  "read" | "lint" | "build" | "name" | "emit" | "print" | "write";

/** What the phases before emitting are given. */
export interface AnalysisInput {
  readonly target: PackageTarget;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly collector: Collector;
  /** Call styles that an earlier run settled, by the package's name. */
  readonly recorded: (name: string) => ReadonlyMap<string, CallStyle>;
  readonly onPhase: (phase: Phase) => void;
  /** Losses are findings. */
  readonly strict: boolean;
}

/** What they found. */
export interface Analysis {
  readonly locate: Locate;
  /** Absolute paths of all files that were read or looked for. */
  readonly inputs: readonly string[];
  /** What the package will not represent; known once it is built. */
  readonly losses?: readonly Loss[];
  /** Absent when an error makes going on impossible. */
  readonly ready?: {
    readonly sources: Sources;
    readonly api: Api;
    readonly names: Names;
    readonly emitters: readonly Emitter[];
    readonly target: Target;
  };
}

/** Read, lint, build, name: everything that can find fault with a document. */
export async function analyse(input: AnalysisInput): Promise<Analysis> {
  const { target, workingDirectory, collector, onPhase } = input;
  const phases = await import("./phases.js");
  onPhase("read");
  const sources = await phases.readSources(target.path ?? target.spec, {
    collector,
    workingDirectory,
    ...target.input,
  });
  const locate = phases.createLocate(collector, sources);
  if (sources === undefined) return { locate, inputs: [...pathsOf(target)] };
  const inputs = [...pathsOf(target), ...filesOf(sources, phases)];
  onPhase("lint");
  phases.lint(sources, collector);
  if (collector.hasErrors) return { locate, inputs };
  onPhase("build");
  const packageName = target.name ?? packageNameOf(titleOf(sources));
  const recorded = input.recorded(packageName);
  const api = phases.buildApi(sources, collector, { recorded });
  onPhase("name");
  const plugins = target.plugins.map((each) => guardPlugin(each, collector));
  const leftOut = phases.leftOutOf(api);
  const { emit } = target;
  const emitters = await phases.selectEmitters(emit, plugins, leftOut);
  const emission: Target = {
    packageName,
    packageVersion: target.version,
    emitters: emitters.map(({ name }) => name),
    exports: emitters.flatMap((emitter) => emitter.exports ?? []),
    ...checksOf(target, sources, locate),
    collector,
    document: () => phases.bundle(sources),
  };
  const names = phases.allocateNames(
    emitters.flatMap((emitter) => [...emitter.names(api, emission)]),
    collector,
  );
  const losses = collectLosses(api, emitters);
  if (input.strict) reportLosses(losses, collector);
  if (collector.hasErrors) return { locate, inputs, losses };
  const ready = { sources, api, names, emitters, target: emission };
  return { locate, inputs, losses, ready };
}

/** What emitters are told of how validators check. */
function checksOf(
  { checks: { formats, origins } }: PackageTarget,
  { root }: Sources,
  locate: Locate,
): Pick<Target, "formats" | "placeOf"> {
  return {
    ...(formats !== undefined && { formats }),
    ...(origins === true && { placeOf: placeWriter(root.file, locate) }),
  };
}

function titleOf({ root }: Sources): string {
  const { info } = root.value;
  const title = isObject(info) ? info["title"] : undefined;
  return typeof title === "string" ? title : "";
}

function pathsOf({
  path,
  templateFolders,
  input: { overlays = [] },
}: PackageTarget): readonly string[] {
  const named = path === undefined ? [] : [path];
  return [...named, ...overlays, ...templateFolders];
}

/** The documents and every file they refer to, whether it could be read or not. */
function filesOf(
  { documents }: Sources,
  phases: typeof import("./phases.js"),
): readonly string[] {
  const uris = new Set<string>();
  for (const document of documents.values()) {
    uris.add(document.uri);
    for (const reference of phases.referencedFiles(document.value)) {
      for (const uri of phases.candidatesOf(reference, document)) uris.add(uri);
    }
  }
  return [...uris]
    .filter((uri) => uri.startsWith("file:"))
    .map((uri) => fileURLToPath(uri));
}
