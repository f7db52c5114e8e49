import type { Arguments, Command } from "../command.js";
import { inputOptions, readInput } from "../input-options.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

/** `sdkwright mock`: a server that answers as the document says. */
export const mockCommand: Command = {
  usage: "mock <spec>",
  summary: "Serve an OpenAPI document: check requests, answer with examples.",
  options: {
    port: {
      type: "string",
      requiresArg: true,
      describe: "Port to listen on; 0 takes a free one [4010]",
    },
    host: {
      type: "string",
      requiresArg: true,
      describe: "Address to listen on [127.0.0.1]",
    },
    ...inputOptions,
    quiet: { type: "boolean", describe: "Do not log requests" },
  },
  examples: [["sdkwright mock openapi.yaml --port 8080", ""]],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [spec = ""] = args.words("spec");
  const request = {
    spec,
    port: readPort(args.text("port") ?? "4010"),
    host: args.text("host") ?? "127.0.0.1",
    quiet: args.flag("quiet"),
    input: readInput(args),
  };
  const { serveMock } = await import("../serve-mock.js");
  return serveMock(request, terminal);
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`--port must be a number up to 65535, not ${text}`);
}
