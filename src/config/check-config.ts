import { entryOf, isDiagnosticCode } from "../diagnostics/catalog.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Emitter, PackageExport } from "../emit/emitter.js";
import { checkChecks, checkOptionKeys } from "./checks.js";
import { checkInput, inputKeys } from "./check-input.js";
import {
  checkKeys,
  checkOptionalText,
  checkType,
  hintFor,
  isFilledText,
  isList,
  isObject,
  type NoteProblem,
} from "./config-problem.js";
import type { Config, PackageConfig } from "./config.js";
import type { KeyPath } from "./locate-key.js";
import { isPackageName, isPackageVersion } from "./package-name.js";

/** Whether a value is a configuration; everything that is wrong is noted. */
export function isConfig(
  value: unknown,
  builtIn: readonly string[],
  onProblem: NoteProblem,
): value is Config {
  let isGood = true;
  const note: NoteProblem = (problem) => {
    isGood = false;
    onProblem(problem);
  };
  if (!checkType([], value, "an object", isObject, note)) return false;
  checkKeys([], value, configKeys, note);
  const { packages, templates, plugins, severity } = value;
  checkOptionalText(["templates"], templates, note);
  const names = [...builtIn, ...checkPlugins(plugins, builtIn, note)];
  checkSeverity(severity, note);
  checkPackages(packages, names, note);
  return isGood;
}

const configKeys = [
  "packages",
  "templates",
  "plugins",
  "severity",
] as const satisfies readonly (keyof Config)[];

const packageKeys = [
  "spec",
  "out",
  "name",
  "version",
  "emit",
  "templates",
  ...checkOptionKeys,
  ...inputKeys,
] as const satisfies readonly (keyof PackageConfig)[];

function checkPackages(
  packages: unknown,
  emitters: readonly string[],
  note: NoteProblem,
): void {
  const path = ["packages"];
  if (packages === undefined) {
    const what = "the list of documents and their packages";
    noteMissing([], "packages", what, note);
    return;
  }
  const isGood = (value: unknown): value is readonly unknown[] =>
    isList(value) && value.length > 0;
  const expected = "a list with at least one package";
  if (!checkType(path, packages, expected, isGood, note)) return;
  for (const [index, entry] of packages.entries()) {
    checkPackage([...path, index], entry, emitters, note);
  }
}

function checkPackage(
  path: KeyPath,
  entry: unknown,
  emitters: readonly string[],
  note: NoteProblem,
): void {
  if (!checkType(path, entry, "an object", isObject, note)) return;
  checkKeys(path, entry, packageKeys, note);
  const { spec, name, version, emit } = entry;
  if (spec === undefined) {
    noteMissing(path, "spec", "the path of the OpenAPI document", note);
  } else checkType([...path, "spec"], spec, "a path", isFilledText, note);
  for (const key of ["out", "name", "version", "templates"] as const) {
    checkOptionalText([...path, key], entry[key], note);
  }
  if (isFilledText(name) && !isPackageName(name)) {
    note({
      path: [...path, "name"],
      target: "value",
      report: (collector, place) =>
        collector.report("config/package-name", place, { name }),
    });
  }
  if (isFilledText(version) && !isPackageVersion(version)) {
    note({
      path: [...path, "version"],
      target: "value",
      report: (collector, place) =>
        collector.report("config/package-version", place, { version }),
    });
  }
  if (emit !== undefined) checkEmit([...path, "emit"], emit, emitters, note);
  checkChecks(path, entry, note);
  checkInput(path, entry, note);
}

function noteMissing(
  path: KeyPath,
  key: string,
  what: string,
  note: NoteProblem,
): void {
  note({
    path,
    target: "value",
    report: (collector, place) =>
      collector.report("config/missing-key", place, { key, what }),
  });
}

function checkEmit(
  path: KeyPath,
  emit: unknown,
  emitters: readonly string[],
  note: NoteProblem,
): void {
  const isTextList = (value: unknown): value is readonly string[] =>
    isList(value) && value.length > 0 && value.every(isFilledText);
  const expected = "a list of emitters' names";
  if (!checkType(path, emit, expected, isTextList, note)) return;
  for (const [index, name] of emit.entries()) {
    checkEmitters([...path, index], [name], emitters, note);
  }
}

function checkEmitters(
  path: KeyPath,
  names: readonly string[],
  known: readonly string[],
  note: NoteProblem,
): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const holes = { name, hint: hintFor(name, known) };
    note({
      path,
      target: "value",
      report: (collector, place) =>
        collector.report("config/unknown-emitter", place, holes),
    });
  }
}

/** The names of the plugins. */
function checkPlugins(
  plugins: unknown,
  builtIn: readonly string[],
  note: NoteProblem,
): readonly string[] {
  if (plugins === undefined) return [];
  const expected =
    "a list of emitters, which only a JavaScript or TypeScript configuration can hold";
  if (!checkType(["plugins"], plugins, expected, isList, note)) return [];
  const names: string[] = [];
  const good: (readonly [KeyPath, Emitter])[] = [];
  for (const [index, plugin] of plugins.entries()) {
    const path = ["plugins", index];
    const what =
      "an emitter with `name`, `needs`, `names` and `emit`, perhaps `exports`";
    if (!checkType(path, plugin, what, isEmitter, note)) continue;
    const { name } = plugin;
    if (builtIn.includes(name) || names.includes(name)) {
      note({
        path,
        target: "value",
        report: (collector, place) =>
          collector.report("config/twice-emitter", place, { name }),
      });
    }
    names.push(name);
    good.push([path, plugin]);
  }
  for (const [path, { needs }] of good) {
    checkEmitters(path, needs, [...builtIn, ...names], note);
  }
  return names;
}

const severities: readonly string[] = [
  "error",
  "warning",
  "info",
] satisfies readonly Severity[];

function checkSeverity(severity: unknown, note: NoteProblem): void {
  if (severity === undefined) return;
  const expected = "an object of codes and severities";
  if (!checkType(["severity"], severity, expected, isObject, note)) return;
  const isSeverity = (item: unknown): item is string =>
    typeof item === "string" && severities.includes(item);
  for (const [code, value] of Object.entries(severity)) {
    const path = ["severity", code];
    checkType(path, value, "error, warning or info", isSeverity, note);
    const reason = reasonAgainst(code);
    if (reason === undefined) continue;
    note({
      path,
      target: "key",
      report: (collector, place) =>
        collector.report("config/severity", place, { code, reason }),
    });
  }
}

function reasonAgainst(code: string): string | undefined {
  if (!isDiagnosticCode(code)) return "there is no such code";
  return entryOf(code).severity === "error" ? "it is an error" : undefined;
}

function isExport(value: unknown): value is PackageExport {
  return (
    isObject(value) &&
    isFilledText(value["path"]) &&
    value["path"].startsWith("./") &&
    isFilledText(value["module"])
  );
}

function isEmitter(value: unknown): value is Emitter {
  return (
    isObject(value) &&
    isFilledText(value["name"]) &&
    isList(value["needs"]) &&
    value["needs"].every(isFilledText) &&
    (value["exports"] === undefined ||
      (isList(value["exports"]) && value["exports"].every(isExport))) &&
    typeof value["names"] === "function" &&
    typeof value["emit"] === "function"
  );
}
