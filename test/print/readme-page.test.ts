import fc from "fast-check";
import { expect, test } from "vitest";
import { columnWidths, layoutOf } from "../../src/emit/package/page-layout.js";
import { fitsCode, formatText } from "../../src/print/format.js";
import {
  createTemplateReader,
  renderTemplate,
} from "../../src/print/templates.js";

const read = createTemplateReader([]);

const title = fc.constantFrom(
  ..."Pets|Pets API|Pets & Co|_Pets_|Pets #1|Pets (v2), old|1. Pets|ペット|- Pets|http://a.b".split(
    "|",
  ),
);

const scheme = fc.record({
  name: fc.constantFrom("key", "apiKey_2", "a|b", "x-API.key", "鍵"),
  way: fc.constantFrom(
    "header `X-Key`",
    "query `k|y`",
    "`Authorization: bearer`",
    "cookie `a very long name of a cookie`",
  ),
  env: fc.constantFrom("PETS_KEY", undefined),
  description: fc.constant(""),
});

const view = fc
  .record({
    packageName: fc.constantFrom("pets", "@acme/pets-sdk", "@acme/_pets"),
    packageVersion: fc.constant("1.0.0"),
    apiVersion: fc.constantFrom("2", "2024-01-01", "v1*"),
    title,
    operationCount: fc.integer({ min: 0, max: 2 }),
    offer: fc.constant("Typed client, validators and mock server"),
    client: fc.constantFrom("Pets", ""),
    schemes: fc.array(scheme, { maxLength: 3 }),
    alternatives: fc.subarray(["`key`", "`a` and `b`", "`_c_`", "`d`d`"]),
    baseURL: fc.constantFrom(undefined, "https://pets.example.com"),
    hasValidation: fc.boolean(),
    checked: fc.constantFrom(undefined, {
      type: "Pet",
      guard: "isPet",
      validate: "validatePet",
      standard: "PetSchema",
      imports:
        'import { isPet, PetSchema, validatePet } from "pets/validators";',
    }),
    example: fc.constantFrom(undefined, {
      construction: "const pets = new Pets();",
      statement: 'const pet = await pets.get("1");',
      handle: 'const call = pets.get("1");',
      functionCall: 'await get(createClient(), "1");',
      functionName: "get",
      module: "resources/pets",
    }),
    has: fc.record({
      validators: fc.boolean(),
      mocks: fc.boolean(),
      schema: fc.boolean(),
    }),
    exports: fc.constant([
      { path: ".", types: "./dist/index.d.ts", default: "./dist/index.js" },
    ]),
  })
  .map((one) => ({
    ...one,
    // There is nothing that could be told to check without a client.
    hasValidation: one.hasValidation && one.client !== "",
    sections: [],
    widths: columnWidths(one.schemes),
  }));

test.each(["README.md", "CHANGELOG.md", "package.json", "tsconfig.json"])(
  "%s is in prettier's layout as it is rendered where it says so",
  async (path) => {
    const template = await read(`package/${path}.hbs`);
    let final = 0;
    await fc.assert(
      fc.asyncProperty(view, async (one) => {
        const text = await renderTemplate(template, one);
        if (layoutOf(path, one) !== "final" || !fitsCode(text)) return;
        final += 1;
        expect(text).toBe(await formatText(path, text));
      }),
      { numRuns: 1200, seed: 11 },
    );
    expect(final).toBeGreaterThan(40);
  },
);
