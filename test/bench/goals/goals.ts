import type { Figures } from "./figures.js";
import {
  fastestPeer,
  generatorRatio,
  lastingMemory,
  unchangedRatio,
} from "./generate.js";
import { largest, startOf, weights } from "./sizes.js";
import { besidePeers, means, slowest, speedOn } from "./validators.js";

/** Something the product has set itself, as a number of the benchmark. */
export interface Goal {
  readonly name: string;
  readonly bound: "at least" | "at most";
  readonly limit: number;
  /** `undefined` where this run did not measure it. */
  readonly read: (figures: Figures) => number | undefined;
}

const atLeast = (limit: number, name: string, read: Goal["read"]): Goal => ({
  name,
  bound: "at least",
  limit,
  read,
});

const atMost = (limit: number, name: string, read: Goal["read"]): Goal => ({
  name,
  bound: "at most",
  limit,
  read,
});

/**
 * All goals. The first two groups are those of the issue on validators (its
 * points 2 and 3); the third those of the measurements of generators that the
 * project began with, and of the issue on documents (its point 8).
 */
export const goals: readonly Goal[] = [
  // Validators: fast. Ratios are to ajv's standalone code.
  atLeast(4.5, "formats off, mean × ajv", means("formatsOff", "valid")),
  atLeast(30, "formats off, vpc × ajv", speedOn("formatsOff", "vpc")),
  atLeast(1, "formats off, worst × best peer", besidePeers("formatsOff")),
  atLeast(4, "formats on, mean × ajv", means("formatsOn", "valid")),
  atLeast(1, "all issues, worst × ajv", slowest("plain")),
  atLeast(2.5, "all issues of unions, worst × ajv", slowest("unions")),
  atMost(0.5, "bytes a successful verdict allocates", ({ validators }) =>
    largest(Object.values(validators?.allocation ?? {})),
  ),
  // Validators: small, and soon there.
  atMost(
    1,
    "gzip with errors, worst × hey-api valibot",
    weights("sdkwright", "hey-api valibot"),
  ),
  atMost(2600, "gzip of the verdict only, bytes", ({ sizes }) =>
    largest((sizes ?? []).map((one) => one.sizes["sdkwright, verdict only"])),
  ),
  atMost(1.7, "first verdict on vpc, CPU ms", startOf("vpc")),
  atMost(2.5, "first verdict on issue, CPU ms", startOf("issue")),
  // Generators: CPU of theirs divided by ours.
  atLeast(2.5, "github, oazapfts", generatorRatio("github", "oazapfts")),
  atLeast(
    3,
    "github, typed-openapi",
    generatorRatio("github", "typed-openapi"),
  ),
  atLeast(
    4,
    "github, openapi-typescript",
    generatorRatio("github", "openapi-typescript"),
  ),
  atLeast(5, "github, orval", generatorRatio("github", "orval")),
  atLeast(
    10,
    "github, hey-api + zod",
    generatorRatio("github", "hey-api + zod"),
  ),
  atLeast(
    3,
    "cloudflare, hey-api + zod",
    generatorRatio("cloudflare", "hey-api + zod"),
  ),
  atLeast(
    2,
    "openai, typed-openapi",
    generatorRatio("openai", "typed-openapi"),
  ),
  atLeast(
    5,
    "openai, hey-api + zod",
    generatorRatio("openai", "hey-api + zod"),
  ),
  atLeast(3, "cloudfoundry, the fastest peer", fastestPeer("cloudfoundry")),
  atLeast(
    25,
    "github unchanged, the fastest peer",
    unchangedRatio("unchanged"),
  ),
  atLeast(
    10,
    "github, one change, the fastest peer",
    unchangedRatio("one change"),
  ),
  atMost(350, "github, memory in MB", lastingMemory("github")),
  atMost(600, "cloudflare, memory in MB", lastingMemory("cloudflare")),
];
