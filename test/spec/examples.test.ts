import { describe, expect, it } from "vitest";
import { operations, readSpec } from "./support/documents.js";
import {
  get,
  getObject,
  isObject,
  members,
  type Json,
  type JsonObject,
} from "./support/json.js";
import { oracle } from "./support/oracle.js";

/** Anything that has a schema and examples, with the way to it. */
interface Exemplified {
  readonly place: string;
  readonly schema: JsonObject;
  readonly examples: readonly Json[];
}

describe.each(["cloudflare", "cloudfoundry"])("the examples of %s", (name) => {
  const found = operations(readSpec(name)).flatMap((operation) =>
    findExamples(operation, String(operation["operationId"])),
  );

  it.each(found)("are valid: $place", ({ schema, examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    const check = oracle(schema);
    for (const example of examples) expect(check(example)).toEqual([]);
  });

  it("are there for every body", () => {
    const bodies = found.filter(({ place }) =>
      place.includes("application/json"),
    );
    expect(bodies.length).toBe(operations(readSpec(name)).length * 2);
  });
});

function findExamples(value: Json, place: string): readonly Exemplified[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) =>
      findExamples(item, `${place}/${index}`),
    );
  }
  if (!isObject(value)) return [];
  if (isObject(value["schema"])) {
    const named = Object.values(members(value, "examples")).map((example) =>
      get(example, "value"),
    );
    const single = value["example"] === undefined ? [] : [value["example"]];
    const examples = [...named, ...single];
    return examples.length === 0
      ? []
      : [{ place, schema: getObject(value, "schema"), examples }];
  }
  return Object.entries(value).flatMap(([key, member]) =>
    findExamples(member, `${place} ${key}`),
  );
}
