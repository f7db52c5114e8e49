/** Where a parameter travels (OpenAPI 3.1.1, section 4.8.12.1). */
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
  readonly required?: true;
  /** Default: `simple` in path and header, `form` in query and cookie. */
  readonly style?: ParameterStyle;
  /** Default: true for `form`, `deepObject` and `cookie`, else false. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** Serialized as this media type instead of by style. */
  readonly mediaType?: string;
  /** What a reader parses the text to; default `string`. Arrays and objects name what they hold. */
  readonly type?: WireType;
}

/** The JSON type a reader restores from text. */
export type WireType =
  | "string"
  | "number"
  | "boolean"
  | "unknown"
  | readonly [items: WireType]
  | { readonly [property: string]: WireType };

/** How a body is written to and read from the wire. */
export type BodyKind =
  | "json"
  | "urlencoded"
  | "multipart"
  | "text"
  | "binary"
  | "sse"
  | "json-lines";

/** One representation of a request body. */
export interface BodyDescriptor {
  readonly kind: BodyKind;
  /** Default: the kind's own, `application/json` for `json`. */
  readonly mediaType?: string;
  readonly required?: true;
  /** The body stands under `body` in the arguments; default: flat among them. */
  readonly nested?: true;
  readonly encoding?: { readonly [property: string]: EncodingDescriptor };
  /** What a reader parses form fields to. */
  readonly type?: WireType;
}

/** How one member of a form body is written (OpenAPI 3.1.1, section 4.8.15). */
export interface EncodingDescriptor {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** How a response body is read; JSON when nothing is said. */
export interface ResponseDescriptor {
  /** `201`, `2XX` or `default`. */
  readonly status: string;
  readonly kind: BodyKind | "none";
}

/** All the runtime knows of an operation. Shape only; behaviour is the runtime's. */
export interface OperationDescriptor {
  readonly method: string;
  /** Path template below the server's URL. */
  readonly path: string;
  /** Wire names of the path parameters given by position. */
  readonly positional?: readonly string[];
  readonly parameters?: readonly ParameterDescriptor[];
  /** The representations a body may have; the first is the default. */
  readonly body?: readonly BodyDescriptor[];
  /** Left out when every response is JSON or has no body. */
  readonly responses?: readonly ResponseDescriptor[];
  /** OR of ANDs: names of security schemes; left out when none is asked for. */
  readonly security?: readonly (readonly string[])[];
  /** Member of a success body that is returned in its place. */
  readonly unwrap?: string;
  /** Safe to repeat though its method does not say so. */
  readonly idempotent?: true;
  /** Base URL of this operation alone. */
  readonly server?: string;
}

/** How a credential goes on the wire (OpenAPI 3.1.1, section 4.8.27). */
export interface SecuritySchemeDescriptor {
  readonly type: "apiKey" | "bearer" | "basic" | "http" | "mutualTLS";
  /** `apiKey`: where the key goes and under which name. */
  readonly in?: "header" | "query" | "cookie";
  readonly parameter?: string;
  /** `http`: the scheme's name as it stands before the credential. */
  readonly scheme?: string;
  /** Environment variable to fall back to. */
  readonly env?: string;
}

/** Every scheme of an API, by the name its credential has in `auth`. */
export interface SecuritySchemes {
  readonly [name: string]: SecuritySchemeDescriptor;
}
