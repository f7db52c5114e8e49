import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../src/index.js";
import { transpileProject } from "../packages/compiler.js";
import { bodies, parameters, type GoldenCall } from "./golden-calls.js";
import { casesFolder } from "./case-folders.js";
import { startRecording, type RecordingServer } from "./recording-server.js";

/** What the generated package is to this test. */
interface Package {
  readonly Torture: new (
    options: object,
  ) => Readonly<
    Record<
      string,
      Readonly<Record<string, (params: object) => Promise<unknown>>>
    >
  >;
}

interface Mocks {
  readonly createMockApi: (
    options: object,
  ) => (request: Request) => Promise<Response>;
}

interface Seen {
  readonly parameters: object;
  readonly body: unknown;
}

let out: string;
let recording: RecordingServer;
let client: Package["Torture"];
let mocks: Mocks;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "sdkwright-golden-"));
  await generate({
    workingDirectory: join(casesFolder, "parameters/torture"),
    config: { packages: [{ spec: "spec.yaml", out, name: "torture" }] },
  });
  transpileProject(out);
  const load = (path: string): Promise<unknown> =>
    import(pathToFileURL(join(out, "dist", path)).href);
  client = ((await load("index.js")) as Package).Torture;
  mocks = (await load("mocks/index.js")) as Mocks;
  recording = await startRecording();
}, 120_000);
afterAll(async () => {
  recording.close();
  await rm(out, { recursive: true });
});

/** Header fields that an operation makes, as opposed to those of every `fetch`. */
const own = /^(?:content-type|cookie|x-[^:]*): /i;

/** The first line, the fields that are the operation's, and the body. */
function essence(request: string): string {
  const [head = "", ...body] = request.split("\r\n\r\n");
  const [first = "", ...fields] = head.split("\r\n");
  const boundary = /boundary=([\w-]+)/.exec(head)?.[1] ?? "\0";
  return [
    first,
    ...fields
      .filter((field) => own.test(field))
      .map((field) => field.replace(/^[^:]*/, (name) => name.toLowerCase()))
      .sort(),
    "",
    body.join("\r\n\r\n"),
  ]
    .join("\n")
    .replaceAll(boundary, "BOUNDARY")
    .replaceAll("\r\n", "\n");
}

async function call(
  { operation, params }: GoldenCall,
  options: object,
): Promise<void> {
  const [resource = "", action = ""] = operation.split(".");
  await new client({ ...options, maxRetries: 0 })[resource]?.[action]?.(params);
}

describe.each([
  ["parameters", parameters],
  ["bodies", bodies],
] as const)(
  "%s go over a socket as the specification writes them",
  (_, calls) => {
    test.each(calls)("$operation: $about", async (golden) => {
      const before = recording.requests.length;
      await call(golden, { baseURL: recording.url });
      expect(recording.requests.slice(before).map(essence)).toEqual([
        golden.bytes.join("\n"),
      ]);
    });

    test.each(calls)("$operation: $about, read by the mock", async (golden) => {
      let seen: Seen | undefined;
      const look = (request: Seen): object => {
        seen = request;
        return { status: 204 };
      };
      const mock = mocks.createMockApi({
        handlers: { [golden.operation]: look },
      });
      await call(golden, {
        fetch: (url: string, init: RequestInit) => mock(new Request(url, init)),
      });
      expect(seen).toMatchObject(golden.read);
    });
  },
);
