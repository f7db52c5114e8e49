import type { Check, Checks } from "../checks.js";
import type { BodyReaders } from "../wire/read-body.js";
import type { ItemWriter } from "../wire/write-items.js";
import type {
  BodyWriter,
  OperationDescriptor,
  SecuritySchemes,
} from "../operation.js";

/** Answers a request the way `fetch` would. */
export type RequestHandler = (request: Request) => Promise<Response>;

/** Makes a value that fits a schema, the same for the same seed. */
export type Generate = (seed: number) => unknown;

/** All a mock knows of an API; shape only, behaviour is this folder's. */
export interface MockService {
  readonly operations: readonly MockOperation[];
  readonly security: SecuritySchemes;
  /** Paths of the servers: `/client/v4`. A request may come with or without one. */
  readonly basePaths: readonly string[];
}

/** One operation: how to read its requests, what it may answer. */
export interface MockOperation {
  /** Place in the resource tree: `addressing.prefixes.serviceBindings.create`. */
  readonly name: string;
  readonly operation: OperationDescriptor;
  /** Checks the parameters, by their keys. */
  readonly parameters?: Check;
  /** Reads bodies that are forms or XML. */
  readonly readers?: BodyReaders;
  /** Checks the body after it was read. */
  readonly body?: Checks;
  /** Bodies of the documentation by name, to find the answer that belongs to one. */
  readonly requests?: { readonly [name: string]: unknown };
  /** Documented answers, best success first; one a representation. */
  readonly responses: readonly MockResponse[];
  /** How this operation words a refusal when no documented answer says it. */
  readonly failure?: FailureEnvelope;
}

/** One documented answer. */
export interface MockResponse {
  /** `201`, `2XX` or `default`. */
  readonly status: string;
  /** Absent when the answer has no body. */
  readonly mediaType?: string;
  /** Bodies of the documentation, by name. */
  readonly examples?: { readonly [name: string]: unknown };
  /** Set where the body is a stream: `generate` makes its items, `check` looks at one. */
  readonly write?: ItemWriter;
  /** Writes a body that is a form or XML. */
  readonly form?: BodyWriter;
  /** Makes a body where no example serves. */
  readonly generate?: Generate;
  /** Checks a body that was made or given. */
  readonly check?: Check;
  /** Headers of the documentation with their values. */
  readonly headers?: { readonly [name: string]: unknown };
  /** Makes an object of headers where the documentation shows none. */
  readonly generateHeaders?: Generate;
}

/**
 * The error body that an API's success envelope implies: `success` is false,
 * `errors` has an item an issue.
 */
export interface FailureEnvelope {
  /** The member that says whether the call succeeded: `success`. */
  readonly flag?: string;
  /** The member that lists errors: `errors`. */
  readonly list: string;
  /** A `code` that the items' schema accepts. */
  readonly code?: number | string;
  /** Whether items say where the fault lies: `source: { pointer }`. */
  readonly pointer?: true;
  /** Members of the envelope that are empty on failure, with what stands there. */
  readonly rest?: { readonly [name: string]: unknown };
}
