import { selections, type Filters } from "../spec/filter/filters.js";
import { isHeader } from "../spec/remote/headers.js";
import {
  checkKeys,
  checkOptionalText,
  checkType,
  isFilledText,
  isList,
  isObject,
  type NoteProblem,
  type Unchecked,
} from "./config-problem.js";
import type { InputOptions } from "./input.js";
import type { KeyPath } from "./locate-key.js";

/** The keys of a package that say how its document is read. */
export const inputKeys: readonly (keyof InputOptions)[] = [
  "root",
  "overlays",
  "filters",
  "allowRemote",
  "allowHosts",
  "headers",
];

/** Notes what is wrong with the way in which a document is to be read. */
export function checkInput(
  path: KeyPath,
  { root, overlays, filters, allowRemote, allowHosts, headers }: Unchecked,
  note: NoteProblem,
): void {
  checkOptionalText([...path, "root"], root, note);
  checkTexts([...path, "overlays"], overlays, note);
  checkTexts([...path, "allowHosts"], allowHosts, note);
  if (allowRemote !== undefined) {
    const place = [...path, "allowRemote"];
    checkType(place, allowRemote, "true or false", isBoolean, note);
  }
  if (headers !== undefined) {
    const expected = "a list of texts of the form `Name: value`";
    checkType([...path, "headers"], headers, expected, isHeaders, note);
  }
  if (filters !== undefined) {
    checkFilters([...path, "filters"], filters, note);
  }
}

const filterFlags = ["deprecated", "unused"] as const;

const filterKeys = [
  ...selections,
  ...filterFlags,
] as const satisfies readonly (keyof Filters)[];

function checkFilters(
  path: KeyPath,
  filters: unknown,
  note: NoteProblem,
): void {
  if (!checkType(path, filters, "an object", isObject, note)) return;
  checkKeys(path, filters, filterKeys, note);
  for (const key of filterFlags) {
    const value: unknown = filters[key];
    if (value === undefined) continue;
    checkType([...path, key], value, "true or false", isBoolean, note);
  }
  for (const key of selections) {
    const value = filters[key];
    if (value === undefined) continue;
    checkSelection([...path, key], value, note);
  }
}

function checkSelection(
  path: KeyPath,
  selection: unknown,
  note: NoteProblem,
): void {
  const expected = "an object with `include` or `exclude`";
  if (!checkType(path, selection, expected, isObject, note)) return;
  checkKeys(path, selection, ["include", "exclude"], note);
  for (const key of ["include", "exclude"] as const) {
    checkTexts([...path, key], selection[key], note);
  }
}

function checkTexts(path: KeyPath, value: unknown, note: NoteProblem): void {
  if (value === undefined) return;
  const isTexts = (item: unknown): item is readonly string[] =>
    isList(item) && item.every(isFilledText);
  checkType(path, value, "a list of texts", isTexts, note);
}

function isHeaders(value: unknown): value is readonly string[] {
  return (
    isList(value) && value.every((each) => isFilledText(each) && isHeader(each))
  );
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}
