const json = { responses: "where no type is produced we take JSON, it any" };
const file = { responses: "a file is no JSON document" };
const bytes = {
  responses: "members are JSON where bytes or text alone are produced",
};
const microsoft = { responses: "it reads examples of Microsoft's extensions" };
const names = { responses: "it gives other names, or names to what has none" };
const drops = { body: "it drops a file of a vendor's type of form" };
const host = { servers: "it reads a host of Microsoft's extensions" };

/** Where swagger2openapi is not followed, by document and aspect, and why. */
export const reviewed: Readonly<
  Record<string, Readonly<Record<string, string>> | "crash">
> = {
  "apis/amadeus/json/FlightOffersSearch_v2_swagger_specification.json": {
    parameters: "`collectionFormat` beside a type that is no list says nothing",
  },
  "apis/docker-engine/v1.40.yaml": bytes,
  "apis/docker-engine/v1.55.yaml": bytes,
  "apis/epa/epagovcwa.yaml": file,
  "apis/netlify/swagger.yml": { body: "it drops the body of `buildLogMsg`" },
  "apis/slack/slack_web_openapi_v2.json": {
    responses: "it rewrites lists of `items`, which Swagger does not have",
  },
  "suites/apidevtools-swagger-parser/deep-circular/deep-circular.yaml": names,
  "suites/apidevtools-swagger-parser/unknown/unknown.yaml": file,
  "suites/apidevtools-swagger-parser/validate-spec/valid/file-vendor-specific-consumes-formdata.yaml":
    drops,
  "suites/apidevtools-swagger-parser/validate-spec/valid/file-vendor-specific-consumes-urlencoded.yaml":
    drops,
  "suites/autorest-testserver/body-binary.json": file,
  "suites/autorest-testserver/body-boolean.json": microsoft,
  "suites/autorest-testserver/body-date.json": microsoft,
  "suites/autorest-testserver/body-datetime.json": microsoft,
  "suites/autorest-testserver/body-file.json": file,
  "suites/autorest-testserver/body-formdata.json": {
    ...file,
    body: "it drops the type of files in a list",
  },
  "suites/autorest-testserver/body-integer.json": microsoft,
  "suites/autorest-testserver/body-number.json": microsoft,
  "suites/autorest-testserver/body-number.quirks.json": microsoft,
  "suites/autorest-testserver/body-string.json": microsoft,
  "suites/autorest-testserver/body-time.json": microsoft,
  "suites/autorest-testserver/custom-baseUrl-more-options.json": host,
  "suites/autorest-testserver/custom-baseUrl-paging.json": "crash",
  "suites/autorest-testserver/custom-baseUrl.json": "crash",
  "suites/autorest-testserver/extensible-enums-swagger.json": microsoft,
  "suites/autorest-testserver/lro-parameterized-endpoints.json": "crash",
  "suites/autorest-testserver/multiapi-v1-custom-base-url.json": host,
  "suites/autorest-testserver/multiapi-v2-custom-base-url.json": host,
  "suites/autorest-testserver/non-string-enum.json": microsoft,
  "suites/autorest-testserver/parameterized-endpoint.json": host,
  "suites/autorest-testserver/url-multi-collectionFormat.json": {
    parameters: "it does not read `x-nullable` of a parameter",
  },
  "suites/autorest-testserver/url.json": {
    parameters: "it knows no tabs between items",
  },
  "suites/mermade-openapi3-examples/3.0/pass/fiendish/ref-encoding2.yaml":
    names,
  "suites/mermade-openapi3-examples/3.0/pass/resolution/twolevel/index.yaml":
    names,
  "suites/openapi-generator-even/2_0/emptyBaseModel.yaml": json,
  "suites/openapi-generator-even/2_0/globalConsumesAndProduces.json": json,
  "suites/openapi-generator-even/2_0/petstore-nullable.yaml": {
    parameters: "it does not read `x-nullable` of a parameter",
  },
  "suites/openapi-generator-even/2_0/rust-server/rust-server-test.yaml": file,
  "suites/readme-oas-fixtures/parser/test/specs/deep-circular/deep-circular.yaml":
    names,
  "suites/readme-oas-fixtures/parser/test/specs/unknown/unknown.yaml": file,
  "suites/readme-oas-fixtures/parser/test/specs/validate-spec/valid/2.0/file-vendor-specific-consumes-formdata.yaml":
    drops,
  "suites/readme-oas-fixtures/parser/test/specs/validate-spec/valid/2.0/file-vendor-specific-consumes-urlencoded.yaml":
    drops,
};
