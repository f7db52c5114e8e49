import { isObject, type Json } from "../spec/support/json.js";
import { mutateOnce, type Random } from "./mutate-once.js";

/** A schema and the values its document shows for it. */
export interface Subject {
  readonly pointer: string;
  readonly examples: readonly Json[];
}

/** The example itself now and then, else one to three changes of it. */
export function mutantOf(example: Json, random: Random): Json {
  let value = example;
  for (let changes = random(4); changes > 0; changes -= 1) {
    value = mutateOnce(value, random);
  }
  return value;
}

const named = /^#\/(?:components\/schemas|definitions)\/[^/]+$/;

/** Whatever holds a schema and examples — media types, headers, parameters —, and every named schema with examples. */
export function subjectsOf(document: Json): readonly Subject[] {
  const found: Subject[] = [];
  const open: { value: Json; pointer: string }[] = [
    { value: document, pointer: "#" },
  ];
  for (const { value, pointer } of open) {
    if (!isObject(value)) continue;
    const isNamed = named.test(pointer);
    const schema = isNamed ? value : value["schema"];
    const examples = examplesOf(value, pointer);
    if (isObject(schema) && examples.length > 0) {
      const below = isNamed ? pointer : `${pointer}/schema`;
      found.push({ pointer: below, examples });
    }
    if (isNamed) continue;
    for (const [name, member] of Object.entries(value)) {
      const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1");
      const segment = encodeURIComponent(escaped);
      if (name === "example" || name === "examples") continue;
      open.push({ value: member, pointer: `${pointer}/${segment}` });
    }
  }
  return found;
}

function examplesOf(
  holder: { readonly [name: string]: Json },
  pointer: string,
): readonly Json[] {
  const { example, examples } = holder;
  const several = Array.isArray(examples)
    ? (examples as readonly Json[])
    : isObject(examples)
      ? Object.entries(examples).flatMap(([name, one]) =>
          exampleOf(name, one, pointer),
        )
      : [];
  return example === undefined ? several : [example, ...several];
}

/** The value of an Example Object; a response of Swagger 2.0 has values by media type. */
function exampleOf(name: string, one: Json, pointer: string): readonly Json[] {
  if (name === "application/json" && pointer.includes("/responses/")) {
    return [one];
  }
  return isObject(one) && "value" in one ? [one["value"]] : [];
}
