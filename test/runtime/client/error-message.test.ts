import { expect, test } from "vitest";
import { errorMessage } from "../../../src/runtime/client/error-message.js";

const response = new Response(null, { status: 400, statusText: "Bad Request" });

const title = "One or more validation errors occurred.";

test.each<[string, unknown, string]>([
  ["a list of errors", { errors: [{ code: 7, message: "bad" }] }, "[7] bad"],
  ["a list of texts", { errors: ["bad", "worse"] }, "bad"],
  ["errors that are one text", { errors: "bad" }, "bad"],
  [
    "errors by field",
    { errors: { name: ["is short", "is odd"] } },
    "name: is short; is odd",
  ],
  [
    "errors by field beside a title",
    { title, errors: { Name: ["is short"] } },
    "Name: is short",
  ],
  [
    "errors by field beside a message",
    { message: "bad", errors: { a: ["b"] } },
    "bad",
  ],
  ["errors by field that are no texts", { title, errors: { a: [{}] } }, title],
  ["no errors by field", { title, errors: {} }, title],
  ["a detail beside a title", { title, detail: "bad" }, "bad"],
  ["details in a list", { detail: [{ loc: ["body"], msg: "bad" }] }, "bad"],
  ["names with capitals", { Code: "E1", Message: "bad" }, "[E1] bad"],
  ["one error", { error: { code: "E1", message: "bad" } }, "[E1] bad"],
  ["an error that is a text", { error: "bad" }, "bad"],
  [
    "messages in a list",
    { message: ["bad", "worse"], error: "Bad" },
    "bad; worse",
  ],
  ["a body that is a list", [{ code: "E1", message: "bad" }], "[E1] bad"],
  ["a body that is a text", "bad", "bad"],
  ["a page", "<html>bad</html>", "Bad Request"],
  ["nothing", undefined, "Bad Request"],
  ["null", null, "Bad Request"],
])("%s", (_, body, expected) => {
  expect(errorMessage(response, body)).toBe(`400 ${expected}`);
});
