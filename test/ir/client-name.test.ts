import { describe, expect, test } from "vitest";
import { clientName } from "../../src/ir/names/client-name.js";
import { seededRandom } from "../validators/mutate-once.js";
import { isIdentifier } from "../../src/ir/names/reserved.js";

describe("a client is called after what its API is about", () => {
  test.each([
    ["Cloudflare", "Cloudflare"],
    [
      "GitHub's official OpenAPI spec + Octokit extension",
      "GitHubOctokitExtension",
    ],
    ["GitHub v3 REST API", "GitHub"],
    ["Spotify Web API with fixes and improvements", "Spotify"],
    ["Netlify's API documentation", "Netlify"],
    ["Discord HTTP API (Preview)", "Discord"],
    ["[DEPRECATED] Apache Iceberg S3 Signer API", "ApacheIcebergS3Signer"],
    ["The Movie Database API", "MovieDatabase"],
    ["Cloud Foundry V3 API", "CloudFoundry"],
    ["PokéAPI", "PokéAPI"],
    ["Twilio - Api", "Twilio"],
    ["API Gateway", "Gateway"],
    ["Swagger Petstore - OpenAPI 3.0", "Petstore"],
    [
      "Matrix Client-Server Published Room Directory API",
      "MatrixClientServerPublishedRoomDirectory",
    ],
    ["Studio 3", "Studio3"],
    ["IoE² IoT API - to create end-user applications", "IoE2IoT"],
  ])("%s → %s", (title, name) => {
    expect(clientName(title)).toBe(name);
  });
});

describe("a title that says nothing is taken as it is", () => {
  test.each([
    ["API", "API"],
    ["OpenAPI Specification", "OpenAPISpecification"],
    ["(draft)", "Draft"],
    ["v1", "V1"],
    ["!", "Client"],
    ["", "Client"],
    ["Date", "DateClient"],
  ])("%s → %s", (title, name) => {
    expect(clientName(title)).toBe(name);
  });
});

test("no name is longer than 40 characters, nor cut within a word but the first", () => {
  const words = ["Enforcement", "Compliance", "History", "Online", "Water"];
  expect(clientName(words.join(" "))).toBe(
    "EnforcementComplianceHistoryOnlineWater",
  );
  expect(clientName([...words, "Act"].join(" "))).toBe(
    "EnforcementComplianceHistoryOnlineWater",
  );
  const alone = clientName("x".repeat(100));
  expect(alone).toBe(`X${"x".repeat(39)}`);
  expect(isIdentifier(clientName("𝒳".repeat(50)))).toBe(true);
});

test("a name is an identifier, whatever characters the title has", () => {
  const letters = ["²", "½", "①", "\u20dd", "𐄇", "ⸯ", "a", "é", "ß", "-", " "];
  const random = seededRandom(3);
  for (let count = 0; count < 500; count += 1) {
    const any = Array.from({ length: 4 }, () => letters[random(11)] ?? "");
    const name = clientName(any.join(""));
    expect(isIdentifier(name), any.join("")).toBe(true);
  }
});

describe("a name that the document gives", () => {
  test.each([
    ["water-service", "WaterService"],
    [
      "the API of the official documentation v1.2",
      "TheAPIOfTheOfficialDocumentationV12",
    ],
    ["Map", "MapClient"],
    ["!", "Pets"],
    ["", "Pets"],
  ])("%s → %s", (given, name) => {
    expect(clientName("Pets API", given)).toBe(name);
  });
});
