import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlainPage, type ApiPage } from "../../src/emit/package/api-page.js";
import { formatText } from "../../src/print/format.js";
import {
  createTemplateReader,
  renderTemplate,
} from "../../src/print/templates.js";

const template = await createTemplateReader([])("package/api.md.hbs");

const harmless =
  "a|Aé|2.|1)|-|+|=|==|--|---|(a)|a:|:a:|::|!|//|ß|'|\"|%|;|?|a-|.|a_b|_|_a|a_|a__b|__|._0a|(_a_)|é_1".split(
    "|",
  );

const hazards =
  "[a]|*|`|``|#|&|&amp;|<b>|![|~~a~~|$a$|{{a}}|{%|\\|http://a.b|www.a|a@b.c|漢字|¿|“q”|\t||  ".split(
    "|",
  );

const text = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 40, arbitrary: fc.constantFrom(...harmless) },
        { weight: 1, arbitrary: fc.constantFrom(...hazards) },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    fc.constantFrom(" ", ""),
  )
  .map(([words, space]) => words.join(space));

const page: fc.Arbitrary<ApiPage> = fc.record({
  title: text,
  sections: fc.array(
    fc.record({
      heading: text,
      methods: fc.array(
        fc.record(
          {
            call: text,
            route: text,
            summary: fc.oneof(text, fc.constant("")),
            deprecated: fc.boolean(),
            params: fc.constant("PetParams"),
            result: fc.constant("Pet[]"),
          },
          { requiredKeys: ["call", "route", "summary", "deprecated"] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 3 },
  ),
});

test("a page of plain texts is in prettier's layout as it is rendered", async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(page, async (view) => {
      if (!isPlainPage(view)) return;
      plain += 1;
      const rendered = await renderTemplate(template, view);
      expect(rendered).toBe(await formatText("api.md", rendered));
    }),
    { numRuns: 1500, seed: 7 },
  );
  expect(plain).toBeGreaterThan(300);
});
