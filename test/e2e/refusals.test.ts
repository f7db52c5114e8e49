import { describe, expect, onTestFinished, test } from "vitest";
import {
  BadRequestError,
  Cloudflare,
  ValidationError,
  type Auth,
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
import { binding, integration, service, tunnel } from "./support/arguments.js";
import { broken, failure } from "./support/broken.js";
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

const long = "x".repeat(33);

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
    ["", `${eitherConfig}: missing "host" and missing "name"`],
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
      `none of ${hosts}; closest is InfraIPv4Host or InfraIPv6Host or InfraHostnameHost: missing "ipv4" and missing "network", or missing "ipv6" and missing "network", or missing "hostname" and missing "resolver_network"`,
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
    expect(error.rawHeaders.get("content-type")).toBe(
      "application/problem+json",
    );
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
