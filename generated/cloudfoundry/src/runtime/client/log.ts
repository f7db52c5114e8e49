import type { Hooks, RequestEvent } from "./hooks.js";

/** Where log lines go; `console` is one. */
export interface LogSink {
  readonly debug: (message: string, details: object) => void;
  readonly warn: (message: string, details: object) => void;
}

/** Fields that hold secrets in any API. */
const alwaysSecret = [
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
] as const;

/**
 * Hooks that write a line for each request, response, failure and retry.
 * Headers and query parameters of the API's security schemes are blacked out;
 * bodies are not written.
 */
export function logTo(sink: LogSink): Hooks {
  return {
    onRequest: (event) => {
      sink.debug(`→ ${event.method} ${redactURL(event)}`, {
        attempt: event.attempt,
        headers: redactHeaders(event, event.headers),
      });
    },
    onResponse: (event) => {
      const { status, headers } = event.response;
      sink.debug(`← ${status} ${event.operation}`, {
        attempt: event.attempt,
        headers: redactHeaders(event, headers),
      });
    },
    onError: ({ operation, attempt, error }) => {
      const text =
        error instanceof Error ? `${error.name}: ${error.message}` : "";
      sink.warn(`× ${operation} ${text}`.trimEnd(), { attempt });
    },
    onRetry: ({ operation, attempt, delay }) => {
      sink.warn(`↻ ${operation} in ${Math.round(delay)} ms`, { attempt });
    },
  };
}

function redactHeaders(
  { client }: RequestEvent,
  headers: Headers,
): { readonly [name: string]: string } {
  const schemes = Object.values(client.settings.schemes);
  const secret = new Set<string>([
    ...alwaysSecret,
    ...schemes.map(({ name = "" }) => name.toLowerCase()),
  ]);
  const redacted: Record<string, string> = {};
  headers.forEach((value, name) => {
    redacted[name] = secret.has(name) ? "***" : value;
  });
  return redacted;
}

function redactURL({ client, url }: RequestEvent): string {
  const [path = "", query] = url.split("?");
  if (query === undefined) return path;
  const schemes = Object.values(client.settings.schemes);
  const secret = new Set(
    schemes.flatMap(({ in: place, name }) =>
      place === "query" && name !== undefined ? [encodeURIComponent(name)] : [],
    ),
  );
  const pairs = query.split("&").map((pair) => {
    const [name = ""] = pair.split("=");
    return secret.has(name) ? `${name}=***` : pair;
  });
  return `${path}?${pairs.join("&")}`;
}
