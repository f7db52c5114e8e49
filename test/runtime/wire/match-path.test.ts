import { expect, test } from "vitest";
import { matchPath } from "../../../src/runtime/wire/match-path.js";

test.each([
  ["/blog/{name}{ext}", "/blog/a.b.json", { name: "a.b", ext: ".json" }],
  ["/blog/{name}{ext}", "/blog/menu?a=1.b", { name: "men", ext: "u" }],
  ["/blog/{name}{ext}", "/blog/.json", { name: ".jso", ext: "n" }],
  ["/{a}{b}/{c}", "/x.y/z.w", { a: "x", b: ".y", c: "z.w" }],
  ["/blog/{name}.{ext}", "/blog/a.b.json", { name: "a.b", ext: "json" }],
  ["/blog/{name}{ext}", "/blog/a", undefined],
  ["/pages/{+rest}", "/pages/a/b%20c?d=1", { rest: "a/b%20c" }],
  [
    "/{+scope}/locks/{id}",
    "/a/locks/b/locks/c",
    { scope: "a/locks/b", id: "c" },
  ],
  ["/pages/{+rest}", "/pages/", undefined],
])("%s at %s", (template, target, values) => {
  expect(matchPath(template, target)).toEqual(values);
});
