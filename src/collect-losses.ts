import type { Collector } from "./diagnostics/collector.js";
import { comparePlaces } from "./diagnostics/order.js";
import type { Emitter } from "./emit/emitter.js";
import type { Api, Artefact, Loss } from "./ir/types/index.js";

/**
 * What the document says and the package will not, as the builders and the
 * emitters account for it: of the artefacts that are made, in the order of
 * the places.
 */
export function collectLosses(
  api: Api,
  emitters: readonly Emitter[],
): readonly Loss[] {
  const made = new Set<string>(emitters.map(({ name }) => name)).add("docs");
  const all = [
    ...api.losses,
    ...emitters.flatMap((emitter) => [...(emitter.losses?.(api) ?? [])]),
  ];
  return all
    .map((loss) => {
      const lostBy = loss.lostBy.filter((artefact) => made.has(artefact));
      return { ...loss, lostBy };
    })
    .filter(({ lostBy }) => lostBy.length > 0)
    .sort(
      (left, right) =>
        comparePlaces(left.origin, right.origin) ||
        (left.construct < right.construct ? -1 : 1),
    );
}

/** Whether code lacks something, not only what people read. */
export function isInCode({ lostBy }: Loss): boolean {
  return lostBy.some((artefact: Artefact) => artefact !== "docs");
}

/** Makes findings of losses in code. */
export function reportLosses(
  losses: readonly Loss[],
  collector: Collector,
): void {
  for (const { construct, object, lostBy, why, origin } of losses.filter(
    isInCode,
  )) {
    const place = { ...origin, target: "key" } as const;
    const artefacts = lostBy.join(", ");
    const holes = { construct, object, artefacts, why };
    collector.report("loss/unrepresented", place, holes);
  }
}
