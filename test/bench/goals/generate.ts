import { summarize, type Summary } from "../generate/summarize.js";
import type { Figures } from "./figures.js";
import type { Goal } from "./goals.js";
import { smallest } from "./sizes.js";

/** How often our CPU goes into that of a peer. */
export function generatorRatio(document: string, peer: string): Goal["read"] {
  return (figures) =>
    summariesOf(figures, document).find(({ name }) => name === peer)?.ratio;
}

/** How often our CPU goes into that of the fastest peer. */
export function fastestPeer(document: string): Goal["read"] {
  return (figures) => smallest(peerRatios(figures, document));
}

/** The same for our run without a change, or after one, on GitHub's description. */
export function unchangedRatio(kind: "unchanged" | "one change"): Goal["read"] {
  return (figures) => {
    const again = generatorRatio("github", `sdkwright, ${kind}`)(figures);
    const fastest = fastestPeer("github")(figures);
    return again === undefined || fastest === undefined
      ? undefined
      : fastest / again;
  };
}

/** Our largest resident set on a document, in MB. */
export function lastingMemory(document: string): Goal["read"] {
  return (figures) =>
    summariesOf(figures, document).find(({ name }) => name === "sdkwright")
      ?.memory;
}

function peerRatios(figures: Figures, document: string): readonly number[] {
  return summariesOf(figures, document)
    .filter(({ name }) => !name.startsWith("sdkwright"))
    .map(({ ratio }) => ratio);
}

function summariesOf(
  { generate = [] }: Figures,
  document: string,
): readonly Summary[] {
  const found = generate.find((figures) => figures.document === document);
  return (found === undefined ? [] : summarize(found)).flatMap((outcome) =>
    "failure" in outcome ? [] : [outcome],
  );
}
