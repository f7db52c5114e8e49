import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../src/index.js";
import { transpileProject } from "../packages/compiler.js";
import { bodies, parameters, type GoldenCall } from "./golden-calls.js";
import { oddCalls } from "./golden-odd.js";
import { selectorCalls } from "./golden-selectors.js";
import { partCalls } from "./golden-sequences.js";
import { swaggerCalls } from "./golden-swagger.js";
import { nodeCalls, xmlCalls } from "./golden-xml.js";
import { casesFolder } from "./case-folders.js";
import { startRecording, type RecordingServer } from "./recording-server.js";

/** The class of the generated client. */
type ClientClass = new (
  options: object,
) => Readonly<
  Record<
    string,
    Readonly<
      Record<string, (params: object, options?: object) => Promise<unknown>>
    >
  >
>;

interface Mocks {
  readonly createMockApi: (
    options: object,
  ) => (request: Request) => Promise<Response>;
}

interface Seen {
  readonly parameters: object;
  readonly body: unknown;
}

/** A generated package, compiled and loaded. */
interface Package {
  readonly client: ClientClass;
  readonly mocks: Mocks;
}

const cases = {
  "parameters/torture": "Torture",
  "swagger/ordeal": "Ordeal",
  "bodies/parts": "Parts",
  "bodies/odd": "Odd",
  "bodies/xml": "Zoo",
  "bodies/xml-nodes": "Nodes",
  "parameters/selectors": "Selectors",
} as const;

type Case = keyof typeof cases;

let home: string;
let recording: RecordingServer;
const packages = new Map<Case, Package>();
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "sdkwright-golden-"));
  recording = await startRecording();
  for (const [one, name] of Object.entries(cases)) {
    packages.set(one as Case, await makePackage(one, name));
  }
}, 120_000);
afterAll(async () => {
  recording.close();
  await rm(home, { recursive: true });
});

async function makePackage(one: string, name: string): Promise<Package> {
  const out = join(home, one);
  await generate({
    workingDirectory: join(casesFolder, one),
    config: { packages: [{ spec: "spec.yaml", out, name: "torture" }] },
  });
  transpileProject(out);
  const load = (path: string): Promise<unknown> =>
    import(pathToFileURL(join(out, "dist", path)).href);
  const index = (await load("index.js")) as Readonly<
    Record<string, ClientClass>
  >;
  const client = index[name];
  if (client === undefined) throw new Error(`${one} exports no ${name}`);
  return { client, mocks: (await load("mocks/index.js")) as Mocks };
}

function packageOf(one: Case): Package {
  const found = packages.get(one);
  if (found === undefined) throw new Error(`${one} was not generated`);
  return found;
}

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
  one: Case,
  { operation, params, options: own }: GoldenCall,
  options: object,
): Promise<void> {
  const { client } = packageOf(one);
  const [resource = "", action = ""] = operation.split(".");
  await new client({ ...options, maxRetries: 0 })[resource]?.[action]?.(
    params,
    own,
  );
}

describe.each([
  ["parameters", "parameters/torture", parameters],
  ["bodies", "parameters/torture", bodies],
  ["parts", "bodies/parts", partCalls],
  ["odd bodies", "bodies/odd", oddCalls],
  ["selectors", "parameters/selectors", selectorCalls],
  ["XML", "bodies/xml", xmlCalls],
  ["nodes of XML", "bodies/xml-nodes", nodeCalls],
  ["what Swagger 2.0 describes", "swagger/ordeal", swaggerCalls],
] as const)("%s goes over a socket as specified", (_, one, calls) => {
  test.each(calls)("$operation: $about", async (golden) => {
    const before = recording.requests.length;
    await call(one, golden, { baseURL: recording.url });
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
    const mock = packageOf(one).mocks.createMockApi({
      handlers: { [golden.operation]: look },
    });
    await call(one, golden, {
      fetch: (url: string, init: RequestInit) => mock(new Request(url, init)),
    });
    expect(seen).toMatchObject(golden.read);
  });
});
