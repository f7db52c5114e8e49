import type { CorpusDocument } from "./documents.js";
import type { Outcome } from "./outcome.js";
import { reviewed } from "./reviewed.js";
import { complaintOf } from "./verdict.js";

/** A document and what became of it. */
export type Judged = readonly [CorpusDocument, Outcome];

interface Column {
  readonly title: string;
  /** Counts what only a run that compiles can tell. */
  readonly compiled?: true;
  readonly counts: (judged: Judged) => boolean;
}

const columns: readonly Column[] = [
  { title: "documents", counts: () => true },
  { title: "generated", counts: ([, { result }]) => result === "generated" },
  { title: "refused", counts: ([, { result }]) => result === "refused" },
  { title: "label reviewed", counts: ([{ file }]) => reviewed.has(file) },
  {
    title: "do not compile",
    counts: hasFault("compile"),
    compiled: true,
  },
  { title: "do not import", counts: hasFault("import"), compiled: true },
  {
    title: "crash or hang",
    counts: ([, { result }]) => result === "crashed" || result === "hung",
  },
  {
    title: "wrong",
    counts: ([document, outcome]) =>
      complaintOf(document, outcome) !== undefined,
  },
];

function hasFault(kind: Outcome["faults"][number]["kind"]): Column["counts"] {
  return ([, { faults }]) => faults.some((fault) => fault.kind === kind);
}

/** The table of a run in Markdown: what upstream says against what became of it. */
export function outcomeTable(
  judged: readonly Judged[],
  compiles: boolean,
): string {
  const shown = columns.filter(({ compiled }) => compiles || !compiled);
  const rows = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = rowOf(one[0]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [one]);
    else row.push(one);
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = [
    ["", "version", "label", ...shown.map(({ title }) => title)],
    ...[...sorted, ["all|| ", judged] as const].map(([key, row]) => [
      ...key.split("|"),
      ...shown.map(({ counts }) => String(row.filter(counts).length)),
    ]),
  ];
  return layOut(cells);
}

/**
 * What documents say and the code of packages does not, in Markdown: the table
 * of `--report` over all of them, most frequent first.
 */
export function lossTable(judged: readonly Judged[]): string {
  const groups = new Map<string, { places: number; documents: number }>();
  for (const [, { losses }] of judged) {
    const seen = new Set<string>();
    for (const [exact, places] of Object.entries(losses)) {
      const key = constructOf(exact);
      if (key.endsWith("|docs")) continue;
      const group = groups.get(key) ?? { places: 0, documents: 0 };
      group.places += places;
      if (!seen.has(key)) group.documents += 1;
      seen.add(key);
      groups.set(key, group);
    }
  }
  const rows = [...groups].sort(
    ([a, left], [b, right]) =>
      right.documents - left.documents || (a < b ? -1 : 1),
  );
  return layOut([
    ["of", "construct", "lost by", "documents", "places"],
    ...rows.map(([key, { documents, places }]) => [
      ...key.split("|"),
      String(documents),
      String(places),
    ]),
  ]);
}

/** Without the names that authors of documents make up: formats, members, media types. */
function constructOf(key: string): string {
  return key
    .replace(/^([^|]*, unknown)\|[^|]*/, "$1|any member")
    .replace(/format "[^|]*"/, "format that is not registered")
    .replace(/schema of [^|]*/, "schema of what is no JSON");
}

function rowOf({ kind, role, version, label }: CorpusDocument): string {
  if (role !== "document") return `suites|no OpenAPI|${role}`;
  const known = /^(?:2|3\.[0-2])(?![\d])/.exec(version ?? "")?.[0] ?? "other";
  const shown = known === "2" ? "2.0" : known;
  return `${kind === "api" ? "APIs" : "suites"}|${shown}|${label}`;
}

/** As prettier lays tables out: the first columns are words, the others numbers. */
function layOut(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, at) =>
    Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const isNumber = (at: number): boolean => at > 2;
  const lineOf = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (isNumber(at) ? cell.trim().padStart(widths[at] ?? 0) : cell.trim().padEnd(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) =>
    isNumber(at) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [
    lineOf(head),
    `| ${rule.join(" | ")} |`,
    ...rows.slice(1).map(lineOf),
  ].join("\n");
}
