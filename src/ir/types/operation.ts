import type { Docs } from "./docs.js";
import type { JsonObject, JsonValue } from "./json.js";
import type { Origin } from "./origin.js";
import type { Pagination } from "./pagination.js";
import type { Schema } from "./schema.js";
import type { SecurityAlternative, Server } from "./service.js";

/** One method on one path (OpenAPI 3.1.1, section 4.8.10). */
export interface Operation {
  /** Stable identity: `POST /accounts/{account_id}/…`. */
  readonly id: string;
  readonly origin: Origin;
  /** As the document gives it; not promised to be unique. */
  readonly operationId?: string;
  readonly docs: Docs;
  readonly tags: readonly string[];
  /** Upper case, as it goes on the wire. */
  readonly method: string;
  /**
   * The path template, below the server's URL, each hole the name of a
   * parameter; `{+rest}` may be several segments (RFC 6570, section 3.2.3).
   * What comes in has a name instead.
   */
  readonly path: string;
  /** Camel-cased path in the resource tree: `["addressing", "prefixes", "serviceBindings"]`. */
  readonly resource: readonly string[];
  /** The function's name within its resource: `create`. */
  readonly action: string;
  readonly call: CallStyle;
  readonly parameters: readonly Parameter[];
  /** The parameters as one object schema, keyed by `Parameter.key`; absent without parameters. */
  readonly parametersSchema?: Schema;
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  /** Alternatives, of which one is enough; empty when none is asked for. */
  readonly security: readonly SecurityAlternative[];
  /** Servers of this operation alone; empty when the API's apply. */
  readonly servers: readonly Server[];
  /** How a list goes on that is got in pages. */
  readonly pagination?: Pagination;
  /** The member of a success body that the client returns (`x-unwrap`). */
  readonly unwrap?: string;
  /** Safe to send twice (RFC 9110, section 9.2.2, or `x-idempotent`). */
  readonly idempotent: boolean;
  /** Set on what the API sends, which is received instead of called. */
  readonly incoming?: "webhook" | "callback";
  readonly extensions: JsonObject;
}

/** How a caller passes arguments; settled once, recorded in the manifest. */
export interface CallStyle {
  /** Wire names of the path parameters passed by position, in order. */
  readonly positional: readonly string[];
  /**
   * `flat`: body members stand beside the parameters in one object;
   * `nested`: the body stands under `body`; `none`: there is no body.
   */
  readonly body: "flat" | "nested" | "none";
}

/** Where a parameter travels (OpenAPI 3.2, section 4.12). */
export type ParameterLocation =
  "path" | "query" | "header" | "cookie" | "querystring";

/** Serialization styles (OpenAPI 3.1.1, section 4.8.12.3). */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "tabDelimited"
  | "cookie";

/** One parameter; style and explode are always filled in. */
export interface Parameter {
  /** `<operation id>#<in>.<name>`. */
  readonly id: string;
  readonly origin: Origin;
  /** The wire name. */
  readonly name: string;
  /** The member of the arguments: the wire name, or `<in>_<name>` where two parameters share it. */
  readonly key: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly docs: Docs;
  readonly schema: Schema;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type, when the parameter is serialized by `content`. */
  readonly mediaType?: string;
  readonly examples: readonly Example[];
}

/** A named example; `value` is the data itself. */
export interface Example {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: JsonValue;
  readonly origin: Origin;
}

/** The body of a request. */
export interface RequestBody {
  readonly origin: Origin;
  readonly docs: Docs;
  readonly required: boolean;
  /** In order of preference: JSON first. */
  readonly content: readonly MediaType[];
}

/** How a media type is written to and read from the wire. */
export type MediaKind =
  | "json"
  | "urlencoded"
  | "multipart"
  | "text"
  | "binary"
  | "sse"
  | "json-lines"
  | "xml";

/** One representation of a body (OpenAPI 3.1.1, section 4.8.14). */
export interface MediaType {
  /** As the document writes it: `application/json`. */
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly origin: Origin;
  /** Absent when the document gives none. */
  readonly schema?: Schema;
  /** One item of a sequential media type (OpenAPI 3.2 `itemSchema`). */
  readonly itemSchema?: Schema;
  /** Set where the data of every event is JSON, whatever its schema admits. */
  readonly jsonData?: true;
  /** Of the members of a form; empty on a sequence of parts. */
  readonly encoding: ReadonlyMap<string, Encoding>;
  /** Of the first parts of a sequence, by position (OpenAPI 3.2, section 4.14). */
  readonly prefixEncoding?: readonly Encoding[];
  /** Of the parts of a sequence that have none by position. */
  readonly itemEncoding?: Encoding;
  readonly examples: readonly Example[];
}

/** How one member of a form body is written (OpenAPI 3.1.1, section 4.8.15). */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly headers: readonly ResponseHeader[];
}

/** A status code, a range of them, or any other. */
export type ResponseStatus =
  number | "1XX" | "2XX" | "3XX" | "4XX" | "5XX" | "default";

/** One response of an operation. */
export interface Response {
  readonly origin: Origin;
  readonly status: ResponseStatus;
  readonly docs: Docs;
  readonly headers: readonly ResponseHeader[];
  /** The headers as one object schema, keyed by their names; absent without headers. */
  readonly headersSchema?: Schema;
  readonly content: readonly MediaType[];
}

/** A header of a response or of a part. */
export interface ResponseHeader {
  readonly origin: Origin;
  readonly name: string;
  readonly required: boolean;
  readonly docs: Docs;
  readonly schema: Schema;
  readonly explode: boolean;
  readonly mediaType?: string;
  readonly examples: readonly Example[];
}
