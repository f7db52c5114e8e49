/** One way in which a value does not fit its schema. */
export interface Issue {
  /**
   * JSON Pointer (RFC 6901) to the value within the checked one; "" is all of
   * it. Where it took more than 4,000 characters it leads to a value around it.
   */
  readonly pointer: string;
  /** The JSON Schema keyword that failed: `type`, `required`, `anyOf`, … */
  readonly keyword: string;
  /** A sentence for a person. */
  readonly message: string;
  /** What the schema asks for. */
  readonly expected: string;
  /** What was found, shortened; never a secret. */
  readonly received: string;
  /** Where the schema stands, `openapi.yaml:71:7`, where validators were made to tell. */
  readonly origin?: string;
}

/** The interface of Standard Schema 1.1 (https://standardschema.dev), types and validation. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sdkwright";
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output };
  };
}

/** Success with the value itself, or failure with located issues. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** An issue in the terms of Standard Schema. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}
