import type { Collector } from "../../diagnostics/collector.js";
import type { TextPlace } from "../../diagnostics/diagnostic.js";
import type { JsonValue } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { describe, isArray, isObject } from "../json.js";
import { childPointer } from "../pointer.js";
import type { EditedDocument } from "./edited-document.js";
import { select, type Path } from "./json-path.js";
import type { Overlay, OverlayAction } from "./read-overlay.js";

/** How many values overlays may add: copies of copies grow without bound. */
const limit = 1_000_000;

/** What overlays are applied with. */
export interface OverlayRun {
  readonly document: EditedDocument;
  /** Where something is written: nothing finds pointers yet. */
  readonly place: (origin: Origin, target: "key" | "value") => TextPlace;
  /** How many values were added so far. */
  values: number;
  readonly collector: Collector;
}

/** Applies the actions of an overlay, in order, each to what the last one left. */
export async function applyOverlay(
  run: OverlayRun,
  overlay: Overlay,
): Promise<void> {
  const { collector } = run;
  for (const action of overlay.actions) {
    const paths = await selectFor(run, action, "target");
    if (paths === undefined) return;
    if (paths.length === 0) {
      const { target } = action;
      const place = placeOf(run, action, "target");
      collector.report("overlay/no-match", place, { target });
    }
    if (action.remove) removeAll(run, action, paths);
    else {
      const source = await sourceOf(run, action);
      for (const path of source === undefined ? [] : paths) {
        merge({ run, action }, path, source);
      }
    }
    if (collector.hasErrors) return;
  }
}

function placeOf(
  { place }: OverlayRun,
  { origin }: OverlayAction,
  key: string,
): TextPlace {
  return place(below(origin, key), "value");
}

/** Undefined, with a diagnostic, when the expression breaks the grammar. */
async function selectFor(
  run: OverlayRun,
  action: OverlayAction,
  key: "target" | "copy",
): Promise<readonly Path[] | undefined> {
  const expression = action[key] ?? "";
  const selected = await select(run.document.value, expression);
  if (selected.ok) return selected.paths;
  const { detail } = selected;
  const place = placeOf(run, action, key);
  run.collector.report("overlay/json-path", place, { expression, detail });
  return undefined;
}

/** From the last to the first, so that no index changes before its turn. */
function removeAll(
  run: OverlayRun,
  action: OverlayAction,
  paths: readonly Path[],
): void {
  if (paths.some((path) => path.length === 0)) {
    const detail = "the whole document cannot be removed";
    const place = placeOf(run, action, "remove");
    run.collector.report("overlay/mismatch", place, { detail });
    return;
  }
  for (const path of [...paths].sort(compareFromEnd)) run.document.remove(path);
}

function compareFromEnd(left: Path, right: Path): number {
  for (const [index, key] of left.entries()) {
    const other = right[index];
    if (other === undefined) return -1;
    if (key === other) continue;
    return typeof key === "number" && typeof other === "number"
      ? other - key
      : String(key) < String(other)
        ? -1
        : 1;
  }
  return left.length < right.length ? 1 : 0;
}

/** A value to merge, and where it was written. */
interface Source {
  readonly value: JsonValue;
  readonly origin: Origin;
}

async function sourceOf(
  run: OverlayRun,
  action: OverlayAction,
): Promise<Source | undefined> {
  const { copy, update, origin } = action;
  const { document } = run;
  if (copy === undefined) {
    return update === undefined
      ? undefined
      : { value: update, origin: below(origin, "update") };
  }
  const paths = await selectFor(run, action, "copy");
  if (paths === undefined) return undefined;
  const [path, ...more] = paths;
  const value = path && document.at(path);
  if (path === undefined || value === undefined || more.length > 0) {
    const detail = `\`copy\` selects one node, not ${paths.length}`;
    const place = placeOf(run, action, "copy");
    run.collector.report("overlay/mismatch", place, { detail });
    return undefined;
  }
  // Of its own: the target may contain it, or stand in it.
  return { value: structuredClone(value), origin: document.originOf(path) };
}

interface Merge {
  readonly run: OverlayRun;
  readonly action: OverlayAction;
}

function merge(step: Merge, path: Path, source: Source | undefined): void {
  const { document, collector } = step.run;
  if (source === undefined || collector.hasErrors) return;
  const target = document.at(path);
  if (isArray(target)) {
    const isList = isArray(source.value);
    const items = isArray(source.value) ? source.value : [source.value];
    for (const [index, item] of items.entries()) {
      const origin = isList ? below(source.origin, index) : source.origin;
      if (grow(step, item)) document.append(path, item, origin);
    }
  } else if (isObject(target)) mergeObject(step, path, source);
  else replace(step, path, source);
}

function mergeObject(step: Merge, path: Path, { value, origin }: Source): void {
  const { document } = step.run;
  if (!isObject(value)) {
    reportMismatch(step, path, value);
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const from = below(origin, key);
    const there = document.at([...path, key]);
    if (there !== undefined) {
      merge(step, [...path, key], { value: member, origin: from });
    } else if (grow(step, member)) document.set(path, key, member, from);
  }
}

/** A primitive value in place of another. */
function replace(step: Merge, path: Path, { value, origin }: Source): void {
  const key = path.at(-1);
  if (isArray(value) || isObject(value) || key === undefined) {
    reportMismatch(step, path, value);
  } else step.run.document.set(path.slice(0, -1), key, value, origin);
}

function reportMismatch(step: Merge, path: Path, value: JsonValue): void {
  const { run, action } = step;
  const { document, collector, place } = run;
  const there = describe(document.at(path) ?? null);
  const detail = `${describe(value)} cannot be merged into ${there}`;
  const key = action.copy === undefined ? "update" : "copy";
  collector.report("overlay/mismatch", placeOf(run, action, key), { detail }, [
    {
      message: "which stands here",
      place: place(document.originOf(path), "key"),
    },
  ]);
}

function below(origin: Origin, key: string | number): Origin {
  return { file: origin.file, pointer: childPointer(origin.pointer, key) };
}

/** Counts what is added; false, with a diagnostic, when it is too much. */
function grow({ run, action }: Merge, value: JsonValue): boolean {
  run.values += countValues(value);
  if (run.values <= limit) return true;
  const place = run.place(action.origin, "key");
  run.collector.report("overlay/too-large", place, { limit });
  return false;
}

function countValues(value: JsonValue): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>(
    (sum, member) => sum + countValues(member),
    1,
  );
}
