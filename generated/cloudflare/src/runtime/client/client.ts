import type { SecuritySchemes } from "../operation.js";
import type { Hooks } from "./hooks.js";
import type { Validation } from "./validation.js";

/** A secret, or a function that is asked for it before each attempt. */
export type Credential<Value = string> =
  Value | ((asked: CredentialRequest) => Value | PromiseLike<Value>);

/** Why a credential is asked for. */
export interface CredentialRequest {
  /** The API refused the last one (401); the request is repeated once with another one. */
  readonly isRefused?: boolean;
}

/** Header fields; null takes away one that would be sent. */
export interface HeaderOptions {
  readonly [name: string]: string | null | undefined;
}

/** What one call may say differently from its client. */
export interface RequestOptions<
  ContentType extends string = string,
  Accept extends string = string,
  Parts = never,
> {
  readonly headers?: HeaderOptions | undefined;
  /** Milliseconds that one attempt may take, body included; default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds that the whole call may take, retries and pauses included. */
  readonly totalTimeout?: number | undefined;
  /** How often a failed attempt is repeated, where that is safe; default 2. */
  readonly maxRetries?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Makes repeating safe: sent as `Idempotency-Key`, the same on every attempt. */
  readonly idempotencyKey?: string | undefined;
  /** Which representation of the body is sent; default: the first that holds such a value. */
  readonly contentType?: ContentType | undefined;
  /** Which representation is asked for; default: JSON that every success offers, else all that are documented. */
  readonly accept?: Accept | undefined;
  /** Headers of the parts of a multipart body. */
  readonly partHeaders?: Parts | undefined;
}

/** Where to send, as whom, and how patiently. */
export interface ClientConfig {
  /** Takes the place of every server that the API names. */
  readonly baseURL?: string | undefined;
  /** Values of the variables in the URLs of servers. */
  readonly variables?: object | undefined;
  /** Sent with every request. */
  readonly headers?: HeaderOptions | undefined;
  /** Credentials by security scheme. */
  readonly auth?: object | undefined;
  readonly timeout?: number | undefined;
  readonly totalTimeout?: number | undefined;
  readonly maxRetries?: number | undefined;
  /** Retries in stock for all calls together, so that an outage is not made worse; default 100. */
  readonly retryBudget?: number | undefined;
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** Checks what is sent and received. */
  readonly validation?: Validation | undefined;
  readonly fetch?:
    ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Where credentials are looked up that are not given; default `process.env`. */
  readonly environment?:
    { readonly [name: string]: string | undefined } | undefined;
  /** Milliseconds since 1970; default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** From 0 up to 1; default `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Waits; has to settle when the signal is aborted. */
  readonly sleep?:
    ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
}

/** What an API says of itself, for all its operations. */
export interface ApiSettings {
  /** Base URL; a client's `baseURL` goes before it. */
  readonly server: string;
  readonly schemes: SecuritySchemes;
}

/** What every operation is called with. */
export interface Client {
  readonly config: ClientConfig;
  readonly settings: ApiSettings;
  /** Retries that are left in stock. */
  budget: number;
}

/** Makes the client of an API. */
export function makeClient(
  settings: ApiSettings,
  config: ClientConfig,
): Client {
  return { settings, config, budget: config.retryBudget ?? 100 };
}
