import { describe, expect, it } from "vitest";
import type { Filters } from "../../src/spec/filter/filters.js";
import { isObject } from "../../src/spec/json.js";
import type { Sources } from "../../src/spec/sources.js";
import { read, type Files, type Reading } from "./workspace.js";

const document = `openapi: 3.1.1
info: { title: T, version: '1' }
paths:
  /pets:
    get: { operationId: listPets, tags: [pets, 'on, sale'], responses: { '200': { $ref: '#/components/responses/Pets' } } }
    post: { operationId: addPet, tags: [pets], deprecated: true, responses: { '204': { description: '' } } }
  /pets/{id}:
    get: { operationId: getPet, tags: [pets, admin], responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } } } }
  /pets/{id}/toys:
    get: { operationId: listToys, responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/paths/~1shops/get/responses/200/content/application~1json/schema' } } } } } }
  /shops:
    get: { operationId: listShops, tags: [shops], responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Shop' } } } } } }
webhooks:
  petSold:
    post: { tags: [pets], responses: { '204': { description: '' } } }
components:
  responses:
    Pets: { description: '', content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Alias/properties/pet' } } } } }
    Idle: { description: '' }
  schemas:
    Alias: { $ref: '#/components/schemas/Holder' }
    Holder: { properties: { pet: { $ref: '#/components/schemas/Pet' } } }
    Pet: { type: object }
    Animal: { type: object, discriminator: { propertyName: kind, mapping: { fish: Fish } } }
    Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }] }
    Fish: { type: object }
    Shop: { type: object, properties: { next: { $ref: '#/components/schemas/Shop' } } }
    Lone: { type: object }
    Anchored: { $anchor: here }
`;

async function filtered(
  filters: Filters,
  files: Files = { "a.yaml": document },
): Promise<Reading & { readonly sources: Sources }> {
  const { sources, ...rest } = await read(files, { filters });
  if (sources === undefined) throw new Error(rest.found.join("\n"));
  return { sources, ...rest };
}

/** `METHOD path` of what is left, in the order of the document. */
function operationsOf({ root }: Sources): readonly string[] {
  return ["paths", "webhooks"].flatMap((section) => {
    const paths = root.value[section] ?? null;
    return Object.entries(isObject(paths) ? paths : {}).flatMap(
      ([path, item]) =>
        Object.keys(isObject(item) ? item : {}).map(
          (method) => `${method} ${path}`,
        ),
    );
  });
}

function namesIn({ root }: Sources, section: string): readonly string[] {
  const { components } = root.value;
  const found = isObject(components) ? components[section] : undefined;
  return Object.keys(isObject(found) ? found : {});
}

const everything = [
  "get /pets",
  "post /pets",
  "get /pets/{id}",
  "get /pets/{id}/toys",
  "get /shops",
  "post petSold",
];

describe("operations that stay", () => {
  it.each<[string, Filters, readonly string[]]>([
    ["all", {}, everything],
    ["a tag", { tags: { include: ["shops"] } }, ["get /shops"]],
    [
      "one of two tags",
      { tags: { include: ["admin", "shops"] } },
      ["get /pets/{id}", "get /shops"],
    ],
    ["a tag with a comma", { tags: { include: ["on, sale"] } }, ["get /pets"]],
    [
      "tags without one",
      { tags: { include: ["pets"], exclude: ["admin"] } },
      ["get /pets", "post /pets", "post petSold"],
    ],
    [
      "paths below one, and itself",
      { paths: { include: ["/pets/**"] }, tags: { exclude: ["admin"] } },
      // The toys refer into the shops.
      ["get /pets", "post /pets", "get /pets/{id}/toys", "get /shops"],
    ],
    [
      "paths of two segments",
      { paths: { include: ["/pets/*"] } },
      ["get /pets/{id}"],
    ],
    [
      "a path as it is written",
      { paths: { include: ["/pets/{id}"] } },
      ["get /pets/{id}"],
    ],
    ["a webhook", { paths: { include: ["petSold"] } }, ["post petSold"]],
    [
      "operation ids",
      { operations: { include: ["list*"], exclude: ["listToys"] } },
      ["get /pets", "get /shops"],
    ],
    [
      "methods and paths",
      { operations: { include: ["GET /pets*"], exclude: ["*/toys"] } },
      ["get /pets", "get /pets/{id}"],
    ],
    [
      "what is not deprecated",
      { deprecated: false },
      everything.filter((each) => each !== "post /pets"),
    ],
  ])("%s", async (_name, filters, expected) => {
    const { sources, found } = await filtered(filters);
    expect(operationsOf(sources)).toEqual(expected);
    expect(found).toEqual([]);
  });

  it("a path item in a file of its own, also when two paths share it", async () => {
    const { sources } = await filtered(
      { operations: { exclude: ["POST /a", "PUT /*"] } },
      {
        "a.yaml": `openapi: 3.0.0
paths:
  /a: { $ref: 'item.yaml' }
  /b: { $ref: 'item.yaml' }
`,
        "item.yaml": "get: {}\npost: {}\nput: {}\n",
      },
    );
    const item = sources.documents.get("item.yaml")?.value;
    expect(Object.keys(isObject(item ?? null) ? (item ?? {}) : {})).toEqual([
      "get",
      "post",
    ]);
  });

  it("methods of `additionalOperations`", async () => {
    const { sources } = await filtered(
      { operations: { include: ["COPY /a"] } },
      {
        "a.yaml": `openapi: 3.2.0
paths:
  /a: { additionalOperations: { COPY: {}, MOVE: {} }, query: {} }
`,
      },
    );
    expect(sources.root.value["paths"]).toEqual({
      "/a": { additionalOperations: { COPY: {} } },
    });
  });
});

describe("components that stay", () => {
  it("all of them without a filter", async () => {
    const { sources } = await filtered({});
    expect(namesIn(sources, "schemas")).toHaveLength(9);
    expect(namesIn(sources, "responses")).toEqual(["Idle", "Pets"]);
  });

  it("those that something uses, every link of a chain, and those with an identifier", async () => {
    const { sources } = await filtered({
      operations: { include: ["listPets"] },
    });
    expect(namesIn(sources, "schemas")).toEqual([
      "Alias",
      "Anchored",
      "Holder",
      "Pet",
    ]);
    expect(namesIn(sources, "responses")).toEqual(["Pets"]);
  });

  it("the heirs and the mapped schemas of a discriminator", async () => {
    const { sources } = await filtered({ operations: { include: ["getPet"] } });
    expect(namesIn(sources, "schemas")).toEqual([
      "Anchored",
      "Animal",
      "Cat",
      "Fish",
    ]);
  });

  it("the unused ones when that is asked for, or not", async () => {
    const pruned = await filtered({ unused: false });
    expect(namesIn(pruned.sources, "schemas")).not.toContain("Lone");
    expect(operationsOf(pruned.sources)).toEqual(everything);
    const whole = await filtered({
      tags: { include: ["shops"] },
      unused: true,
    });
    expect(namesIn(whole.sources, "schemas")).toHaveLength(9);
  });

  it("in Swagger 2.0 too", async () => {
    const { sources } = await filtered(
      { tags: { include: ["a"] } },
      {
        "a.yaml": `swagger: '2.0'
paths:
  /a: { get: { tags: [a], responses: { '200': { schema: { $ref: '#/definitions/A' } } } } }
  /b: { get: { responses: { '200': { schema: { $ref: '#/definitions/B' } } } } }
definitions: { A: {}, B: {} }
parameters: { P: { name: p, in: query, type: string } }
`,
      },
    );
    expect(sources.root.value["definitions"]).toEqual({ A: {} });
    expect(sources.root.value["parameters"]).toEqual({});
  });
});

describe("a filter that fits nothing", () => {
  it("is a warning that says what may have been meant", async () => {
    const { collector } = await filtered({
      tags: { include: ["shop", "pets"] },
      operations: { exclude: ["listPet"] },
      paths: { exclude: ["/nothing/**"] },
    });
    expect(
      collector.diagnostics.map(({ severity, message }) => [severity, message]),
    ).toEqual([
      [
        "warning",
        "no operation fits the filter `listPet`; did you mean `listPets`?",
      ],
      ["warning", "no path fits the filter `/nothing/**`"],
      ["warning", "no tag fits the filter `shop`; did you mean `shops`?"],
    ]);
  });

  it("is an error when nothing is left", async () => {
    const { found } = await filtered({
      tags: { include: ["shops"], exclude: ["shops"] },
    });
    expect(found).toEqual(["filter/nothing-left"]);
  });
});

const nested = `openapi: 3.2.0
info: { title: T, version: '1' }
tags:
  - { name: shop }
  - { name: orders, parent: shop }
  - { name: refunds, parent: orders }
  - { name: round, parent: about }
  - { name: about, parent: round }
paths:
  /orders: { get: { tags: [orders], responses: { '204': { description: '' } } } }
  /refunds: { get: { tags: [refunds], responses: { '204': { description: '' } } } }
  /round: { get: { tags: [round], responses: { '204': { description: '' } } } }
  /loose: { get: { tags: [loose], responses: { '204': { description: '' } } } }
`;

it.each<[string, Filters["tags"], readonly string[]]>([
  ["3.2.0", { include: ["shop"] }, ["get /orders", "get /refunds"]],
  ["3.2.0", { include: ["refunds"] }, ["get /refunds"]],
  ["3.2.0", { exclude: ["orders"] }, ["get /loose", "get /round"]],
  ["3.2.0", { include: ["about"] }, ["get /round"]],
  ["3.1.1", { include: ["orders"] }, ["get /orders"]],
])(
  "in %s a tag stands for those that are nested under it: %j",
  async (version, tags = {}, left) => {
    const text = nested.replace("3.2.0", version);
    const { sources } = await filtered({ tags }, { "a.yaml": text });
    expect(operationsOf(sources)).toEqual(left);
  },
);
