import { describe, expect, it } from "vitest";
import { bundle } from "../../src/spec/bundle/bundle.js";
import { readGood, type Files } from "./workspace.js";

async function bundled(files: Files): Promise<Record<string, unknown>> {
  return structuredClone(bundle(await readGood(files)));
}

/** All references of a value. */
function references(value: unknown): readonly string[] {
  const found: string[] = [];
  JSON.stringify(value, (key, member: unknown) => {
    if (key === "$ref" && typeof member === "string") found.push(member);
    return member;
  });
  return found;
}

const root = (rest: string): string => `openapi: 3.1.1
info: { title: T, version: '1' }
${rest}`;

describe("the bundle", () => {
  it("is the document itself when there is one file", async () => {
    const sources = await readGood({ "a.yaml": root("paths: {}\n") });
    expect(bundle(sources)).toBe(sources.root.value);
  });

  it("gives definitions the names of root components that refer to them", async () => {
    const result = await bundled({
      "a.yaml": root(`paths:
  /a: { get: { responses: { '200': { description: '', content: { application/json: { schema: { $ref: 'b.yaml#/animal' } } } } } } }
components: { schemas: { Pet: { $ref: 'b.yaml#/animal' }, Other: { $ref: 'b.yaml#/animal' } } }
`),
      "b.yaml":
        "animal: { type: object, properties: { mother: { $ref: '#/animal' }, home: { $ref: '#/place' } } }\nplace: { type: string }\n",
    });
    expect(result["components"]).toEqual({
      schemas: {
        Other: {
          type: "object",
          properties: {
            mother: { $ref: "#/components/schemas/Other" },
            home: { $ref: "#/components/schemas/place" },
          },
        },
        Pet: { $ref: "#/components/schemas/Other" },
        place: { type: "string" },
      },
    });
    expect(references(result["paths"])).toEqual(["#/components/schemas/Other"]);
  });

  it("names the rest readably and without clashes", async () => {
    const schemas = (names: readonly string[]): string =>
      names.map((name) => `{ $ref: '${name}' }`).join(", ");
    const result = await bundled({
      "a.yaml": root(
        `paths: {}\ncomponents: { schemas: { Pet: { type: string }, All: { anyOf: [${schemas(["pets/pet.yaml", "pets/index.yaml#/Pet", "more/index.yaml#/Pet", "index.yaml#/definitions/a~1b", "#/components/schemas/Pet"])}] } } }\n`,
      ),
      "pets/pet.yaml": "title: file\n",
      "pets/index.yaml": "Pet: { title: pets }\n",
      "more/index.yaml": "Pet: { title: more }\n",
      "index.yaml": "definitions: { a/b: { title: odd } }\n",
    });
    expect(result["components"]).toEqual({
      schemas: {
        All: {
          anyOf: [
            { $ref: "#/components/schemas/pet" },
            { $ref: "#/components/schemas/index_Pet" },
            { $ref: "#/components/schemas/index_Pet_2" },
            { $ref: "#/components/schemas/a_b" },
            { $ref: "#/components/schemas/Pet" },
          ],
        },
        Pet: { type: "string" },
        a_b: { title: "odd" },
        index_Pet: { title: "pets" },
        index_Pet_2: { title: "more" },
        pet: { title: "file" },
      },
    });
  });

  it("knows parameters, responses, bodies, headers and paths of other files", async () => {
    const result = await bundled({
      "a.yaml": root("paths: { /a: { $ref: paths/a.yaml } }\n"),
      "paths/a.yaml": `summary: S
parameters: [{ $ref: '../parts.yaml#/limit' }]
post:
  requestBody: { $ref: '../parts.yaml#/body' }
  responses: { '200': { $ref: '../parts.yaml#/ok' } }
`,
      "parts.yaml": `limit: { name: limit, in: query, schema: { $ref: '#/number' } }
number: { type: number }
body: { content: { a/b: { schema: { $ref: '#/number' } } } }
ok: { description: O, headers: { X: { $ref: '#/header' } } }
header: { schema: { $ref: '#/number' } }
`,
    });
    expect(result["paths"]).toEqual({
      "/a": {
        summary: "S",
        parameters: [{ $ref: "#/components/parameters/limit" }],
        post: {
          requestBody: { $ref: "#/components/requestBodies/body" },
          responses: { "200": { $ref: "#/components/responses/ok" } },
        },
      },
    });
    const number = { $ref: "#/components/schemas/number" };
    expect(result["components"]).toEqual({
      headers: { header: { schema: number } },
      parameters: { limit: { name: "limit", in: "query", schema: number } },
      requestBodies: { body: { content: { "a/b": { schema: number } } } },
      responses: {
        ok: {
          description: "O",
          headers: { X: { $ref: "#/components/headers/header" } },
        },
      },
      schemas: { number: { type: "number" } },
    });
  });

  it("keeps what stands beside a reference, and local references as written", async () => {
    const result = await bundled({
      "a.yaml": root(`paths: {}
components:
  schemas:
    A: { $ref: b.yaml, description: mine }
    B: { $ref: '#/components/schemas/A%20x' }
    A x: { type: string }
`),
      "b.yaml": "type: object\n",
    });
    expect(result["components"]).toEqual({
      schemas: {
        A: { $ref: "#/components/schemas/b", description: "mine" },
        "A x": { type: "string" },
        B: { $ref: "#/components/schemas/A%20x" },
        b: { type: "object" },
      },
    });
  });

  it("follows files that refer to each other and back to the root", async () => {
    const result = await bundled({
      "a.yaml": root(
        "paths: {}\ncomponents: { schemas: { A: { properties: { b: { $ref: b.yaml } } } } }\n",
      ),
      "b.yaml": "properties: { c: { $ref: c.yaml } }\n",
      "c.yaml":
        "properties: { a: { $ref: 'a.yaml#/components/schemas/A' }, b: { $ref: b.yaml }, c: { $ref: '#' } }\n",
    });
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(result["components"]).toEqual({
      schemas: {
        A: { properties: { b: ref("b") } },
        b: { properties: { c: ref("c") } },
        c: { properties: { a: ref("A"), b: ref("b"), c: ref("c") } },
      },
    });
  });

  it("rewrites mappings of discriminators and inlines data", async () => {
    const result = await bundled({
      "a.yaml": root(`paths: {}
components:
  schemas:
    A:
      oneOf: [{ $ref: b.yaml }]
      discriminator: { propertyName: p, mapping: { b: b.yaml, c: A, d: '#/components/schemas/A' } }
      example: { $ref: data.json }
`),
      "b.yaml": "type: object\n",
      "data.json": '{"p":[{"$ref":"more.json#/x"}]}',
      "more.json": '{"x":1}',
    });
    expect(result).toMatchObject({
      components: {
        schemas: {
          A: {
            discriminator: {
              mapping: {
                b: "#/components/schemas/b",
                c: "A",
                d: "#/components/schemas/A",
              },
            },
            example: { p: [1] },
          },
        },
      },
    });
  });

  it("takes sections and operations that are references", async () => {
    const result = await bundled({
      "a.yaml": root(
        "paths: { /a: { get: { $ref: get.yaml } } }\ncomponents: { schemas: { $ref: schemas/index.yaml } }\n",
      ),
      "get.yaml":
        "responses: { '200': { description: '', content: { a/b: { schema: { $ref: 'schemas/index.yaml#/Pet' } } } } }\n",
      "schemas/index.yaml":
        "Pet: { $ref: pet.yaml }\nOrder: { properties: { pet: { $ref: '#/Pet' } } }\n",
      "schemas/pet.yaml": "type: object\n",
    });
    expect(result["components"]).toEqual({
      schemas: {
        Order: { properties: { pet: { $ref: "#/components/schemas/Pet" } } },
        Pet: { type: "object" },
      },
    });
    expect(references(result["paths"])).toEqual(["#/components/schemas/Pet"]);
  });

  it("leaves an empty object for what leads nowhere", async () => {
    const result = await bundled({
      "a.yaml": root(
        "paths: {}\ncomponents: { schemas: { A: { $ref: none.yaml }, B: { properties: { c: { $ref: 'b.yaml#/x' } } } } }\n",
      ),
      "b.yaml": "a: 1\n",
    });
    expect(result["components"]).toEqual({
      schemas: { A: {}, B: { properties: { c: {} } } },
    });
  });
});
