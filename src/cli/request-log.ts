import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { wantsColor, type Terminal } from "./terminal.js";

/**
 * Logs every request that a server of this process answers: method, path,
 * status and milliseconds. Returns what ends it.
 */
export function logRequests(terminal: Terminal): () => void {
  const color = wantsColor(terminal.stdout, terminal);
  const started = new WeakMap<object, number>();
  const onStart = (message: unknown): void => {
    if (isExchange(message)) started.set(message.request, performance.now());
  };
  const onFinish = (message: unknown): void => {
    if (!isExchange(message)) return;
    const { request, response } = message;
    const start = started.get(request) ?? performance.now();
    const line = describe(request, response, performance.now() - start, color);
    terminal.stdout.write(`${line}\n`);
  };
  subscribe("http.server.request.start", onStart);
  subscribe("http.server.response.finish", onFinish);
  return () => {
    unsubscribe("http.server.request.start", onStart);
    unsubscribe("http.server.response.finish", onFinish);
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function isExchange(message: unknown): message is Exchange {
  return (
    typeof message === "object" &&
    message !== null &&
    "request" in message &&
    "response" in message
  );
}

function describe(
  { method = "", url = "" }: IncomingMessage,
  { statusCode }: ServerResponse,
  milliseconds: number,
  color: boolean,
): string {
  // A client chooses the path: it must not steer the terminal.
  const path = url.replace(/\p{Cc}/gu, "");
  const time = `${milliseconds.toFixed(1)} ms`;
  const tint = statusCode >= 500 ? 31 : statusCode >= 400 ? 33 : 32;
  const status = color ? `\u001B[${tint}m${statusCode}\u001B[0m` : statusCode;
  return `${method.padEnd(6)} ${path} ${status} ${time}`;
}
