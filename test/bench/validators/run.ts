import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { readPayloads } from "../payloads/payloads.js";
import type { Payload } from "../payloads/payload.js";
import type { Say } from "../say.js";
import { make, workshop } from "../workshop.js";
import { mutantsOf } from "./mutants.js";
import { ajv } from "./peers/ajv.js";
import { ata } from "./peers/ata.js";
import { valibot, zod } from "./peers/hey-api.js";
import { schemasafe } from "./peers/schemasafe.js";
import { sdkwright } from "./peers/sdkwright.js";
import { typebox } from "./peers/typebox.js";
import { typia } from "./peers/typia.js";
import type { Peer } from "./peer.js";
import { measureSpeed, type Speeds } from "./speed.js";

/** Everything measured of validators. */
export interface ValidatorFigures {
  readonly formatsOff: readonly Speeds[];
  readonly formatsOn: readonly Speeds[];
  /** Bytes that a successful call of our `is` allocates, by payload. */
  readonly allocation: Readonly<Record<string, number>>;
}

/** The first is what the others are measured by. */
const peers: readonly Peer[] = [
  ajv,
  sdkwright,
  schemasafe,
  ata,
  typia,
  typebox,
  zod,
  valibot,
];

/** Measures validators on all payloads, or on those that are named. */
export async function runValidators(
  say: Say,
  only: readonly string[],
  rounds: number,
): Promise<ValidatorFigures> {
  const payloads = readPayloads().filter(
    ({ name }) => only.length === 0 || only.includes(name),
  );
  const formatsOff: Speeds[] = [];
  const formatsOn: Speeds[] = [];
  const allocation: Record<string, number> = {};
  for (const payload of payloads) {
    say(`validators: ${payload.name}`);
    const mutants = await mutantsOf(payload);
    formatsOff.push(await measureSpeed(peers, payload, mutants, false, rounds));
    formatsOn.push(await measureSpeed(peers, payload, mutants, true, rounds));
    allocation[payload.name] = allocationOf(payload);
  }
  return { formatsOff, formatsOn, allocation };
}

/** Bytes a call of our `is` allocates, measured in a process of its own. */
function allocationOf({ name, examples }: Payload): number {
  const values = make(
    `validators/${name}-values.json`,
    JSON.stringify(examples),
  );
  const words = [
    "--expose-gc",
    "--max-semi-space-size=128",
    join(workshop, "allocation.js"),
    join(workshop, `validators/${name}-formats/sdkwright.js`),
    values,
  ];
  return Number(execFileSync(process.execPath, words, { encoding: "utf8" }));
}
