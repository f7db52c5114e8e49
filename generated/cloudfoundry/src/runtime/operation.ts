import type { XmlNode } from "./wire/xml/node.js";

/** Where a parameter travels (OpenAPI 3.2, section 4.12). */
export type ParameterLocation =
  "path" | "query" | "header" | "cookie" | "querystring";

/** How a value becomes text (OpenAPI 3.1.1, section 4.8.12.3). */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "tabDelimited"
  | "deepObject"
  | "cookie";

/** One parameter of an operation; members at their default are left out. */
export interface ParameterDescriptor {
  readonly name: string;
  /** Member of the arguments object, when it is not the name. */
  readonly key?: string;
  readonly in: ParameterLocation;
  /** Default: `simple` in path and header, `form` elsewhere. */
  readonly style?: ParameterStyle;
  /** Default: true for `form`, `deepObject` and `cookie`, else false. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** Serialized as this media type instead of by style. */
  readonly mediaType?: string;
  /** What a reader parses the text to; default `string`. */
  readonly type?: WireType;
}

/** A header of a response, written in style `simple`. */
export type HeaderDescriptor = Pick<
  ParameterDescriptor,
  "name" | "explode" | "mediaType" | "type"
>;

/** Headers by status, as the specification writes it: `201`, `2XX`, `default`. */
export interface HeadersByStatus {
  readonly [status: string]: readonly HeaderDescriptor[] | undefined;
}

/** Parses documented headers; a module that only operations with such headers import. */
export type HeaderReader = (
  response: Response,
  headers: HeadersByStatus,
) => object;

/** Responses that are forms or XML, by status as the specification writes it. */
export interface BodiesByStatus {
  readonly [status: string]: readonly BodyDescriptor[] | undefined;
}

/** Reads a response by its description; a module that only operations with such responses import. */
export type ResponseReader = (
  response: Response,
  bodies: BodiesByStatus,
) => Promise<unknown> | undefined;

/** What a reader restores from text; arrays and objects name what they hold. */
export type WireType =
  | "string"
  /** A number where the text is one, else the text. */
  | "number"
  /** A boolean where the text is one, else the text. */
  | "boolean"
  /** JSON where the text is an object or array, else the text. */
  | "unknown"
  | readonly [items: WireType]
  | WireObject;

/** Types of an object's properties; `*` stands for those it does not name. */
export interface WireObject {
  readonly [property: string]: WireType;
}

/** How a body is written to and read from the wire. */
export type BodyKind =
  | "json"
  | "urlencoded"
  | "multipart"
  | "text"
  | "binary"
  | "sse"
  | "json-lines"
  | "xml";

/** One representation of a request body. */
export interface BodyDescriptor {
  /** Default: `json`. */
  readonly kind?: BodyKind;
  /** Default: `application/json`. */
  readonly mediaType?: string;
  readonly required?: true;
  /** The body stands under `body` in the arguments; default: flat among them. */
  readonly nested?: true;
  /** Holds text as well; said where another representation is text. */
  readonly text?: true;
  /** Turns the value into what `fetch` takes; only forms, lines and XML need one. */
  readonly write?: BodyWriter;
  /** Reads what is received: its place is not where only requests are sent. */
  readonly read?: BodyReader;
  readonly encoding?: { readonly [property: string]: EncodingDescriptor };
  /** Of the first parts of a sequence, by position. */
  readonly prefixEncoding?: readonly EncodingDescriptor[];
  /** Of the parts of a sequence that have none by position. */
  readonly itemEncoding?: EncodingDescriptor;
  /** What a reader parses form fields to, or the parts of a sequence. */
  readonly type?: WireType;
  /** How the value stands in XML. */
  readonly xml?: XmlNode;
}

/** Reads a body; a module that only operations with such a body import. */
export type BodyReader = (
  body: BodyDescriptor,
  message: Request | Response,
) => Promise<BodyValue>;

/** What a body says. */
export interface BodyValue {
  readonly value: unknown;
  /** Of parts whose headers are documented. */
  readonly partHeaders?: PartHeaders;
}

/** Serializes a body; a module that only operations with such a body import. */
export type BodyWriter = (
  value: unknown,
  body: BodyDescriptor,
  partHeaders?: PartHeaders,
) => BodyInit;

/** Values of the headers of parts: by the name of a part or its position, then by their own. */
export interface PartHeaders {
  readonly [part: string]: { readonly [name: string]: unknown } | undefined;
}

/** How one member of a form body is written (OpenAPI 3.1.1, section 4.8.15). */
export interface EncodingDescriptor {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** Headers of a part of a multipart body. */
  readonly headers?: readonly PartHeaderDescriptor[];
  /** Of a part that is XML, as of a body. */
  readonly write?: BodyWriter;
  readonly read?: BodyReader;
  readonly xml?: XmlNode;
}

/** A header of a part. */
export interface PartHeaderDescriptor extends HeaderDescriptor {
  readonly required?: true;
  /** The only value it can have, which is sent without being asked for. */
  readonly value?: string;
}

/** Reads a response that goes on after its headers: events, lines of JSON. */
export type StreamReader = (
  response: Response,
) => AsyncGenerator<unknown> | undefined;

/** All the runtime knows of an operation. Shape only; behaviour is the runtime's. */
export interface OperationDescriptor {
  readonly method: string;
  /** Path template below the server's URL. */
  readonly path: string;
  /** Wire names of the path parameters given by position. */
  readonly positional?: readonly string[];
  /**
   * Path parameters of which there is nothing to say but their name are left
   * out: the template names them.
   */
  readonly parameters?: readonly ParameterDescriptor[];
  /** The representations a body may have; the first is the default. */
  readonly body?: readonly BodyDescriptor[];
  /** The `Accept` header; default: `application/json`. */
  readonly accept?: string;
  /** Set where a success is a stream of values. */
  readonly stream?: StreamReader;
  /** Documented headers of responses. */
  readonly headers?: HeadersByStatus;
  /** Set where a client has headers to read. */
  readonly headerReader?: HeaderReader;
  /** How responses that are forms or XML are written and read. */
  readonly bodies?: BodiesByStatus;
  /** Set where a client has such responses to read. */
  readonly responseReader?: ResponseReader;
  /** OR of ANDs: names of security schemes; left out when none is asked for. */
  readonly security?: readonly (readonly string[])[];
  /** Member of a success body that is returned in its place. */
  readonly unwrap?: string;
  /** Whether it is safe to repeat, where its method says otherwise. */
  readonly idempotent?: boolean;
  /** Base URL of this operation alone; a relative one is below the API's. */
  readonly server?: string | ((variables: object | undefined) => string);
}

/** How a credential goes on the wire (OpenAPI 3.1.1, section 4.8.27). */
export interface SecuritySchemeDescriptor {
  /** Stands before the credential in `Authorization`: `Bearer`, `Basic`, … */
  readonly scheme?: string;
  /** Default: `header`. */
  readonly in?: "query" | "cookie";
  /** Name of the header, query parameter or cookie; default: `Authorization`. */
  readonly name?: string;
  /** Environment variable to fall back to. */
  readonly env?: string;
  /** Turns a credential into text, where it is not text already. */
  readonly encode?: (credential: unknown) => string;
}

/** Every scheme of an API, by the name its credential has in `auth`. */
export interface SecuritySchemes {
  readonly [name: string]: SecuritySchemeDescriptor;
}
