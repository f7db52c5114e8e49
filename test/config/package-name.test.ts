import { expect, test } from "vitest";
import { packageNameOf } from "../../src/config/package-name.js";

test.each([
  ["GitHub v3 REST API", "github-v3-rest-api"],
  ["OpenAI’s API", "openais-api"],
  ["PetStore", "pet-store"],
  ["Swagger Petstore - OpenAPI 3.0", "swagger-petstore-openapi-3-0"],
  [" Über™ API (v2) ", "uber-api-v2"],
  ["@scope/thing", "scope-thing"],
  ["node_modules", "node-modules"],
  ["日本", "api"],
  ["", "api"],
])("an API called %j is the package %s", (title, name) => {
  expect(packageNameOf(title)).toBe(name);
});
