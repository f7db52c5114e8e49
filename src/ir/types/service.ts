import type { Docs } from "./docs.js";
import type { JsonObject, JsonValue } from "./json.js";
import type { Loss } from "./loss.js";
import type { Operation } from "./operation.js";
import type { Origin } from "./origin.js";
import type { Schema } from "./schema.js";

/** A finished API: closed, readonly, no OpenAPI version left in it. */
export interface Api {
  /** Always `api`: the subject of names that belong to the whole. */
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  /** The API's own version, `info.version`. */
  readonly version: string;
  readonly docs: Docs;
  /** Pascal-cased name of the client class: `x-client-name`, else from the title. */
  readonly clientName: string;
  readonly servers: readonly Server[];
  /** Sorted by name. */
  readonly securitySchemes: readonly SecurityScheme[];
  /** Every schema that becomes a declaration, sorted by id. */
  readonly schemas: readonly Schema[];
  /** Sorted by path, then method. */
  readonly operations: readonly Operation[];
  /** What the API sends by itself, webhooks first. */
  readonly incoming: readonly Operation[];
  /** The roots of the resource tree, sorted by name. */
  readonly resources: readonly Resource[];
  readonly tags: readonly Tag[];
  readonly contact?: JsonObject;
  readonly license?: { readonly name: string; readonly url?: string };
  readonly extensions: JsonObject;
  /** What the document says and the IR, its types or a part of the package do not. */
  readonly losses: readonly Loss[];
}

/** A node of the resource tree. */
export interface Resource {
  /** The path joined by `/`: `addressing/prefixes/serviceBindings`. */
  readonly id: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly operations: readonly Operation[];
  readonly children: readonly Resource[];
  readonly origin: Origin;
}

/** A tag and what the document says of it. */
export interface Tag {
  readonly name: string;
  readonly docs: Docs;
}

/** A base URL with its variables filled by default or by the caller. */
export interface Server {
  readonly origin: Origin;
  /** A URL template: `https://api.{domain}`; never relative to nothing. */
  readonly url: string;
  /** What the document calls it (OpenAPI 3.2, section 4.6.1). */
  readonly name?: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

/** A hole in a server's URL. */
export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

/** A way to a token of OAuth 2.0 (OpenAPI 3.2, section 4.29). */
export interface OAuthFlow {
  readonly kind:
    | "authorizationCode"
    | "clientCredentials"
    | "deviceAuthorization"
    | "implicit"
    | "password";
  /** As the document writes them: absolute, or relative to the server. */
  readonly urls: {
    readonly authorizationUrl?: string;
    readonly deviceAuthorizationUrl?: string;
    readonly tokenUrl?: string;
    readonly refreshUrl?: string;
  };
  /** Sorted by name. */
  readonly scopes: readonly OAuthScope[];
}

/** What a token may be used for. */
export interface OAuthScope {
  readonly name: string;
  readonly description: string;
}

/** One way to prove who calls (OpenAPI 3.1.1, section 4.8.27). */
export interface SecurityScheme {
  readonly id: string;
  readonly origin: Origin;
  /** The member of the client's `auth`: the component's name, camel-cased where that is nobody else's. */
  readonly name: string;
  readonly docs: Docs;
  readonly method:
    | {
        readonly type: "apiKey";
        readonly in: "header" | "query" | "cookie";
        readonly parameter: string;
      }
    | {
        readonly type: "http";
        readonly scheme: string;
        readonly bearerFormat?: string;
      }
    | {
        readonly type: "oauth2";
        readonly flows: readonly OAuthFlow[];
        /** Where the authorization server describes itself (OpenAPI 3.2, section 4.27). */
        readonly metadataUrl?: string;
      }
    | { readonly type: "openIdConnect"; readonly url: string }
    | { readonly type: "mutualTLS" };
  /** Environment variable the client falls back to (`x-env`). */
  readonly env?: string;
  /** A credential to show in documentation (`x-example`). */
  readonly example?: JsonValue;
}

/** Schemes that must all be satisfied together; empty means anonymous is fine. */
export type SecurityAlternative = readonly {
  readonly scheme: SecurityScheme;
  readonly scopes: readonly string[];
}[];
