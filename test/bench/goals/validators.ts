import { geometricMean } from "../validators/measure.js";
import type { Outcome, Speeds } from "../validators/speed.js";
import type { Goal } from "./goals.js";
import { smallest } from "./sizes.js";

type Way = "formatsOff" | "formatsOn";
type Kind = "valid" | "plain" | "unions";

const ours = "sdkwright";

/** The geometric mean of our ratios on all payloads. */
export function means(way: Way, kind: Kind): Goal["read"] {
  return ({ validators }) => {
    const ratios = (validators?.[way] ?? []).flatMap((speeds) =>
      ratioOf(speeds[kind]?.[ours]),
    );
    return ratios.length === 0 ? undefined : geometricMean(ratios);
  };
}

/** Our ratio on one payload. */
export function speedOn(way: Way, payload: string): Goal["read"] {
  return ({ validators }) => {
    const speeds = validators?.[way].find((one) => one.payload === payload);
    return ratioOf(speeds?.valid[ours])[0];
  };
}

/** How we do beside the best peer, on the payload where we do worst. */
export function besidePeers(way: Way): Goal["read"] {
  return ({ validators }) =>
    smallest((validators?.[way] ?? []).flatMap(besideBest));
}

function besideBest({ valid }: Speeds): readonly number[] {
  const peers = Object.entries(valid)
    .filter(([name]) => name !== ours)
    .flatMap(([, outcome]) => ratioOf(outcome));
  return ratioOf(valid[ours]).map((ratio) => ratio / Math.max(...peers));
}

/** Our worst ratio on invalid values, formats off and on. */
export function slowest(kind: Kind): Goal["read"] {
  return ({ validators }) =>
    smallest(
      [
        ...(validators?.formatsOff ?? []),
        ...(validators?.formatsOn ?? []),
      ].flatMap((speeds) => ratioOf(speeds[kind]?.[ours])),
    );
}

function ratioOf(outcome: Outcome | undefined): readonly number[] {
  return outcome === undefined || "failure" in outcome ? [] : [outcome.ratio];
}
