import type { ClientConfig } from "../client/client.js";

/** As whom tokens are asked for, for what, and how. */
export interface OAuthOptions<Scope extends string = string>
  extends OAuthUrls, Pick<ClientConfig, "fetch" | "now" | "sleep" | "timeout"> {
  readonly clientId: string;
  /** Public clients have none. */
  readonly clientSecret?: string | undefined;
  /** Where the secret is sent; default `basic`, which every server has to know. */
  readonly authentication?: "basic" | "post" | undefined;
  /** What the token may be used for; default what the server gives unasked. */
  readonly scopes?: readonly (Scope | (string & {}))[] | undefined;
  /** What a server asks for besides: `audience`, `resource`, … */
  readonly parameters?: { readonly [name: string]: string } | undefined;
  /** Called with each new token, to keep it elsewhere. */
  readonly onToken?: ((token: Token) => void | Promise<void>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Where a flow begins and ends (OpenAPI 3.2.0, section 4.29); options replace what the document says. */
export interface OAuthUrls {
  readonly authorizationUrl?: string | undefined;
  readonly deviceAuthorizationUrl?: string | undefined;
  readonly tokenUrl?: string | undefined;
  /** Where tokens are renewed; default `tokenUrl`. */
  readonly refreshUrl?: string | undefined;
}

/** What the options say, else the document. */
export function urlsOf(
  documented: OAuthUrls,
  options: OAuthUrls,
): { readonly [name in keyof OAuthUrls]-?: string } {
  const {
    authorizationUrl = documented.authorizationUrl ?? "",
    deviceAuthorizationUrl = documented.deviceAuthorizationUrl ?? "",
    tokenUrl = documented.tokenUrl ?? "",
    refreshUrl = documented.refreshUrl ?? tokenUrl,
  } = options;
  return { authorizationUrl, deviceAuthorizationUrl, tokenUrl, refreshUrl };
}

/** A successful answer (RFC 6749, section 5.1). */
export interface Token {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since 1970; absent where the server does not say. */
  readonly expiresAt?: number | undefined;
  /** The scopes that were granted, where the server says. */
  readonly scopes?: readonly string[] | undefined;
}

/** The member of a request that asks for scopes (RFC 6749, section 3.3). */
export function scopeOf({ scopes = [] }: OAuthOptions): {
  readonly scope?: string;
} {
  return scopes.length > 0 ? { scope: scopes.join(" ") } : {};
}
