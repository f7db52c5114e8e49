import type { Json } from "../../spec/support/json.js";
import { withoutFormats } from "../payloads/assertions.js";
import type { Payload } from "../payloads/payload.js";
import { interleave, type Subject, type Timing } from "./measure.js";
import type { Mutants } from "./mutants.js";
import type { Compiled, Peer } from "./peer.js";

/** How one peer did, or why it did not. */
export type Outcome = Timing | { readonly failure: string };

/** How every peer did, by its name. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** The compiled validators of a payload, or why there is none, by peer. */
type Field = ReadonlyMap<string, Compiled | { readonly failure: string }>;

/** Everything measured of one payload in one of the two ways to read `format`. */
export interface Speeds {
  readonly payload: string;
  readonly valid: Outcomes;
  /** All issues of invalid values; missing where there are no such mutants. */
  readonly plain?: Outcomes;
  readonly unions?: Outcomes;
}

/** Measures peers on a payload; the first is what the others are measured by. */
export async function measureSpeed(
  peers: readonly Peer[],
  payload: Payload,
  mutants: Mutants,
  formats: boolean,
  rounds: number,
): Promise<Speeds> {
  const schema = formats ? payload.schema : withoutFormats(payload.schema);
  const task = {
    folder: `validators/${payload.name}-${formats ? "formats" : "plain"}`,
    schema,
    formats,
  };
  const field = new Map(
    await Promise.all(
      peers.map(async (peer) => {
        const compiled = await compileFor(peer, task, payload);
        return [peer.name, compiled] as const;
      }),
    ),
  );
  const calls = (pick: keyof Compiled, values: readonly Json[]): Outcomes =>
    outcomes(field, pick, values, rounds);
  return {
    payload: payload.name,
    valid: calls("check", copies(payload.examples)),
    ...(mutants.plain.length > 0 && { plain: calls("explain", mutants.plain) }),
    ...(mutants.unions.length > 0 && {
      unions: calls("explain", mutants.unions),
    }),
  };
}

async function compileFor(
  { compile }: Peer,
  task: Parameters<Peer["compile"]>[0],
  { examples }: Payload,
): Promise<Compiled | { readonly failure: string }> {
  try {
    const compiled = await compile(task);
    return examples.every((value) => compiled.check(value))
      ? compiled
      : { failure: "refuses the example" };
  } catch (error) {
    const [line = ""] = String(error).split("\n");
    return { failure: line };
  }
}

/** The values as they come from the network, several times. */
function copies(values: readonly Json[]): readonly Json[] {
  return Array.from({ length: 4 }).flatMap(
    () => JSON.parse(JSON.stringify(values)) as readonly Json[],
  );
}

function outcomes(
  field: Field,
  pick: keyof Compiled,
  values: readonly Json[],
  rounds: number,
): Outcomes {
  const subjects = [...field].flatMap(([name, compiled]): Subject[] => {
    const call = "failure" in compiled ? undefined : compiled[pick];
    return call === undefined ? [] : [{ name, call }];
  });
  const timings = interleave(subjects, values, rounds);
  return Object.fromEntries(
    [...field].flatMap(([name, compiled]): [string, Outcome][] => {
      const outcome = "failure" in compiled ? compiled : timings.get(name);
      return outcome === undefined ? [] : [[name, outcome]];
    }),
  );
}
