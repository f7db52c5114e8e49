import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  ArgumentError,
  AuthConfigurationError,
  AuthenticationError,
  BadRequestError,
  Cloudflare,
  PermissionDeniedError,
  ValidationError,
  type Auth,
  type ClientOptions,
  type CloudIntegrationCreateParams,
  type ServiceBindingCreateParams,
  type ServiceCreateParams,
} from "../../generated/cloudflare/src/index.js";
import { startMockServer } from "../../generated/cloudflare/src/mocks/node.js";
import { validation } from "../../generated/cloudflare/src/validation.js";
import {
  BadRequestError as FoundryBadRequestError,
  CloudFoundry,
  ValidationError as FoundryValidationError,
  type ServiceBindingCreateParams as FoundryBindingParams,
} from "../../generated/cloudfoundry/src/index.js";
import { startMockServer as startCloudFoundry } from "../../generated/cloudfoundry/src/mocks/node.js";
import { validation as foundryValidation } from "../../generated/cloudfoundry/src/validation.js";
import { operationOf, readSpec } from "../spec/support/documents.js";
import { getObject, type Json } from "../spec/support/json.js";
import { oracle } from "../spec/support/oracle.js";
import { record } from "./support/record.js";

const auth: Auth = { apiToken: "t", apiEmail: "e", apiKey: "k" };

/** The first fault is the one that the error's message tells. */
type Faults = readonly (readonly [pointer: string, message: string])[];

interface Refused {
  readonly title: string;
  readonly call: (client: Cloudflare) => PromiseLike<unknown>;
  readonly target: "parameters" | "body";
  readonly faults: Faults;
}

async function startMock(): Promise<string> {
  const server = await startMockServer();
  onTestFinished(() => server.close());
  return server.url;
}

async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("that was accepted");
}

/** Params that some member is missing from, or wrong in. */
function broken<Params extends object>(
  params: Params,
  change: { readonly [member: string]: unknown },
): Params {
  const copy = { ...params };
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) Reflect.deleteProperty(copy, name);
    else Reflect.set(copy, name, value);
  }
  return copy;
}

const tunnel = { tunnel_id: "0191dce4-9ab4-7fce-b660-8e5dec5172da" };
const long = "x".repeat(33);

const service: ServiceCreateParams = {
  account_id: "023e105f4ecef8ad9ca31a8372d0c353",
  host: { ipv4: "10.0.0.1", network: tunnel },
  name: "web-app",
  type: "http",
};
const configs = "InfraHTTPServiceConfig, InfraTCPServiceConfig";
const hosts =
  "InfraIPv4Host, InfraIPv6Host, InfraDualStackHost, InfraHostnameHost";
const eitherConfig = `none of ${configs}; closest is InfraHTTPServiceConfig or InfraTCPServiceConfig`;

const badServices: readonly (readonly [
  title: string,
  change: { readonly [member: string]: unknown },
  ...faults: Faults,
])[] = [
  [
    "a missing member",
    { name: undefined },
    ["", `${eitherConfig}: missing "name"`],
  ],
  [
    "several missing members",
    { name: undefined, host: undefined },
    ["", `${eitherConfig}: missing "host"; missing "name"`],
  ],
  [
    "a wrong type",
    { name: 1 },
    ["/name", `${eitherConfig}: expected a string, found 1`],
  ],
  [
    "null where nothing says so",
    { name: null },
    ["/name", `${eitherConfig}: expected a string, found null`],
  ],
  [
    "a value that is not listed",
    { type: "udp" },
    ["/type", `${eitherConfig}: expected "tcp" or "http", found "udp"`],
  ],
  [
    "HTTP port 0",
    { http_port: 0 },
    [
      "/http_port",
      "closest is InfraHTTPServiceConfig: expected at least 1, found 0",
    ],
  ],
  [
    "TCP port 0",
    { type: "tcp", tcp_port: 0 },
    [
      "/tcp_port",
      "closest is InfraTCPServiceConfig: expected at least 1, found 0",
    ],
  ],
  [
    "half a port",
    { https_port: 1.5 },
    [
      "/https_port",
      "closest is InfraHTTPServiceConfig: expected an integer, found 1.5",
    ],
  ],
  [
    "a port beyond int32",
    { https_port: 2 ** 31 },
    [
      "/https_port",
      "closest is InfraHTTPServiceConfig: expected the format int32, found 2147483648",
    ],
  ],
  [
    "a protocol that is not listed",
    { type: "tcp", app_protocol: "redis" },
    [
      "/app_protocol",
      'closest is InfraTCPServiceConfig: expected "postgresql" or "mysql", found "redis"',
    ],
  ],
  [
    "what fits neither union branch, one of them nearly",
    { name: 1, http_port: 80, https_port: 443 },
    [
      "/name",
      `none of ${configs}; closest is InfraHTTPServiceConfig: expected a string, found 1`,
    ],
  ],
  [
    "a misspelt member of a closed union",
    { htp_port: 80 },
    ["/htp_port", 'unknown "htp_port" (did you mean "http_port"?)'],
  ],
  [
    "an unknown member of a closed union",
    { colour: "red" },
    ["/colour", 'unknown "colour"'],
  ],
  [
    "an unknown member beside a missing one",
    { colour: "red", name: undefined },
    ["", `${eitherConfig}: missing "name"`],
    ["/colour", 'unknown "colour"'],
  ],
  [
    "a setting without what it needs",
    { tls_settings: {} },
    ["/tls_settings", `${eitherConfig}: missing "cert_verification_mode"`],
  ],
  [
    "a host that is none",
    { host: {} },
    [
      "/host",
      `none of ${hosts}; closest is InfraIPv4Host or InfraIPv6Host or InfraHostnameHost: missing "ipv4"; missing "network"`,
    ],
  ],
  [
    "a host with a misspelt name",
    { host: { hostnme: "a.example", resolver_network: tunnel } },
    [
      "/host",
      `none of ${hosts}; closest is InfraHostnameHost: missing "hostname"; unknown "hostnme" (did you mean "hostname"?)`,
    ],
    ["/host/hostnme", 'unknown "hostnme" (did you mean "hostname"?)'],
  ],
  [
    "a host with a tunnel that is no UUID",
    { host: { ipv4: "10.0.0.1", network: { tunnel_id: "x" } } },
    [
      "/host/network/tunnel_id",
      `none of ${hosts}; closest is InfraIPv4Host: expected the format uuid, found "x"`,
    ],
  ],
  [
    "a host of two kinds",
    { host: { ipv4: "10.0.0.1", network: tunnel, hostname: "a.example" } },
    [
      "/host/hostname",
      '"hostname" needs InfraHostnameHost: missing "resolver_network"',
    ],
  ],
];

const binding: ServiceBindingCreateParams = {
  account_id: "a",
  cidr: "192.0.2.0/24",
  service_id: "s",
};
const integration: CloudIntegrationCreateParams = {
  account_id: "a",
  cloud_type: "AWS",
  friendly_name: "f",
};

const tooLong = `expected at most 32 characters, found "${long}"`;

const refused: readonly Refused[] = [
  ...badServices.map(([title, change, ...faults]): Refused => ({
    title: `a service with ${title}`,
    call: (client) =>
      client.connectivity.directory.services.create(broken(service, change)),
    target: "body",
    faults,
  })),
  {
    title: "a service for an account of 33 characters",
    call: (client) =>
      client.connectivity.directory.services.create({
        ...service,
        account_id: long,
      }),
    target: "parameters",
    faults: [["/account_id", tooLong]],
  },
  {
    title: "a binding for a prefix of 33 characters",
    call: (client) =>
      client.addressing.prefixes.serviceBindings.create(long, binding),
    target: "parameters",
    faults: [["/prefix_id", tooLong]],
  },
  {
    title: "a binding with everything wrong",
    call: (client) =>
      client.addressing.prefixes.serviceBindings.create(
        "p",
        broken(binding, { cidr: undefined, service_id: long }),
      ),
    target: "body",
    faults: [
      ["", 'missing "cidr"'],
      ["/service_id", tooLong],
    ],
  },
  {
    title: "an integration with a cloud that is not listed",
    call: (client) =>
      client.magicCloudNetworking.cloudIntegrations.create(
        broken(integration, { cloud_type: "IBM", description: 5 }),
      ),
    target: "body",
    faults: [
      [
        "/cloud_type",
        'expected "AWS" or "AZURE" or "GOOGLE" or "CLOUDFLARE", found "IBM"',
      ],
      ["/description", "expected a string, found 5"],
    ],
  },
];

describe("Cloudflare", () => {
  test.each(refused)(
    "$title: by the client, before sending",
    async ({ call, target, faults }) => {
      const sent: string[] = [];
      const client = new Cloudflare({
        auth,
        validation,
        fetch: async (url) => {
          sent.push(url);
          return new Response();
        },
      });
      const error = await failure(call(client));
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ name: "ValidationError", target });
      expect(issuesOf(error)).toEqual(faults);
      const [[pointer, message] = []] = faults;
      const more =
        faults.length > 1 ? ` (and ${String(faults.length - 1)} more)` : "";
      expect(String(error)).toBe(
        `ValidationError: ${target}${pointer ?? ""}: ${message ?? ""}${more}`,
      );
      expect(sent).toEqual([]);
    },
  );

  test.each(refused)("$title: by the mock", async ({ call, faults }) => {
    const client = new Cloudflare({ baseURL: await startMock(), auth });
    const error = await failure(call(client));
    if (!(error instanceof BadRequestError)) throw error;
    const code = error.operation.includes("/magic/") ? 1001 : 1000;
    const errors = faults.map(([pointer, message]) => ({
      code,
      message: pointer === "" ? message : `${pointer}: ${message}`,
      source: { pointer },
    }));
    expect(error.body).toEqual({
      success: false,
      errors,
      messages: [],
      result: null,
    });
    expect(String(error)).toBe(
      `BadRequestError: 400 [${String(code)}] ${errors[0]?.message ?? ""}`,
    );
    expect(itemFaults(error.operation, errors)).toEqual([]);
  });

  test.each<[string, Partial<ServiceCreateParams>]>([
    ["32 characters", { account_id: "x".repeat(32) }],
    ["port 1", { http_port: 1 }],
    ["the largest port", { https_port: 2 ** 31 - 1 }],
    ["characters, not code units", { account_id: "😀".repeat(32) }],
  ])("%s are no fault on either side", async (_, change) => {
    const baseURL = await startMock();
    for (const options of [{}, { validation }]) {
      const client = new Cloudflare({ baseURL, auth, ...options });
      await client.connectivity.directory.services.create(
        broken(service, change),
      );
    }
  });

  test("without validation only the server judges", async () => {
    const server = await record(await startMock());
    const client = new Cloudflare({ baseURL: server.url, auth });
    const params = broken(service, { name: 1 });
    const call = client.connectivity.directory.services.create(params);
    await expect(call).rejects.toThrow(BadRequestError);
    expect(server.seen).toHaveLength(1);
  });
});

function issuesOf(error: unknown): Faults {
  if (
    error instanceof ValidationError ||
    error instanceof FoundryValidationError
  ) {
    return error.issues.map(({ pointer, message }) => [pointer, message]);
  }
  throw error;
}

/** What ajv says of errors by the schema that the page gives them. */
function itemFaults(
  operation: string,
  errors: readonly Json[],
): readonly string[] {
  const page = operation.includes("/magic/")
    ? "004_29fb645de40dd492.txt"
    : "001_16aece7d79bff8dd.txt";
  const { response } = operationOf(readSpec("cloudflare"), page);
  const list = getObject(response, "schema", "properties", "errors");
  return oracle(list)(errors);
}

describe("Cloud Foundry", () => {
  const params: FoundryBindingParams = {
    app_guid: "a",
    service_instance_guid: "s",
  };

  test.each<[string, object, "parameters" | "body", ...Faults]>([
    [
      "missing members",
      { app_guid: undefined, service_instance_guid: undefined },
      "body",
      ["", 'missing "service_instance_guid"'],
      ["", 'missing "app_guid"'],
    ],
    [
      "a wrong type",
      { app_guid: 1 },
      "body",
      ["/app_guid", "expected a string, found 1"],
    ],
    [
      "an array for a hash",
      { parameters: [] },
      "body",
      ["/parameters", "expected an object, found an array of 0"],
    ],
    [
      "a query parameter that is no boolean",
      { accepts_incomplete: "maybe" },
      "parameters",
      ["/accepts_incomplete", 'expected a boolean, found "maybe"'],
    ],
  ])("%s: on both sides", async (_, change, target, ...faults) => {
    const server = await startCloudFoundry();
    onTestFinished(() => server.close());
    const options = { baseURL: server.url, auth: { bearer: "b" } };
    const bad = broken(params, { ...change });

    const careful = new CloudFoundry({
      ...options,
      validation: foundryValidation,
    });
    const refusal = await failure(careful.serviceBindings.create(bad));
    expect(refusal).toMatchObject({ name: "ValidationError", target });
    expect(issuesOf(refusal)).toEqual(faults);

    // The page shows no error body, so it is the standard one (RFC 9457).
    const trusting = new CloudFoundry(options);
    const error = await failure(trusting.serviceBindings.create(bad));
    if (!(error instanceof FoundryBadRequestError)) throw error;
    const sentence = faults
      .map(([pointer, text]) => (pointer === "" ? text : `${pointer}: ${text}`))
      .join("; ");
    expect(error.headers.get("content-type")).toBe("application/problem+json");
    expect(error.body).toEqual({
      type: "about:blank",
      title: `invalid ${target}`,
      status: 400,
      detail: `invalid ${target}: ${sentence}`,
      errors: faults.map(([pointer, detail]) => ({ pointer, detail })),
    });
    expect(String(error)).toBe(
      `BadRequestError: 400 invalid ${target}: ${sentence}`,
    );
  });
});

describe("credentials", () => {
  const expected = { apiToken: "right", apiEmail: "e", apiKey: "k" };

  async function call(
    given: Auth,
    what: "service" | "binding",
    options: ClientOptions = {},
  ): Promise<unknown> {
    const server = await startMockServer({ credentials: expected });
    onTestFinished(() => server.close());
    const client = new Cloudflare({
      baseURL: server.url,
      environment: {},
      auth: given,
      ...options,
    });
    return what === "service"
      ? client.connectivity.directory.services.create(service)
      : client.addressing.prefixes.serviceBindings.create("p", binding);
  }

  test.each<[string, Auth, "service" | "binding", string]>([
    ["none", {}, "service", "apiToken, or apiEmail and apiKey"],
    ["none for a pair", {}, "binding", "apiEmail and apiKey"],
    [
      "half of a pair",
      { apiEmail: "e" },
      "service",
      "apiEmail and apiKey: apiKey missing",
    ],
    [
      "the other half",
      { apiKey: "k" },
      "binding",
      "apiEmail and apiKey: apiEmail missing",
    ],
    [
      "a token where none is taken",
      { apiToken: "right" },
      "binding",
      "apiEmail and apiKey",
    ],
  ])("%s: the client says what is missing", async (_, given, what, missing) => {
    const sent: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      sent.push(url);
      return new Response();
    };
    const error = await failure(call(given, what, { fetch }));
    expect(error).toBeInstanceOf(AuthConfigurationError);
    expect(error).toMatchObject({ name: "AuthConfigurationError" });
    expect(String(error).endsWith(` needs ${missing}`)).toBe(true);
    expect(sent).toEqual([]);
  });

  test.each<[string, Auth, "service" | "binding"]>([
    ["a token", { apiToken: "wrong" }, "service"],
    ["a pair", { apiEmail: "e", apiKey: "wrong" }, "service"],
    ["a pair for the pair only", { apiEmail: "wrong", apiKey: "k" }, "binding"],
  ])("%s that is wrong: 403", async (_, given, what) => {
    const error = await failure(call(given, what));
    expect(error).toBeInstanceOf(PermissionDeniedError);
    expect(String(error)).toBe(
      "PermissionDeniedError: 403 [1000] these credentials are not accepted",
    );
  });

  test.each<[string, Auth, "service" | "binding", string]>([
    [
      "no token",
      { apiToken: "right" },
      "service",
      "apiToken, or apiEmail and apiKey",
    ],
    [
      "half a pair",
      { apiEmail: "e", apiKey: "k" },
      "binding",
      "apiEmail and apiKey",
    ],
  ])("%s arrives: 401", async (_, given, what, wanted) => {
    const headers = { authorization: null, "x-auth-key": null };
    const error = await failure(call(given, what, { headers }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(String(error)).toBe(
      `AuthenticationError: 401 [1000] credentials needed: ${wanted}`,
    );
  });

  test("right ones pass, each way", async () => {
    await call({ apiToken: "right" }, "service");
    await call({ apiEmail: "e", apiKey: "k" }, "service");
    await call({ apiEmail: "e", apiKey: "k" }, "binding");
  });
});

describe("path parameters", () => {
  test.each(["", ".", ".."])("%j is not sent", async (id) => {
    const server = await record(await startMock());
    const client = new Cloudflare({ baseURL: server.url, auth });
    const calls = [
      client.addressing.prefixes.serviceBindings.create(id, binding),
      client.connectivity.directory.services.create({
        ...service,
        account_id: id,
      }),
    ];
    const errors = await Promise.all(calls.map(failure));
    const found = id === "" ? "empty" : `"${id}"`;
    expect(errors.map(String)).toEqual(
      ["prefix_id", "account_id"].map(
        (name) =>
          `ArgumentError: ${name} is ${found}: it has to name a path segment`,
      ),
    );
    for (const error of errors) expect(error).toBeInstanceOf(ArgumentError);
    expect(server.seen).toEqual([]);
  });

  test.each([
    ["a/b", "a%2Fb"],
    ["../../secret", "..%2F..%2Fsecret"],
    ["a?b#c", "a%3Fb%23c"],
    ["%2e%2e", "%252e%252e"],
    ["ü %", "%C3%BC%20%25"],
  ])("%j stays one segment, and arrives as it was", async (id, segment) => {
    const arrived: unknown[] = [];
    const mock = await startMockServer({
      handlers: {
        "addressing.prefixes.serviceBindings.create": ({ parameters }) => {
          arrived.push(parameters.prefix_id);
          return undefined;
        },
      },
    });
    onTestFinished(() => mock.close());
    const server = await record(mock.url);
    const client = new Cloudflare({ baseURL: server.url, auth });
    await client.addressing.prefixes.serviceBindings.create(id, binding);
    expect(server.seen.map(({ url }) => url)).toEqual([
      `/client/v4/accounts/a/addressing/prefixes/${segment}/bindings`,
    ]);
    expect(arrived).toEqual([id]);
  });

  test.each(["", ".", "..", "%2e%2e", "%2E."])(
    "a segment %j is no operation of the mock",
    async (segment) => {
      const { hostname, port } = new URL(await startMock());
      const sent = request({
        hostname,
        port,
        method: "POST",
        path: `/client/v4/accounts/${segment}/connectivity/directory/services`,
        headers: { authorization: "Bearer t" },
      }).end();
      const arrived: readonly unknown[] = await once(sent, "response");
      expect(arrived[0]).toMatchObject({ statusCode: 404 });
    },
  );
});
