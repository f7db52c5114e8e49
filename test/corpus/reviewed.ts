/** A label of upstream that is wrong, or that sdkwright deliberately does not follow. */
export interface Review {
  readonly outcome: "generated" | "refused";
  /** Why, with the section of the specification. */
  readonly why: string;
  /** By path in the corpus. */
  readonly files: readonly string[];
}

/** Documents whose label was looked into by a person. */
const reviews: readonly Review[] = [
  {
    outcome: "refused",
    why: "The schema refers to itself and to nothing else, which has no meaning (JSON Schema core 2020-12, section 9.4.1).",
    files: [
      "suites/hey-api-specs/3.1.x/validators-circular-ref.json",
      "suites/readme-oas-fixtures/parser/test/specs/circular/circular.yaml",
      "suites/apidevtools-swagger-parser/circular/circular.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "A reference that operations need leads nowhere (OpenAPI 3.0.4, section 4.7.23).",
    files: [
      "suites/kin-openapi/openapi3/testdata/issue235.spec0-typo.yml",
      "suites/redocly/packages/core/src/decorators/oas2/__tests__/fixtures/handle-invalid-ref/swagger.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "Parameters are told by name and place and MUST NOT be listed twice (OpenAPI 3.0.4, section 4.7.10; Swagger 2.0, Operation Object).",
    files: [
      "suites/readme-oas-fixtures/parser/test/specs/compile-errors/invalid-with-errors-and-warnings.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/duplicate-operation-params.yaml",
      "suites/readme-oas-fixtures/oas-normalize/test/__fixtures__/quirks/duplicate-operation-params.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/3.x/duplicate-operation-params.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/duplicate-header-params.yaml",
      "suites/readme-oas-fixtures/oas-normalize/test/__fixtures__/quirks/duplicate-header-params.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/3.x/duplicate-header-params.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "There can be only one body parameter, and none beside form fields (Swagger 2.0, Parameter Object).",
    files: [
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/multiple-body-params.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/multiple-path-body-params.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/body-and-form-params.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/multiple-operation-body-params.yaml",
    ],
  },
  {
    outcome: "refused",
    why: '`swagger` MUST be "2.0" (Swagger 2.0, Swagger Object).',
    files: [
      "suites/readme-oas-fixtures/parser/test/specs/invalid/newer-version.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "Responses are keyed by status codes or `default` (Swagger 2.0, Responses Object).",
    files: [
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/invalid-response-code.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A path parameter MUST have a hole in the path (OpenAPI 3.0.4, section 4.7.12.1), yet real APIs have such and it is never sent: a located warning.",
    files: [
      "suites/apidevtools-swagger-parser/validate-spec/invalid/path-param-no-placeholder.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "Each hole of a path MUST have a parameter (OpenAPI 3.0.4, section 4.7.12.1), yet real APIs leave some out and the value can only be text: a located warning.",
    files: [
      "suites/apidevtools-swagger-parser/validate-spec/invalid/path-placeholder-no-param.yaml",
      "suites/apidevtools-swagger-parser/validate-spec/invalid/no-path-params.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/missingPathParam2.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/missingPathParam.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "`required` may name properties that `properties` does not list (JSON Schema validation draft 4, section 5.4.3).",
    files: [
      "suites/apidevtools-swagger-parser/validate-spec/invalid/required-property-not-defined-input.yaml",
      "suites/apidevtools-swagger-parser/validate-spec/invalid/required-property-not-defined-definitions.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A path parameter MUST be required (OpenAPI 3.0.4, section 4.7.12.1), yet real APIs leave that out and no other meaning is possible: a located warning.",
    files: [
      "suites/apidevtools-swagger-parser/validate-schema/invalid/optional-path-param.yaml",
      "suites/apidevtools-swagger-parser/validate-schema/invalid/non-required-path-param.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/gluecon/example2_from_._New_links.md.yaml",
      "suites/openapi-python-client/documents_with_errors/optional-path-param.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "An operationId MUST be unique (OpenAPI 3.0.4, section 4.7.10), yet real APIs repeat theirs and nothing generated depends on it: a located warning.",
    files: [
      "suites/apidevtools-swagger-parser/validate-spec/invalid/duplicate-operation-ids.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/duplicateOperationId.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "An absent `items` is an empty schema (JSON Schema validation draft 4, section 5.3.1.4).",
    files: [
      "suites/apidevtools-swagger-parser/validate-spec/invalid/array-body-no-items.yaml",
      "suites/apidevtools-swagger-parser/validate-spec/invalid/array-response-body-no-items.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "`swagger` MUST be a string (Swagger 2.0, Swagger Object); the number YAML makes of an unquoted 2.0 can mean nothing else: a located warning.",
    files: ["suites/apidevtools-swagger-parser/invalid/numeric-version.yaml"],
  },
  {
    outcome: "refused",
    why: "`openapi` is a version by Semantic Versioning 2.0.0 (OpenAPI 3.0.4, section 4.1), whose section 9 allows letters, digits and hyphens behind the hyphen only.",
    files: [
      "suites/mermade-openapi3-examples/3.0/pass/fuzz1/8331d5cd-c1fb-4c8c-b3e4-638c10fa4d80.yaml",
      "suites/mermade-openapi3-examples/3.0/pass/fuzz1/2e094966-d748-42c6-a0f1-f0fa868f7428.yaml",
      "suites/mermade-openapi3-examples/3.0/pass/fuzz1/adca3491-a606-4ede-b895-678710727380.yaml",
      "suites/mermade-openapi3-examples/3.0/pass/fuzz1/6012094d-8d46-4386-84b5-4829d7e7f9af.yaml",
      "suites/mermade-openapi3-examples/3.0/pass/fuzz1/e0c69574-9408-4c46-baac-5d3b98b46b67.yaml",
      "suites/mermade-openapi3-examples/3.0/pass/fuzz1/32fae80f-7937-43ba-815c-f00ea6aeb48b.yaml",
      "suites/mermade-openapi3-examples/3.0/pass/fuzz1/23827c62-76c5-4bf0-b756-7a038ddf718a.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A pattern SHOULD be a regular expression of ECMA-262 (OpenAPI 3.0.4, section 4.7.24); real APIs have others: a located warning.",
    files: ["suites/mermade-openapi3-examples/3.0/fail/invalidPattern.yaml"],
  },
  {
    outcome: "refused",
    why: "A value that contains itself is no JSON value, which a document has to be (OpenAPI 3.0.4, section 4.2).",
    files: ["suites/mermade-openapi3-examples/3.0/malicious/yamlbomb.yaml"],
  },
  {
    outcome: "refused",
    why: "A file needs `consumes` with a media type of forms (Swagger 2.0, Parameter Object, `type`).",
    files: [
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/file-invalid-consumes.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/file-no-consumes.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "`items` is required of a parameter or header that is an array (Swagger 2.0, Parameter Object and Header Object).",
    files: [
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/array-response-header-no-items.yaml",
      "suites/readme-oas-fixtures/parser/test/specs/validate-spec/invalid/2.0/array-no-items.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "The reference leads into `components`, which Swagger 2.0 does not have and the document neither.",
    files: [
      "suites/mermade-openapi3-examples/3.0/pass/fiendish/ref-encoding2.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "In the fragment of a URI `+` is a plus sign; only forms write a space with it (RFC 3986, sections 2.2 and 3.5).",
    files: [
      "suites/mermade-openapi3-examples/3.0/pass/fiendish/ref-encoding3.yaml",
    ],
  },
  {
    outcome: "refused",
    why: "An operation needs a document from the network, and nothing is fetched unless that is allowed: a document must not make a generator send requests.",
    files: [
      "suites/oapi-codegen/pkg/codegen/test_specs/remote-external-reference.yaml",
      "suites/orval/external-ref.yaml",
      "suites/redocly/packages/core/src/__tests__/fixtures/refs/hosted.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "The document is valid: its examples are Example Objects by name (OpenAPI 3.0.4, sections 4.7.14 and 4.7.19).",
    files: [
      "suites/mermade-openapi3-examples/3.0/fail/OAI/api-with-examples.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A document of 2.0 and 3.0 MUST have `paths`, an object (OpenAPI 3.0.4, section 4.7.1; Swagger 2.0, Swagger Object), yet documents that upstream calls valid have none (mermade's 3.0/pass/server_enum_unknown.yaml) or a key without a value, which can only mean none; schemas and servers are generated all the same: a located warning.",
    files: [
      "suites/mermade-openapi3-examples/3.0/fail/gluecon/example2_from_._Improved_securityschemes.md.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Improved_securityschemes.md.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/gluecon/example3_from_._Different_servers.md.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Different_servers.md.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A response MUST have a description (OpenAPI 3.0.4, section 4.7.17.1), yet documents that upstream calls valid have none (oapi-codegen's path_item_refs/foo-service.yaml), and nothing but a comment depends on it: a located warning.",
    files: [
      "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Improved_examples.md.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A member that the object does not have (OpenAPI 3.1.1, sections 4.8.20 and 4.8.21; Swagger 2.0, Path Item Object), in a place that no generated code depends on; real APIs have such (`in` and `name` of headers of Apache Iceberg): a located warning.",
    files: [
      "suites/oai-3.1-tests/fail/link-object-no-body.yaml",
      "suites/oai-3.1-tests/fail/header-object-allowReserved.yaml",
      "suites/apidevtools-swagger-parser/validate-schema/invalid/ref-to-invalid-path.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "Swagger 2.0's Schema Object has neither `anyOf` nor `oneOf`, and says nothing of what they would mean; without them the types are wider and never wrong: a located warning.",
    files: [
      "suites/apidevtools-swagger-parser/validate-schema/invalid/anyof.yaml",
      "suites/apidevtools-swagger-parser/validate-schema/invalid/oneof.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "Swagger 2.0 lets a name stand twice in a path (Path Templating), and its value goes into both places.",
    files: [
      "suites/apidevtools-swagger-parser/validate-spec/invalid/duplicate-path-placeholders.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A default SHOULD be valid, and `format` is an annotation (JSON Schema validation 2020-12, sections 9.2 and 7.2.1).",
    files: [
      "suites/openapi-python-client/documents_with_errors/invalid-uuid-defaults.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "A reference to the network in a component that no operation needs: a located warning.",
    files: [
      "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Different_components.md.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "What is wanted is a URI reference (OpenAPI 3.0.4, section 4.6), and it is one by RFC 3986, section 4.2.",
    files: [
      "suites/mermade-openapi3-examples/3.0/fail/fuzz1/0e5805a8-5699-4428-9449-423c281d88c6.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/fuzz1/6b245d6c-716f-47bc-b347-c26ab9c92d0b.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "The address of a contact MUST be one (OpenAPI 3.0.4, section 4.7.3), yet nothing generated depends on it: a located warning.",
    files: [
      "suites/mermade-openapi3-examples/3.0/fail/fuzz1/6213afe9-852c-427a-aa5b-3ad64b2c99b3.yaml",
      "suites/mermade-openapi3-examples/3.0/fail/fuzz1/d3c6e7e2-f131-47ba-833f-6c7525692ff8.yaml",
    ],
  },
  {
    outcome: "generated",
    why: "The names of `required` MUST be unique (JSON Schema validation draft 4, section 5.4.3), and one that stands twice means what it means once; real APIs have such (OpenAI's): a located warning.",
    files: ["suites/mermade-openapi3-examples/3.0/fail/duplicateRequired.yaml"],
  },
  {
    outcome: "generated",
    why: "The schema has a member that a Schema Object does not have (OpenAPI 3.0.4, section 4.7.24), which is listed as a loss.",
    files: ["suites/mermade-openapi3-examples/3.0/fail/schemaProperties.yaml"],
  },
];

/** The reviews by path in the corpus. */
export const reviewed: ReadonlyMap<string, Review> = new Map(
  reviews.flatMap((review) =>
    review.files.map((file) => [file, review] as const),
  ),
);
