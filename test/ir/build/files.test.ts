import { expect, it } from "vitest";
import { createCollector } from "../../../src/diagnostics/collector.js";
import { buildApi } from "../../../src/ir/build/build-api.js";
import type { Shape } from "../../../src/ir/types/index.js";
import { read } from "../../read/workspace.js";

/** The shape of every named schema of a document with these paths and schemas. */
async function shapesOf(
  opening: string,
  rest: string,
): Promise<ReadonlyMap<string | undefined, Shape>> {
  const text = `${opening}\ninfo: { title: T, version: '1' }\n${rest}`;
  const { sources } = await read({ "a.yaml": text });
  if (sources === undefined) throw new Error("the document cannot be read");
  const { schemas } = buildApi(sources, createCollector());
  return new Map(schemas.map(({ name, shape }) => [name, shape]));
}

const text: Shape = { kind: "string" };

const isFile = (shape: Shape | undefined): boolean =>
  shape?.kind === "union" &&
  shape.variants.some(({ kind }) => kind === "binary");

const bodies = `paths:
  /a:
    post:
      requestBody:
        content:
          multipart/form-data: { schema: { $ref: '#/components/schemas/Form' } }
          application/json: { schema: { $ref: '#/components/schemas/Json' } }
          application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Fields' } }
      responses:
        '200': { description: Fine, content: { image/png: { schema: { $ref: '#/components/schemas/Image' } } } }
    put:
      requestBody:
        content: { multipart/mixed: { itemSchema: { $ref: '#/components/schemas/Item' } } }
      responses: { '204': { description: Fine } }
components:
  schemas:
    Form:
      properties:
        part: { $ref: '#/components/schemas/Part' }
        list: { type: array, items: { $ref: '#/components/schemas/Listed' } }
        perhaps: { anyOf: [{ $ref: '#/components/schemas/Perhaps' }, { type: 'null' }] }
        object: { properties: { deep: { $ref: '#/components/schemas/Deep' } } }
      additionalProperties: { $ref: '#/components/schemas/Other' }
    Json: { properties: { inJson: { $ref: '#/components/schemas/InJson' }, both: { $ref: '#/components/schemas/Part' } } }
    Fields: { properties: { field: { $ref: '#/components/schemas/Field' } } }
    Part: { type: string, format: binary }
    Listed: { type: string, format: binary }
    Perhaps: { type: string, format: binary }
    Deep: { type: string, format: binary }
    Other: { type: string, format: binary }
    InJson: { type: string, format: binary }
    Field: { type: string, format: binary }
    Image: { type: string, format: binary }
    Item: { type: string, format: binary }
`;

it("texts of bytes are files as bodies and as parts of forms, and nowhere else", async () => {
  const shapes = await shapesOf("openapi: 3.2.0", bodies);
  for (const name of ["Part", "Listed", "Perhaps", "Other", "Image", "Item"]) {
    expect([name, isFile(shapes.get(name))]).toEqual([name, true]);
  }
  for (const name of ["Deep", "InJson", "Field"]) {
    expect([name, shapes.get(name)]).toEqual([name, text]);
  }
});

const swagger = `paths:
  /a:
    post:
      consumes: [multipart/form-data]
      parameters: [{ name: upload, in: formData, type: file }]
      responses: { '200': { description: Fine, schema: { $ref: '#/definitions/Answer' } } }
definitions:
  Answer: { type: object, properties: { image: { $ref: '#/definitions/Image' } } }
  Image: { type: string, format: binary }
`;

it("answers of Swagger 2.0 in JSON have texts", async () => {
  const shapes = await shapesOf("swagger: '2.0'", swagger);
  expect(shapes.get("Image")).toEqual(text);
});
