import { expect, it } from "vitest";
import { createCollector } from "../../../src/diagnostics/collector.js";
import { buildApi } from "../../../src/ir/build/build-api.js";
import { read } from "../../read/workspace.js";

const operations = `paths:
  /a:
    get:
      parameters: [{ name: q, in: query, schema: { $ref: '#/components/schemas/Asked' } }]
      responses:
        '200':
          description: Fine
          headers: { h: { schema: { $ref: '#/components/schemas/InHeader' } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } }
webhooks:
  told:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Told' } } } }
      responses:
        '200': { description: Fine, content: { application/json: { schema: { $ref: '#/components/schemas/Replied' } } } }
components:
  schemas:
    Asked: { enum: [a, b] }
    InHeader: { enum: [a, b] }
    Told: { enum: [a, b] }
    Replied: { enum: [a, b] }
    Unused: { enum: [a, b] }
    Answer:
      properties:
        deep: { items: { additionalProperties: { $ref: '#/components/schemas/Deep' } } }
        both: { allOf: [{ $ref: '#/components/schemas/Deep' }, { enum: [a, c, d] }] }
        constant: { enum: [a] }
        numbers: { enum: [1, 2] }
        mixed: { enum: [a, 1] }
        constants: { oneOf: [{ const: a }, { const: b }] }
        union: { anyOf: [{ $ref: '#/components/schemas/Left' }, { anyOf: [{ $ref: '#/components/schemas/Right' }, { $ref: '#/components/schemas/Other' }] }] }
        parent: { $ref: '#/components/schemas/Parent' }
    Deep: { enum: [a, b, c] }
    Left: { properties: { tag: { $ref: '#/components/schemas/LeftTag' }, colour: { enum: [red, blue] } } }
    LeftTag: { enum: [l, m] }
    Right: { properties: { tag: { enum: [r, s] }, colour: { enum: [red, green] } } }
    Other: { properties: { tag: { enum: [o, p] } } }
    Parent: { properties: { kind: { enum: [Child, Sibling] }, size: { enum: [s, m] } }, discriminator: { propertyName: kind } }
    Child: { allOf: [{ $ref: '#/components/schemas/Parent' }, { properties: { own: { enum: [x, y] } } }] }
    Sibling: { allOf: [{ $ref: '#/components/schemas/Parent' }] }
`;

/** The shape of each enum, as text: `a|b`, `a|b|…` where it is open. */
async function enums(): Promise<Readonly<Record<string, string>>> {
  const text = `openapi: 3.1.0\ninfo: { title: T, version: '1' }\n${operations}`;
  const { sources } = await read({ "a.yaml": text });
  if (sources === undefined) throw new Error("the document cannot be read");
  const { schemas } = buildApi(sources, createCollector());
  const found: Record<string, string> = {};
  const note = (name: string, value: unknown): void => {
    const text = JSON.stringify(value, (key, one: unknown) =>
      key === "schema" || key === "target" ? undefined : one,
    );
    const values = [...text.matchAll(/"value":("\w+"|\d)/g)].map(([, one]) =>
      one?.replaceAll('"', ""),
    );
    const isOpen = text.includes('"open":true');
    found[name] = [...values, ...(isOpen ? ["…"] : [])].join("|");
  };
  for (const { name = "", shape } of schemas) {
    if (shape.kind === "union") note(name, shape);
    const parts = shape.kind === "intersection" ? shape.parts : [shape];
    for (const part of parts) {
      if (part.kind !== "object") continue;
      for (const property of part.properties) {
        if (property.shape.kind === "ref") continue;
        note(`${name}.${property.name}`, property.shape);
      }
    }
  }
  return found;
}

it("enums of texts are open where they are received, and where they do not tell what an object is", async () => {
  expect(await enums()).toMatchObject({
    Asked: "a|b",
    InHeader: "a|b|…",
    Told: "a|b|…",
    Replied: "a|b",
    Unused: "a|b",
    Deep: "a|b|c|…",
    "Answer.both": "a|c|d|…",
    "Answer.constant": "a",
    "Answer.numbers": "1|2",
    "Answer.mixed": "a|1",
    "Answer.constants": "a|b|…",
    LeftTag: "l|m",
    "Left.colour": "red|blue|…",
    "Right.tag": "r|s",
    "Right.colour": "red|green|…",
    "Other.tag": "o|p",
    "Parent.kind": "Child|Sibling",
    "Parent.size": "s|m|…",
    "Child.own": "x|y|…",
  });
});
