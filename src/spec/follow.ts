import type { Collector } from "../diagnostics/collector.js";
import type { Origin } from "../ir/types/origin.js";
import type { JsonValue } from "../ir/types/json.js";
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
  const chain: string[] = [];
  let here: Found = { value, origin };
  for (;;) {
    const reference = stepInto(here.value, "$ref");
    if (typeof reference !== "string") return here;
    const name = `${here.origin.file}#${here.origin.pointer}`;
    if (chain.includes(name)) {
      const circle = [...chain.slice(chain.indexOf(name)), name].join(" → ");
      collector.report("ref/circular", placeOf(origin), { chain: circle });
      return undefined;
    }
    chain.push(name);
    const step = sources.resolve(reference, here.origin);
    if (!step.found) {
      reportFailure(collector, reference, step.reason, here.origin);
      return undefined;
    }
    here = { value: step.value, origin: step.origin };
  }
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
    reason.kind !== "unreadable" || reason.place === undefined
      ? []
      : [{ message: "the file is broken here", place: reason.place }];
  collector.report(`ref/${kind}`, place, { reference, detail }, related);
}

function placeOf(origin: Origin) {
  const pointer = childPointer(origin.pointer, "$ref");
  return { file: origin.file, pointer, target: "value" } as const;
}
