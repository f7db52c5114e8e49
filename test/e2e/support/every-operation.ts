import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { checkFor, type Check } from "../../../src/runtime/checks.js";
import type {
  MockOperation,
  MockService,
} from "../../../src/runtime/mock/service.js";
import { sample } from "../../../src/runtime/mock/sample.js";
import type { Rules } from "../../../src/runtime/validate/rules.js";

/** What a module exports, by name. */
type Exports = Readonly<Record<string, unknown>>;

interface Server {
  readonly url: string;
  readonly close: () => Promise<unknown>;
}

interface Seen {
  readonly parameters: object;
  readonly body: unknown;
}

/** A generated package that was compiled, with its mock listening. */
interface Loaded {
  readonly client: object;
  readonly operations: readonly MockOperation[];
  /** The rules that a check is made of. */
  readonly rulesOf: (check: Check) => Rules;
  /** What the last handled request of an operation was read as. */
  readonly seen: Map<string, Seen>;
  readonly close: () => Promise<unknown>;
}

/** How many calls went well, and what is wrong with the others. */
export interface Tally {
  readonly well: number;
  readonly faults: readonly string[];
}

/**
 * Calls every operation of a compiled package through its own client, over
 * HTTP, with made-up arguments, both ends checking. A call is well when the
 * mock takes it for the same operation, reads the same values, and answers
 * what the client's validators accept.
 */
export async function callEveryOperation(
  folder: string,
  seeds: readonly number[],
): Promise<Tally> {
  const loaded = await load(folder);
  const faults: string[] = [];
  let well = 0;
  for (const operation of loaded.operations) {
    for (const seed of seeds) {
      const fault = await faultOf(loaded, operation, seed);
      if (fault === undefined) well += 1;
      else faults.push(`${operation.name} (seed ${seed}): ${fault}`);
    }
  }
  await loaded.close();
  return { well, faults };
}

async function load(folder: string): Promise<Loaded> {
  const read = async (path: string): Promise<Exports> =>
    (await import(pathToFileURL(join(folder, "dist", path)).href)) as Exports;
  const mocks = await read("mocks/index.js");
  const operations = Object.values(mocks).filter(isMockOperation);
  const seen = new Map<string, Seen>();
  const handlers = Object.fromEntries(
    operations.map(({ name }) => [
      name,
      (request: Seen): void => {
        seen.set(name, request);
      },
    ]),
  );
  const { startMockServer } = (await read("mocks/node.js")) as {
    readonly startMockServer: (options: object) => Promise<Server>;
  };
  const { service } = (await read("mocks/service.js")) as {
    readonly service: Pick<MockService, "security">;
  };
  const server = await startMockServer({ handlers });
  const { validation } = await read("validation.js");
  const options = {
    baseURL: server.url,
    auth: credentialsOf(service.security),
    maxRetries: 0,
    validation,
  };
  return {
    client: new (clientIn(await read("index.js")))(options),
    operations,
    rulesOf: rulesIn(await read("validators/index.js")),
    seen,
    close: server.close,
  };
}

function isMockOperation(value: unknown): value is MockOperation {
  return (
    typeof value === "object" &&
    value !== null &&
    "operation" in value &&
    "responses" in value
  );
}

type ClientClass = new (options: object) => object;

function clientIn(index: Exports): ClientClass {
  const found = Object.values(index).find(
    (value): value is ClientClass =>
      typeof value === "function" &&
      /^class (?!.* extends )/.test(String(value).split("{")[0] ?? ""),
  );
  if (found === undefined) throw new Error("there is no client");
  return found;
}

function credentialsOf(schemes: MockService["security"]): object {
  const basic = { username: "u", password: "p" };
  return Object.fromEntries(
    Object.entries(schemes).map(([name, { encode }]) => [
      name,
      encode ? basic : "secret",
    ]),
  );
}

/** `validatePet` is made of `petRules`, and so is `validatePetInput`. */
function rulesIn(validators: Exports): (check: Check) => Rules {
  const exported = Object.entries(validators);
  const byName = new Map(
    exported.map(([name, value]) => [name.toLowerCase(), value]),
  );
  const nameOf = new Map(exported.map(([name, value]) => [value, name]));
  return (check) => {
    const name = (nameOf.get(check) ?? "").slice("validate".length);
    const stems = [name, name.replace(/Input$/, "")];
    const found = stems
      .map((stem) => byName.get(`${stem}Rules`.toLowerCase()))
      .find((rules) => rules !== undefined);
    if (found === undefined) throw new Error(`${name} has no rules`);
    return found as Rules;
  };
}

interface Arguments {
  readonly positional: readonly unknown[];
  readonly params: object;
  /** As a server is to read them. */
  readonly parameters: object;
  readonly body: unknown;
}

function argumentsFor(
  { rulesOf }: Loaded,
  mock: MockOperation,
  seed: number,
): Arguments {
  const { positional = [], body: [first] = [] } = mock.operation;
  const made = mock.parameters
    ? (sample(rulesOf(mock.parameters), seed, "input") as object)
    : {};
  const parameters = { ...namesInPath(mock), ...made };
  const named = Object.entries(parameters).filter(
    ([name]) => !positional.includes(name),
  );
  const check =
    first && checkFor(mock.body, first.mediaType ?? "application/json");
  const body = check && sample(rulesOf(check), seed, "input");
  return {
    positional: positional.map((name): unknown =>
      Reflect.get(parameters, name),
    ),
    params: {
      ...Object.fromEntries(named),
      ...(first?.nested ? { body } : (body as object | undefined)),
    },
    parameters,
    body,
  };
}

/** Path parameters of which nothing is said but their names. */
function namesInPath({ operation }: MockOperation): object {
  const names = [...operation.path.matchAll(/\{([^{}]+)\}/g)];
  return Object.fromEntries(names.map(([, name = ""]) => [name, "v"]));
}

/** What is wrong with a call; undefined when nothing is. */
async function faultOf(
  loaded: Loaded,
  mock: MockOperation,
  seed: number,
): Promise<string | undefined> {
  const { name } = mock;
  loaded.seen.delete(name);
  const { positional, params, parameters, body } = argumentsFor(
    loaded,
    mock,
    seed,
  );
  try {
    await callByName(loaded.client, name, [
      ...positional,
      ...(Object.keys(params).length > 0 ? [params] : []),
    ]);
  } catch (error) {
    // Some operations document nothing but failures.
    const isMeant = !mock.responses.some(({ status }) =>
      /^(?:2|3XX|30[12378]|default)/.test(status),
    );
    if (!isMeant) return String(error);
  }
  const seen = loaded.seen.get(name);
  if (seen === undefined) return "is taken for another operation";
  const sent = asJson({ parameters, body });
  const read = asJson({ parameters: seen.parameters, body: seen.body });
  return isDeepStrictEqual(read, sent)
    ? undefined
    : `sent ${JSON.stringify(sent)}, read ${JSON.stringify(read)}`;
}

async function callByName(
  client: object,
  name: string,
  args: readonly unknown[],
): Promise<void> {
  const path = name.split(".");
  const owner = path
    .slice(0, -1)
    .reduce<object>((at, key) => Reflect.get(at, key) as object, client);
  const method: unknown = Reflect.get(owner, path.at(-1) ?? "");
  if (typeof method !== "function") throw new Error("there is no such method");
  await Reflect.apply(method, owner, args);
}

function asJson(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
