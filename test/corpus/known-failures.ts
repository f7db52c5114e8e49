/** What is behind failures, and the documents that show it. */
const failures: Readonly<Record<string, readonly string[]>> = {
  "needs a document from the network": [
    "suites/oai-3.1-tests/pass/security-scheme-object-examples.yaml",
    "suites/oapi-codegen/pkg/codegen/test_specs/remote-external-reference.yaml",
    "suites/orval/external-ref.yaml",
    "suites/redocly/packages/core/src/__tests__/fixtures/refs/hosted.yaml",
  ],
  "faults that are not found": [
    "suites/oai-3.1-tests/fail/example-examples.yaml",
    "suites/oai-3.1-tests/fail/header-object-allowReserved.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/OAI/api-with-examples.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Different_components.md.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/fuzz1/0e5805a8-5699-4428-9449-423c281d88c6.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/fuzz1/6b245d6c-716f-47bc-b347-c26ab9c92d0b.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/fuzz1/6213afe9-852c-427a-aa5b-3ad64b2c99b3.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/fuzz1/d3c6e7e2-f131-47ba-833f-6c7525692ff8.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/duplicateRequired.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/schemaProperties.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/license_identifier.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/info_summary.yaml",
    "suites/openapi-python-client/documents_with_errors/invalid-uuid-defaults.yaml",
  ],
  "members that the specification does not know, of which lint warns": [
    "suites/oai-3.1-tests/fail/link-object-no-body.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/incorrectSecType.json",
    "suites/mermade-openapi3-examples/3.0/fail/hasFlowNotFlows.json",
    "suites/mermade-openapi3-examples/3.0/fail/invalidSchemaName.json",
    "suites/mermade-openapi3-examples/3.0/fail/openapi-ui/openapi-ui.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/pathitem-property.yaml",
  ],
  "rules of Swagger 2.0 that are not checked yet": [
    "suites/apidevtools-swagger-parser/validate-spec/invalid/multiple-body-params.yaml",
    "suites/apidevtools-swagger-parser/validate-spec/invalid/body-and-form-params.yaml",
    "suites/apidevtools-swagger-parser/validate-spec/invalid/file-invalid-consumes.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/anyof.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/oneof.yaml",
    "suites/apidevtools-swagger-parser/validate-spec/invalid/multiple-path-body-params.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/ref-to-invalid-path.yaml",
    "suites/apidevtools-swagger-parser/validate-spec/invalid/duplicate-path-placeholders.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/file-body-param.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/file-header-param.yaml",
    "suites/apidevtools-swagger-parser/validate-spec/invalid/file-no-consumes.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/multi-path-param.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/multi-header-param.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/non-primitive-response-header-type.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/invalid-response-header-type.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/non-primitive-param-type.yaml",
    "suites/apidevtools-swagger-parser/validate-spec/invalid/array-response-header-no-items.yaml",
    "suites/apidevtools-swagger-parser/validate-schema/invalid/invalid-param-type.yaml",
    "suites/apidevtools-swagger-parser/validate-spec/invalid/array-no-items.yaml",
  ],
  "faults that do no harm, of which lint warns": [
    "suites/mermade-openapi3-examples/3.0/fail/comp_pathitems.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/gluecon/example2_from_._Improved_securityschemes.md.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Improved_securityschemes.md.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/apimatic-converted-petstore.json",
    "suites/mermade-openapi3-examples/3.0/fail/api-with-examples.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Improved_examples.md.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/gluecon/example2_from_._Different_requestbody.md.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/gluecon/example3_from_._Different_servers.md.yaml",
    "suites/mermade-openapi3-examples/3.0/fail/gluecon/example1_from_._Different_servers.md.yaml",
  ],
  "references in an encoding that is not understood": [
    "suites/mermade-openapi3-examples/3.0/pass/fiendish/ref-encoding3.yaml",
    "suites/mermade-openapi3-examples/3.0/pass/fiendish/ref-encoding2.yaml",
  ],
};

/**
 * Documents that do not come to what is expected of them. The list may only
 * shrink: a document of it that is all right fails the run.
 */
export const knownFailures: ReadonlySet<string> = new Set(
  Object.values(failures).flat(),
);
