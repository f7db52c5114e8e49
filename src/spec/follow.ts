import type { Collector } from "../diagnostics/collector.js";
import type { PointerPlace } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../ir/types/json.js";
import type { Origin } from "../ir/types/origin.js";
import { childPointer, stepInto } from "./pointer.js";
import type { ResolutionFailure, Sources } from "./sources.js";
import type { Found } from "./walk-pointer.js";

/**
 * Follows a Reference Object, and one that it leads to, until a value that is
 * none; any other value is given back as it is. Undefined, with a diagnostic
 * at the reference that fails, when there is no end.
 */
export function followReference(
  sources: Sources,
  collector: Collector,
  value: JsonValue,
  origin: Origin,
): Found | undefined {
  return followOr(reportFailure, sources, collector, value, origin);
}

/** Follows like `followReference`, for a reference that nothing needs: failing is a warning. */
export function followUnused(
  sources: Sources,
  collector: Collector,
  value: JsonValue,
  origin: Origin,
): Found | undefined {
  const end = traceReference(sources, value, origin);
  if (end.kind === "found") return end.found;
  if (end.kind === "circle") {
    const reference = nameOf(origin);
    const detail = "the references lead in a circle";
    const place = placeOf(origin);
    collector.report("ref/unused-dangling", place, { reference, detail });
  } else {
    const { reference, reason } = end;
    const place = placeOf(end.origin);
    collector.report("ref/unused-dangling", place, {
      reference,
      detail: reason.detail,
    });
  }
  return undefined;
}

/** Follows like `followReference`, for a schema: one that nobody has written is a warning. */
export function followSchema(
  sources: Sources,
  collector: Collector,
  value: JsonValue,
  origin: Origin,
): Found | undefined {
  return followOr(reportSchema, sources, collector, value, origin);
}

/** Follows to the end, or has it reported where one reference fails. */
function followOr(
  report: typeof reportFailure,
  sources: Sources,
  collector: Collector,
  value: JsonValue,
  origin: Origin,
): Found | undefined {
  const end = traceReference(sources, value, origin);
  if (end.kind === "found") return end.found;
  if (end.kind === "circle") reportCircle(collector, end.circle);
  else report(collector, end.reference, end.reason, end.origin);
  return undefined;
}

/** Follows like `followReference`; undefined, without a diagnostic, when there is no end. */
export function followQuietly(
  sources: Sources,
  value: JsonValue,
  origin: Origin,
): Found | undefined {
  const end = traceReference(sources, value, origin);
  return end.kind === "found" ? end.found : undefined;
}

/** Reports a reference to a schema that leads nowhere; `origin` is the object around `$ref`. */
export function reportSchema(
  collector: Collector,
  reference: string,
  reason: ResolutionFailure,
  origin: Origin,
): void {
  if (reason.kind === "dangling" && reason.isGap) {
    const { detail } = reason;
    const place = placeOf(origin);
    collector.report("ref/missing-schema", place, { reference, detail });
  } else reportFailure(collector, reference, reason, origin);
}

/** Reports a reference that leads nowhere; `origin` is the object around `$ref`. */
export function reportFailure(
  collector: Collector,
  reference: string,
  reason: ResolutionFailure,
  origin: Origin,
): void {
  const place = placeOf(origin);
  const { kind, detail } = reason;
  if (kind === "remote") {
    collector.report("ref/remote", place, { reference });
    return;
  }
  const related =
    kind !== "unreadable" || reason.place === undefined
      ? []
      : [{ message: "the file is broken here", place: reason.place }];
  collector.report(`ref/${kind}`, place, { reference, detail }, related);
}

/** Where a chain of references ends. */
type End =
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "circle"; readonly circle: readonly Origin[] }
  | {
      readonly kind: "broken";
      readonly reference: string;
      readonly reason: ResolutionFailure;
      readonly origin: Origin;
    };

function traceReference(
  sources: Sources,
  value: JsonValue,
  origin: Origin,
): End {
  const chain: Origin[] = [];
  let found: Found = { value, origin };
  for (;;) {
    const reference = stepInto(found.value, "$ref");
    if (typeof reference !== "string") return { kind: "found", found };
    const { file, pointer } = found.origin;
    const before = chain.findIndex(
      (origin) => origin.pointer === pointer && origin.file === file,
    );
    if (before >= 0) return { kind: "circle", circle: chain.slice(before) };
    chain.push(found.origin);
    const step = sources.resolve(reference, found.origin);
    if (!step.found) {
      const { reason } = step;
      return { kind: "broken", reference, reason, origin: found.origin };
    }
    found = { value: step.value, origin: step.origin };
  }
}

/** Reports a circle at its first member by name, so that each is reported once. */
function reportCircle(collector: Collector, circle: readonly Origin[]): void {
  const names = circle.map(nameOf);
  const first = names.indexOf([...names].sort()[0] ?? "");
  const ordered = [...names.slice(first), ...names.slice(0, first + 1)];
  const origin = circle[first];
  const place = origin && placeOf(origin);
  collector.report("ref/circular", place, { chain: ordered.join(" → ") });
}

function nameOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}

function placeOf(origin: Origin): PointerPlace {
  const pointer = childPointer(origin.pointer, "$ref");
  return { file: origin.file, pointer, target: "value" };
}
