import type { Client } from "./client.js";

/** A request about to be sent; headers hold the credentials and may be changed. */
export interface RequestEvent {
  readonly client: Client;
  /** Method and path template: `POST /accounts/{account_id}/…`. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
  /** Counts from 0. */
  readonly attempt: number;
}

/** Headers have arrived; whoever reads the body reads a clone of the response. */
export interface ResponseEvent extends RequestEvent {
  readonly response: Response;
}

/** An attempt has failed. */
export interface ErrorEvent extends RequestEvent {
  readonly error: unknown;
}

/** The next attempt follows after `delay` milliseconds. */
export interface RetryEvent extends ErrorEvent {
  readonly delay: number;
}

/** Called along the way of every request; what they throw ends the call. */
export interface Hooks {
  readonly onRequest?: (event: RequestEvent) => void | Promise<void>;
  readonly onResponse?: (event: ResponseEvent) => void | Promise<void>;
  readonly onError?: (event: ErrorEvent) => void | Promise<void>;
  readonly onRetry?: (event: RetryEvent) => void | Promise<void>;
}
