import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { isInCode } from "../collect-losses.js";
import { showSafely } from "../diagnostics/render/cells.js";
import type { Locate } from "../diagnostics/render/locate.js";
import type { Loss } from "../ir/types/index.js";
import type { Findings } from "../result.js";
import type { Format } from "./report-findings.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

type Lost = Pick<Findings, "losses" | "locate">;

/** A loss as JSON has it. */
export interface LocatedLoss extends Omit<Loss, "origin"> {
  readonly file: string;
  /** Counted from 1; absent when nobody knows the place. */
  readonly line?: number;
  readonly column?: number;
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
}

/** Losses with their lines and columns. */
export function locateLosses({ losses, locate }: Lost): readonly LocatedLoss[] {
  return losses.map(({ origin, ...gap }) => {
    const located = locate({ ...origin, target: "key" });
    const { line, column } = located ?? {};
    return {
      ...gap,
      ...origin,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    };
  });
}

/** A table by construct, then each construct with its places; the first few of them under a limit. */
export function renderLosses(
  { losses, locate }: Lost,
  limit: number = Number.MAX_SAFE_INTEGER,
): string {
  if (losses.length === 0) return "Nothing is lost.\n";
  const groups = [...groupLosses(losses).values()];
  const rows = groups.map((group) => rowOf(group));
  const details = groups.map((group) => detailsOf(group, locate, limit));
  const head = ["construct", "of", "lost by", "places"];
  return `${table([head, ...rows])}\n${details.join("\n")}`;
}

/** Losses that one line of the table counts together. */
export function groupLosses(
  losses: readonly Loss[],
): ReadonlyMap<string, readonly Loss[]> {
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const { construct, object, lostBy } = loss;
    const key = [object, construct, lostBy.join()].join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [loss]);
    else group.push(loss);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rowOf(group: readonly Loss[]): readonly string[] {
  const [{ construct, object, lostBy }] = group as readonly [Loss];
  return [construct, object, lostBy.join(", "), String(group.length)].map(
    showSafely,
  );
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function detailsOf(
  group: readonly Loss[],
  locate: Locate,
  limit: number,
): string {
  const [{ construct, object, lostBy, why, help }] = group as readonly [Loss];
  const places = locateLosses({ losses: group.slice(0, limit), locate });
  const left = group.length - places.length;
  const lines = [
    `${construct} (${object}), lost by ${lostBy.join(", ")}: ${why}`,
    `help: ${help}`,
    ...places.map(placeText).map((text) => `  --> ${text}`),
    ...(left > 0 ? [`  … and ${left} more; --report lists all`] : []),
  ];
  return lines.map((line) => `${showSafely(line)}\n`).join("");
}

function placeText({ file, line, column, pointer }: LocatedLoss): string {
  return line === undefined
    ? `${file}#${pointer}`
    : `${file}:${line}:${column ?? 1}`;
}

/**
 * Writes the report that `--report` asks for: to stdout for `-`, unless JSON
 * goes there already; as JSON to a file called `.json` or with `--json`.
 */
export function writeLossReport(
  result: Lost,
  target: string,
  format: Format,
  { cwd, stdout }: Terminal,
): void {
  if (target === "-") {
    if (format !== "json") stdout.write(renderLosses(result));
    return;
  }
  const isJson = format === "json" || target.endsWith(".json");
  const text = isJson
    ? `${JSON.stringify({ losses: locateLosses(result) }, null, 2)}\n`
    : renderLosses(result);
  writeFileSync(resolve(cwd, target), text);
}

/** A report never replaces anything but a report: `--report openapi.yaml` is a slip. */
export function checkReportTarget(target: string, cwd: string): void {
  const path = resolve(cwd, target);
  if (target === "-" || !existsSync(path)) return;
  let before: string;
  try {
    before = readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`--report ${target} is no file`);
  }
  const starts = ["Nothing is lost.", "construct  ", '{\n  "losses": '];
  if (before === "" || starts.some((start) => before.startsWith(start))) return;
  throw new UsageError(`--report ${target} would replace a file that is none`);
}

/** What `lint` shows of the losses in code; nothing when there are none. */
export function summarizeLosses({ losses, locate }: Lost): string {
  const inCode = losses.filter(isInCode);
  return inCode.length === 0
    ? ""
    : `${renderLosses({ losses: inCode, locate }, 3)}\n`;
}
