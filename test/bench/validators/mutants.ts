import type { Json } from "../../spec/support/json.js";
import { mutateOnce, seededRandom } from "../../validators/mutate-once.js";
import { withoutFormats } from "../payloads/assertions.js";
import type { Payload } from "../payloads/payload.js";
import { load } from "../workshop.js";

/** Invalid values, each of them one step away from an example. */
export interface Mutants {
  /** No union is to blame. */
  readonly plain: readonly Json[];
  /** A union refuses them. */
  readonly unions: readonly Json[];
}

interface Validate {
  (value: Json): boolean;
  readonly errors?: readonly { readonly keyword: string }[] | null;
}

interface Ajv {
  readonly default: new (options: object) => {
    compile(schema: object): Validate;
  };
}

const wanted = 40;
const tries = 4000;

/** Mutants that ajv refuses, the same ones in every run. */
export async function mutantsOf(payload: Payload): Promise<Mutants> {
  const { default: library } = await load<{ readonly default: Ajv }>(
    "ajv/dist/2020.js",
  );
  const compiler = new library.default({ strict: false, logger: false });
  const validate = compiler.compile(withoutFormats(payload.schema));
  const random = seededRandom(20261126);
  const plain = new Map<string, Json>();
  const unions = new Map<string, Json>();
  for (let done = 0; done < tries; done++) {
    const example = payload.examples[done % payload.examples.length] ?? {};
    const value = mutateOnce(example, random);
    if (typeof value !== "object" || validate(value)) continue;
    const isUnion = validate.errors?.some(
      ({ keyword }) => keyword === "anyOf" || keyword === "oneOf",
    );
    const kind = isUnion ? unions : plain;
    if (kind.size < wanted) kind.set(JSON.stringify(value), value);
  }
  return { plain: [...plain.values()], unions: [...unions.values()] };
}
