import {
  entryOf,
  type CatalogEntry,
  type DiagnosticCode,
  type HolesOf,
} from "./catalog.js";
import { compareDiagnostics, placeKey } from "./order.js";
import type { Diagnostic, Place, Severity } from "./diagnostic.js";

/** Other places that belong to a finding. */
export type Related = Diagnostic["related"];

/** A message without holes takes none. */
export type NoHoles = Readonly<Record<string, never>>;

/** What `report` takes after the place: the holes of the message, then related places. */
export type ReportArguments<Code extends DiagnosticCode> = [
  HolesOf<Code>,
] extends [never]
  ? [holes?: NoHoles, related?: Related]
  : [holes: HolesOf<Code>, related?: Related];

/** Gathers what the phases find; nothing throws, an error stops before writing. */
export interface Collector {
  /** Adds a finding; an identical one is kept once. */
  report<Code extends DiagnosticCode>(
    code: Code,
    place: Place | undefined,
    ...details: ReportArguments<Code>
  ): void;
  /** Keeps the text of a file, for the code frames of places by line and column. */
  remember(file: string, text: string): void;
  /** A text kept by `remember`. */
  textOf(file: string): string | undefined;
  /** By file, then position, then code: the same whatever the order of reporting. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

/** How severe findings are, where it differs from the catalog. */
export interface CollectorOptions {
  /** Warnings become errors. */
  readonly strict?: boolean;
  /** Severity by code; goes before `strict`. */
  readonly severity?: {
    readonly [Code in DiagnosticCode]?: Severity;
  };
}

/** Makes an empty collector. */
export function createCollector(options: CollectorOptions = {}): Collector {
  const found = new Map<string, Diagnostic>();
  const texts = new Map<string, string>();
  let settled: readonly Diagnostic[] | undefined;
  const settle = (): readonly Diagnostic[] =>
    (settled ??= withoutYielding([...found.values()]).sort(compareDiagnostics));

  return {
    report: (code, place, ...details): void => {
      const [holes, related] = details;
      const diagnostic = describe(code, place, holes, related ?? [], options);
      const key = `${code}\n${placeKey(place)}\n${diagnostic.message}`;
      if (found.has(key)) return;
      found.set(key, diagnostic);
      settled = undefined;
    },
    remember: (file, text): void => {
      texts.set(file, text);
    },
    textOf: (file) => texts.get(file),
    get diagnostics(): readonly Diagnostic[] {
      return settle();
    },
    get hasErrors(): boolean {
      return settle().some(({ severity }) => severity === "error");
    },
  };
}

/** What only repeats others is left out where one of them stands at the same place. */
function withoutYielding(found: readonly Diagnostic[]): Diagnostic[] {
  const yields = ({ code }: Diagnostic): boolean =>
    entryOf(code).yields === true;
  const taken = new Set(
    found.filter((one) => !yields(one)).map(({ place }) => nodeKey(place)),
  );
  return found.filter((one) => !yields(one) || !taken.has(nodeKey(one.place)));
}

/** The same for a member and for its value. */
function nodeKey(place: Place | undefined): string {
  return place && "pointer" in place
    ? `${place.file}#${place.pointer}`
    : placeKey(place);
}

function describe(
  code: DiagnosticCode,
  place: Place | undefined,
  holes: object | undefined,
  related: Related,
  options: CollectorOptions,
): Diagnostic {
  const entry = entryOf(code);
  return {
    code,
    severity: severityOf(code, entry, options),
    // The holes were checked against the code where `report` was called.
    message: entry.message(holes as never),
    cause: entry.cause,
    help: entry.fix,
    ...(place === undefined ? {} : { place }),
    related,
  };
}

function severityOf(
  code: DiagnosticCode,
  entry: CatalogEntry,
  options: CollectorOptions,
): Severity {
  const chosen = options.severity?.[code];
  if (chosen !== undefined) return chosen;
  return options.strict === true && entry.severity === "warning"
    ? "error"
    : entry.severity;
}
