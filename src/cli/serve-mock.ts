import { once } from "node:events";
import type { InputOptions } from "../config/input.js";
import { mock, type MockResult } from "./mock.js";
import { reportFindings } from "./report-findings.js";
import { logRequests } from "./request-log.js";
import type { Terminal } from "./terminal.js";

/** What is served, and where. */
export interface MockRequest {
  readonly spec: string;
  readonly port: number;
  readonly host: string;
  readonly input: InputOptions;
  readonly quiet: boolean;
}

/** Serves a document until the user ends it. Resolves to the exit code. */
export async function serveMock(
  request: MockRequest,
  terminal: Terminal,
): Promise<number> {
  const { spec, quiet } = request;
  const signal = terminal.interrupted();
  const result = await tryMock(request, terminal);
  if (result === undefined) return 1;
  reportFindings(result, "text", quiet, terminal);
  const { server } = result;
  if (server === undefined) return 1;
  const stopLog = quiet ? () => undefined : logRequests(terminal);
  terminal.stdout.write(`${spec} is served at ${server.url}; Ctrl-C ends it\n`);
  if (!signal.aborted) await once(signal, "abort");
  stopLog();
  await server.close();
  return 0;
}

/** Undefined, with a message, when the address cannot be listened on. */
async function tryMock(
  { spec, port, host, input }: MockRequest,
  { cwd, stderr }: Terminal,
): Promise<MockResult | undefined> {
  try {
    return await mock(spec, { ...input, workingDirectory: cwd, port, host });
  } catch (error) {
    const code =
      error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = reasons.get(code);
    if (reason === undefined) throw error;
    stderr.write(`sdkwright: ${host}:${port} ${reason}; choose with --port\n`);
    return undefined;
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["EADDRINUSE", "is in use already"],
  ["EADDRNOTAVAIL", "is no address of this computer"],
  ["EACCES", "may not be listened on"],
  ["ENOTFOUND", "cannot be resolved"],
]);
