import { expect, test } from "vitest";
import { settlePath } from "../../../src/ir/build/path-template.js";

/** `path:id` or `query:id`, or with `!` behind it what Azure sends as it is. */
function parameter(text: string): {
  readonly value: Record<string, string | boolean>;
  readonly origin: { readonly file: string; readonly pointer: string };
} {
  const [place = "", name = ""] = text.replace("!", "").split(":");
  const raw = text.endsWith("!") && { "x-ms-skip-url-encoding": true };
  return {
    value: { name, in: place, ...raw },
    origin: { file: "a.yaml", pointer: `/${text}` },
  };
}

const operation = {
  value: {},
  origin: { file: "a.yaml", pointer: "/paths/~1/get" },
};

test.each([
  ["/a/{id}", ["path:id"], "/a/{id}", ["path:id"]],
  ["/a/{id}/b/{id}", ["path:id"], "/a/{id}/b/{id}", ["path:id"]],
  // Notations of frameworks.
  ["/a/{id:[0-9]+}", ["path:id"], "/a/{id}", ["path:id"]],
  ["/a/{id:int}", ["path:id"], "/a/{id}", ["path:id"]],
  ["/a/{id?}", ["path:id"], "/a/{id}", ["path:id"]],
  ["/a/{path: .*}", ["path:path"], "/a/{+path}", ["path:path"]],
  ["/a/{rest:path}", ["path:rest"], "/a/{+rest}", ["path:rest"]],
  ["/a/{*rest}", ["path:rest"], "/a/{+rest}", ["path:rest"]],
  ["/a/{**rest}", ["path:rest"], "/a/{+rest}", ["path:rest"]],
  ["/a/{proxy+}", ["path:proxy"], "/a/{+proxy}", ["path:proxy"]],
  ["/{name=a/*}", ["path:name"], "/{+name}", ["path:name"]],
  ["/a/{name=*}", ["path:name"], "/a/{name}", ["path:name"]],
  ["/{scope}/a", ["path:scope!"], "/{+scope}/a", ["path:scope"]],
  // What nothing declares.
  ["/a/{id}", [], "/a/{id}", ["path:id"]],
  ["/a/{x y}/{ü}", [], "/a/{x y}/{ü}", ["path:x y", "path:ü"]],
  ["/a/{}", [], "/a/{}", []],
  // Names that differ.
  ["/a/{userId}", ["path:user_id"], "/a/{user_id}", ["path:user_id"]],
  ["/a/{id}/{b}", ["path:ID", "path:c"], "/a/{ID}/{c}", ["path:ID", "path:c"]],
  ["/a/{x}/{y}", ["path:z"], "/a/{x}/{y}", ["path:x", "path:y"]],
  ["/a", ["path:z", "query:q"], "/a", ["query:q"]],
  // Queries in the path.
  ["/a?b={b}&c={c}", ["query:b"], "/a?c={c}", ["query:b", "path:c"]],
  ["/a?b={b}", ["path:b"], "/a?b={b}", ["path:b"]],
  ["/a{?b,c}", ["query:b"], "/a", ["query:b"]],
  ["/?Action=Go", [], "/?Action=Go", []],
  // The address of a callback.
  ["{$request.body#/url}", [], "{$request.body#/url}", []],
])("%s with %j is %s", (path, parameters, template, names) => {
  const all = parameters.map(parameter);
  const settled = settlePath(path, all, operation, "3.1");
  expect(settled.template).toBe(template);
  expect(
    settled.declared.map(
      ({ value }) => `${String(value["in"])}:${String(value["name"])}`,
    ),
  ).toEqual(names);
});

test.each([
  ["2.0", { type: "string" }],
  ["3.0", { schema: { type: "string" } }],
] as const)(
  "what nothing declares is a text in the words of %s",
  (version, type) => {
    const { declared } = settlePath("/a/{id}", [], operation, version);
    expect(declared.map(({ value }) => value)).toEqual([
      { name: "id", in: "path", required: true, ...type },
    ]);
  },
);
