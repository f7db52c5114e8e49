import type { StandardSchemaV1 } from "@standard-schema/spec";
import { afterAll, describe, expect, expectTypeOf, it } from "vitest";
import type {
  CloudIntegration,
  ServiceBinding,
} from "../../generated/cloudflare/src/types/index.js";
import {
  CloudIntegrationSchema,
  ServiceBindingSchema,
  isServiceBinding,
} from "../../generated/cloudflare/src/validators/index.js";
import { compileValidator } from "../../src/compile-validator.js";
import type { Json } from "../spec/support/json.js";
import { openWorkshop } from "./workshop.js";

// What a library does that takes any Standard Schema; it knows only the specification's types.
function parse<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
): StandardSchemaV1.InferOutput<Schema> {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise) throw new TypeError("it must not be late");
  if (result.issues) throw new AggregateError(result.issues, "invalid");
  return result.value;
}

describe("Standard Schema 1.1", () => {
  const workshop = openWorkshop();
  afterAll(() => workshop.close());

  const compile = async (schema: Json): Promise<StandardSchemaV1> => {
    const module = await workshop.load(compileValidator(schema));
    return module.schema as StandardSchemaV1;
  };
  const pathsOf = async (
    schema: Json,
    value: unknown,
  ): Promise<readonly unknown[]> => {
    const { validate } = (await compile(schema))["~standard"];
    const { issues = [] } = await validate(value);
    return issues.map(({ path }) => path);
  };

  it("generated schemas are assignable, with their own types", () => {
    const one: StandardSchemaV1<ServiceBinding, ServiceBinding> =
      ServiceBindingSchema;
    const other: StandardSchemaV1<CloudIntegration, CloudIntegration> =
      CloudIntegrationSchema;
    expectTypeOf<
      StandardSchemaV1.InferInput<typeof ServiceBindingSchema>
    >().toEqualTypeOf<ServiceBinding>();
    expectTypeOf<
      StandardSchemaV1.InferOutput<typeof ServiceBindingSchema>
    >().toEqualTypeOf<ServiceBinding>();
    expectTypeOf<
      StandardSchemaV1.InferOutput<typeof other>
    >().toEqualTypeOf<CloudIntegration>();
    // @ts-expect-error -- a schema of one type is none of another
    const wrong: StandardSchemaV1<CloudIntegration> = ServiceBindingSchema;
    expect(wrong).toBe(one);
    expect(other).toBe(CloudIntegrationSchema);
  });

  it("says its version and vendor, and nothing else", async () => {
    for (const schema of [ServiceBindingSchema, await compile(true)]) {
      expect(Object.keys(schema)).toEqual(["~standard"]);
      expect(schema["~standard"]).toEqual({
        version: 1,
        vendor: "sdkwright",
        validate: expect.any(Function) as unknown,
      });
    }
  });

  it("success is the value itself, unchanged, without issues", async () => {
    const value = Object.freeze({ a: Object.freeze([1]) });
    const schema = await compile({ type: "object" });
    const result = await schema["~standard"].validate(value);
    expect(result).toEqual({ value });
    expect("value" in result && result.value).toBe(value);
    expect(result.issues).toBeUndefined();
  });

  it("failure has issues with messages, and no value", async () => {
    const schema = await compile({ required: ["a"] });
    const result = await schema["~standard"].validate({});
    expect(Object.keys(result)).toEqual(["issues"]);
    expect(result.issues).toEqual([{ message: 'missing "a"', path: [] }]);
  });

  it("agrees with the guard", () => {
    const values: readonly unknown[] = [{}, { binding_id: 5 }, null, 1, []];
    const verdicts = values.map((value) => {
      try {
        return parse(ServiceBindingSchema, value) === value;
      } catch {
        return false;
      }
    });
    expect(verdicts).toEqual(values.map((value) => isServiceBinding(value)));
    expect(new Set(verdicts).size).toBe(2);
  });

  it("names of members are texts, places of items are numbers", async () => {
    const list: Json = { items: { properties: { a: { type: "string" } } } };
    expect(await pathsOf(list, [{}, { a: 1 }])).toEqual([[1, "a"]]);
    expect(await pathsOf({ items: list }, [[], [{ a: 1 }]])).toEqual([
      [1, 0, "a"],
    ]);
    expect(
      await pathsOf({ additionalProperties: list }, { "0": [{ a: 1 }] }),
    ).toEqual([["0", 0, "a"]]);
  });

  it.each(["", "~", "/", "a/b~c", "~1", "0", "__proto__", "ü", "a.b"])(
    "the name %j comes back as it is",
    async (name) => {
      const value: unknown = JSON.parse(`{${JSON.stringify(name)}:1}`);
      const schema: Json = { additionalProperties: { type: "string" } };
      expect(await pathsOf(schema, value)).toEqual([[name]]);
    },
  );

  it("a member that is missing is an issue of the object around it", async () => {
    const schema: Json = { properties: { a: { required: ["b"] } } };
    expect(await pathsOf(schema, { a: {} })).toEqual([["a"]]);
  });

  it("unions point at the fault of the closest branch", async () => {
    const schema: Json = {
      oneOf: [{ type: "null" }, { type: "array", items: { type: "string" } }],
    };
    expect(await pathsOf(schema, ["a", 2])).toEqual([[1]]);
  });
});
