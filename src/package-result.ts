import { folderOf, label, type PackageTarget } from "./config/targets.js";
import type { Collector } from "./diagnostics/collector.js";
import type { PackageResult, StaleFile } from "./result.js";
import type { Manifest } from "./write/manifest.js";
import type { WriteAction, WritePlan } from "./write/plan.js";
import type { PackageOutput } from "./write/write-package.js";

/** The result of a package that went through the phases, as far as it came. */
export function describePackage(
  task: {
    readonly target: PackageTarget;
    readonly workingDirectory: string;
    readonly options: { readonly check?: boolean };
  },
  output: PackageOutput | undefined,
  plan: WritePlan | undefined,
  collector: Collector,
  started: number,
): PackageResult {
  const { target, workingDirectory, options } = task;
  const actions = plan?.actions ?? [];
  const name = output?.manifest.name ?? target.name ?? target.spec;
  const changes = actions.filter(({ kind }) => kind !== "same");
  const isStale = options.check === true && changes.length > 0;
  return {
    name,
    folder: output?.label ?? label(workingDirectory, folderOf(target, name)),
    ok: !collector.hasErrors && plan !== undefined && !isStale,
    isUnchanged: false,
    created: pathsOf(actions, "create"),
    changed: pathsOf(actions, "update"),
    same: pathsOf(actions, "same"),
    deleted: pathsOf(actions, "delete"),
    stale: options.check ? changes.map(staleFile) : [],
    earlierWarnings: 0,
    seconds: (performance.now() - started) / 1000,
  };
}

/** The result of a package that nothing had to be done for. */
export function describeUnchanged(
  { name, files, warnings }: Manifest,
  folder: string,
  started: number,
): PackageResult {
  return {
    name,
    folder,
    ok: true,
    isUnchanged: true,
    created: [],
    changed: [],
    same: [...files.keys()],
    deleted: [],
    stale: [],
    earlierWarnings: warnings,
    seconds: (performance.now() - started) / 1000,
  };
}

function pathsOf(
  actions: readonly WriteAction[],
  kind: WriteAction["kind"],
): readonly string[] {
  return actions
    .filter((action) => action.kind === kind)
    .map(({ path }) => path);
}

function staleFile({ path, before, after }: WriteAction): StaleFile {
  return {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
