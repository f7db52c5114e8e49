import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type {
  ParameterDescriptor,
  ParameterLocation,
  ParameterStyle,
  WireType,
} from "../../../src/runtime/operation.js";
import { readParameters } from "../../../src/runtime/wire/read-parameters.js";
import { writeParameter } from "../../../src/runtime/wire/write-parameter.js";

type Kind = "undefined" | "string" | "array" | "object";

interface StyleTable {
  readonly inputs: Readonly<Record<Kind, unknown>>;
  readonly rows: readonly (Readonly<Record<Kind, string | null>> & {
    readonly style: ParameterStyle;
    readonly explode: string;
  })[];
}

const folder = new URL(
  "../../../../shared/corpus/param-serialization/",
  import.meta.url,
);
const isMissing = !existsSync(folder);
const missing = "needs ../shared/corpus/param-serialization";

const types: Readonly<Record<Kind, WireType>> = {
  undefined: "string",
  string: "string",
  array: ["string"],
  object: { R: "number", G: "number", B: "number" },
};

function placeOf(style: ParameterStyle): ParameterLocation {
  return ["matrix", "label", "simple"].includes(style) ? "path" : "query";
}

describe.skipIf(isMissing)(isMissing ? missing : "the style table", () => {
  const versions = ["3.0.4", "3.1.1", "3.1.2"].map((version) => {
    const url = new URL(`oas-style-examples-${version}.json`, folder);
    const table = JSON.parse(readFileSync(url, "utf8")) as StyleTable;
    return { version, table };
  });
  const cells = versions.flatMap(({ version, table }) =>
    table.rows.flatMap((row) =>
      (["undefined", "string", "array", "object"] as const).flatMap((kind) => {
        const expected = row[kind];
        const input = table.inputs[kind];
        return expected === null
          ? []
          : [{ version, kind, expected, input, ...pick(row) }];
      }),
    ),
  );

  test.each(cells)(
    "$version: $style, explode $explode, $kind → $expected",
    ({ style, explode, kind, expected, input }) => {
      const place = placeOf(style);
      const parameter: ParameterDescriptor = {
        name: "color",
        in: place,
        style,
        explode,
        type: types[kind],
      };
      const text = writeParameter(parameter, input) ?? "";
      // Two of the tables print the `?` before a query.
      expect(text).toBe(expected.replace(/^\?/, ""));
      const source = {
        path: place === "path" ? { color: text } : {},
        query: place === "query" ? text : "",
        headers: new Headers(),
      };
      const descriptor = { method: "GET", path: "/", parameters: [parameter] };
      expect(readParameters(descriptor, source)).toEqual({ color: input });
    },
  );
});

function pick(row: { style: ParameterStyle; explode: string }): {
  readonly style: ParameterStyle;
  readonly explode: boolean;
} {
  return { style: row.style, explode: row.explode === "true" };
}
