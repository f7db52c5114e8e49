import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { buildApi } from "../../src/ir/build/build-api.js";
import { readSources } from "../../src/spec/read-sources.js";

type Schemas = Readonly<Record<string, object>>;

/** The values of each branch of `Union`; undefined when the discriminator does not decide. */
async function valuesOf(
  union: object,
  others: Schemas,
): Promise<readonly (readonly string[])[] | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-discriminators-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const spec = join(folder, "spec.json");
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {},
    components: { schemas: { Union: union, ...others } },
  };
  writeFileSync(spec, JSON.stringify(document));
  const collector = createCollector();
  const options = { collector, workingDirectory: folder };
  const sources = await readSources(spec, options);
  if (sources === undefined) throw new Error("the document cannot be read");
  const { schemas } = buildApi(sources, collector);
  return schemas
    .find(({ name }) => name === "Union")
    ?.assertions.discriminator?.branches.map(({ values }) => values);
}

const ref = (name: string): object => ({
  $ref: `#/components/schemas/${name}`,
});
const tagged = (kind: object): object => ({
  type: "object",
  required: ["kind"],
  properties: { kind },
});
const text = tagged({ type: "string" });
const discriminator = { propertyName: "kind" };
const both = { oneOf: [ref("Cat"), ref("Dog")] };

test.each<
  [
    title: string,
    union: object,
    others: Schemas,
    values: string[][] | undefined,
  ]
>([
  [
    "nothing, where other values have a mapping of their own",
    { ...both, discriminator: { ...discriminator, defaultMapping: "Dog" } },
    { Cat: text, Dog: text },
    undefined,
  ],
  [
    "names, where nothing else is told",
    { ...both, discriminator },
    { Cat: text, Dog: text },
    [["Cat"], ["Dog"]],
  ],
  [
    "the mapping",
    {
      ...both,
      discriminator: {
        ...discriminator,
        mapping: { meow: "Cat", purr: "#/components/schemas/Cat", bark: "Dog" },
      },
    },
    { Cat: text, Dog: text },
    [
      ["Cat", "meow", "purr"],
      ["Dog", "bark"],
    ],
  ],
  [
    "what the branches list instead of their names",
    { ...both, discriminator },
    { Cat: tagged({ const: "cat" }), Dog: tagged({ enum: ["dog", "puppy"] }) },
    [["cat"], ["dog", "puppy"]],
  ],
  [
    "what they list through references and `allOf`",
    { ...both, discriminator },
    {
      Cat: { allOf: [text, { properties: { kind: ref("CatKind") } }] },
      CatKind: { type: "string", enum: ["cat"] },
      Dog: ref("Hound"),
      Hound: tagged({ const: "dog" }),
    },
    [["cat"], ["dog"]],
  ],
  [
    "the mapping before what is listed",
    { ...both, discriminator: { ...discriminator, mapping: { cat: "Dog" } } },
    { Cat: tagged({ enum: ["cat", "tom"] }), Dog: text },
    [["tom"], ["Dog", "cat"]],
  ],
  [
    "what an inline branch lists",
    { oneOf: [ref("Cat"), tagged({ const: "dog" })], discriminator },
    { Cat: tagged({ const: "cat" }) },
    [["cat"], ["dog"]],
  ],
  [
    "nothing of what is no object",
    { oneOf: [...both.oneOf, { type: "null" }], discriminator },
    { Cat: text, Dog: text },
    [["Cat"], ["Dog"]],
  ],
  [
    "nothing where an inline branch tells nothing",
    { oneOf: [ref("Cat"), text], discriminator },
    { Cat: text },
    undefined,
  ],
  [
    "nothing where two branches list the same",
    { ...both, discriminator },
    { Cat: tagged({ enum: ["pet"] }), Dog: tagged({ enum: ["pet"] }) },
    undefined,
  ],
  [
    "nothing on a parent",
    { ...text, discriminator },
    { Cat: { allOf: [ref("Union")] } },
    undefined,
  ],
])("a discriminator decides by %s", async (_title, union, others, values) => {
  expect(await valuesOf(union, others)).toEqual(values);
});
