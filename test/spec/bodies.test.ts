import { describe, expect, it } from "vitest";
import { operationOf, readSpec } from "./support/documents.js";
import {
  get,
  getObject,
  isObject,
  type Json,
  type JsonObject,
} from "./support/json.js";
import { oracle } from "./support/oracle.js";

// Bodies are written as changes to a sample of the page: what stands under a
// path is replaced, and `undefined` takes it away.
type Change = readonly [path: string, value: Json | undefined];

const uuid = "0191dce4-9ab4-7fce-b660-8e5dec5172da";
const network = { tunnel_id: uuid };
const long = "x".repeat(32);

const cloudflare = readSpec("cloudflare");
const bindings = operationOf(cloudflare, "000_6d7c2d8b5d748b9f.txt");
const services = operationOf(cloudflare, "001_16aece7d79bff8dd.txt");
const integrations = operationOf(cloudflare, "004_29fb645de40dd492.txt");
const foundry = operationOf(
  readSpec("cloudfoundry"),
  "002_b3b46852b5e802b0.txt",
);

suite("the request of Service Bindings", bindings.request, "default", {
  good: [
    ["service_id", long],
    ["service_id", ""],
    ["cidr", "not checked"],
    ["unknown", 1],
  ],
  bad: [
    ["cidr", undefined],
    ["service_id", undefined],
    ["cidr", 1],
    ["cidr", null],
    ["service_id", `${long}x`],
    ["service_id", 1],
    ["", []],
    ["", null],
    ["", "text"],
  ],
});

suite("the response of Service Bindings", bindings.response, "default", {
  good: [
    ["result", undefined],
    ["result", {}],
    ["result.provisioning", {}],
    ["result.provisioning.state", "active"],
    ["result.unknown", 1],
    ["result.id", long],
    ["unknown", 1],
    ["errors", []],
    ["errors.0.code", 999_999],
    ["errors.0.source", {}],
    ["errors.0.source", undefined],
    ["errors.0.documentation_url", undefined],
    ["messages.0.documentation_url", "not a URL"],
  ],
  bad: [
    ["errors", undefined],
    ["messages", undefined],
    ["success", undefined],
    ["success", false],
    ["success", "true"],
    ["result", null],
    ["result.id", `${long}x`],
    ["result.service_id", `${long}x`],
    ["result.service_name", 1],
    ["result.cidr", 1],
    ["result.provisioning", "active"],
    ["result.provisioning.state", "ACTIVE"],
    ["errors.0.code", 999],
    ["errors.0.code", 1000.5],
    ["errors.0.code", "1000"],
    ["errors.0.code", undefined],
    ["errors.0.message", undefined],
    ["errors.0.source.pointer", 1],
    ["messages.0.code", 999],
    ["messages.0.message", undefined],
    ["messages", {}],
  ],
});

suite("the request of Workers VPC", services.request, "web-app", {
  good: [
    ["http_port", 1],
    ["http_port", 65_536],
    ["http_port", 2_147_483_647],
    ["http_port", undefined],
    ["type", "tcp"],
    ["host", { ipv6: "::1", network }],
    ["host", { ipv4: "10.0.0.1", ipv6: "::1", network }],
    ["host", { hostname: "a.example", resolver_network: network }],
    ["host.ipv4", "not checked"],
    ["host.network.unknown", 1],
    ["tls_settings", { cert_verification_mode: "verify_full" }],
    ["tls_settings", { cert_verification_mode: "another" }],
    // What the server sets is readOnly: harmless to send back.
    ["service_id", uuid],
    ["created_at", "2024-01-15T09:30:00Z"],
    ["updated_at", "2024-01-15T09:30:00+01:00"],
    ["", { ...tcp(), tcp_port: 5432, app_protocol: "postgresql" }],
    ["", { ...tcp(), tcp_port: 1, app_protocol: "mysql" }],
    ["", { ...tcp(), type: "http", tcp_port: 5432 }],
    ["", tcp()],
  ],
  bad: [
    ["host", undefined],
    ["name", undefined],
    ["type", undefined],
    ["name", 1],
    ["type", "udp"],
    ["http_port", 0],
    ["http_port", 80.5],
    ["http_port", 2_147_483_648],
    ["http_port", "80"],
    ["https_port", 0],
    ["http_port", null],
    ["tls_settings", {}],
    ["tls_settings", { cert_verification_mode: 1 }],
    ["service_id", "no uuid"],
    ["created_at", "yesterday"],
    ["updated_at", "2024-01-15"],
    ["unknown", 1],
    ["body", {}],
    ["host.unknown", 1],
    ["host.network", undefined],
    ["host.network.tunnel_id", "no uuid"],
    ["host.network.tunnel_id", undefined],
    ["host.ipv4", undefined],
    ["host", { hostname: "a.example", network }],
    ["host", { ipv4: "10.0.0.1", resolver_network: network }],
    ["host", { ipv4: "10.0.0.1", hostname: "a.example", network }],
    ["host", { ipv4: "10.0.0.1", network, resolver_network: network }],
    ["host", { ipv4: "10.0.0.1", ipv6: 1, network }],
    ["host", { hostname: "a", resolver_network: { resolver_ips: ["::1"] } }],
    [
      "host",
      { hostname: "a", resolver_network: { ...network, resolver_ips: [1] } },
    ],
    ["host", {}],
    ["host", "10.0.0.1"],
    ["", { ...tcp(), tcp_port: 0 }],
    ["", { ...tcp(), tcp_port: 1.5 }],
    ["", { ...tcp(), app_protocol: "redis" }],
    ["", []],
    ["", "text"],
    ["", null],
  ],
});

suite("the response of Workers VPC", services.response, "postgres-db", {
  good: [
    ["result", undefined],
    ["result.unknown", 1],
    ["result.host.unknown", 1],
    ["result.host.network.unknown", 1],
    ["result.app_protocol", "mysql"],
    ["result.tcp_port", 1],
    ["result.created_at", undefined],
    ["errors", [{ code: 1000, message: "m" }]],
    ["unknown", 1],
  ],
  bad: [
    ["result", null],
    ["result", {}],
    ["result.host", undefined],
    ["result.host", {}],
    ["result.name", undefined],
    ["result.type", "udp"],
    ["result.service_id", "no uuid"],
    ["result.created_at", "yesterday"],
    ["result.updated_at", 1],
    ["result.tls_settings", {}],
    ["result.host.network.tunnel_id", "no uuid"],
    ["errors", [{ code: 999, message: "m" }]],
    ["messages", [{ code: 1000 }]],
    ["success", false],
    ["errors", undefined],
  ],
});

suite("the request of Cloud Integrations", integrations.request, "default", {
  good: [
    ["cloud_type", "AZURE"],
    ["cloud_type", "GOOGLE"],
    ["cloud_type", "CLOUDFLARE"],
    ["description", "text"],
    ["friendly_name", ""],
    ["unknown", 1],
  ],
  bad: [
    ["cloud_type", "aws"],
    ["cloud_type", undefined],
    ["friendly_name", undefined],
    ["friendly_name", 1],
    ["description", null],
  ],
});

suite("the response of Cloud Integrations", integrations.response, "default", {
  good: [
    ["success", false],
    ["errors", []],
    ["errors.0.code", 1018],
    ["errors.0.code", 5004],
    ["errors.0.code", 103_008],
    ["messages.0.code", 102_072],
    ...([{}, [], "text", 1, true, null] as const).map((value): Change => [
      "errors.0.meta.template_data",
      value,
    ]),
    ["errors.0.meta", {}],
    ["errors.0.source", {}],
    ["errors.0.source.parameter_value_index", 0.5],
    ["result.status", undefined],
    ["result.status.in_use_by", undefined],
    ["result.status.in_use_by", []],
    ["result.status.discovery_progress.done", 0.5],
    ["result.status.last_updated", undefined],
    ["result.lifecycle_state", "RETIRED"],
    ["result.state", "SUCCEEDED"],
    ["result.last_updated", "not a time"],
    ["result.unknown", 1],
  ],
  bad: [
    ["result", undefined],
    ["success", undefined],
    ["success", 1],
    ["errors", undefined],
    ["messages", undefined],
    ["errors.0.code", 1000],
    ["errors.0.code", 1019],
    ["errors.0.code", "1001"],
    ["messages.0.code", 103_009],
    ["errors.0.message", undefined],
    ["errors.0.meta.trace_id", 1],
    ["errors.0.source.parameter_value_index", "0"],
    ["result.id", "no uuid"],
    ["result.cloud_type", "aws"],
    ["result.lifecycle_state", "active"],
    ["result.state", "DONE"],
    ["result.state_v2", undefined],
    ["result.last_updated", undefined],
    ["result.friendly_name", null],
    ["result.aws_arn", null],
    ["result.status.regions", undefined],
    ["result.status.regions.0", 1],
    ["result.status.discovery_progress", undefined],
    ["result.status.discovery_progress_v2.unit", undefined],
    ["result.status.discovery_progress.total", "1"],
    ["result.status.last_discovery_status", "DONE"],
    ["result.status.last_discovery_status_v2", undefined],
    ["result.status.in_use_by.0.id", "no uuid"],
    ["result.status.in_use_by.0.client_type", "OTHER"],
    ["result.status.in_use_by.0.name", undefined],
  ],
});

suite("the request of Cloud Foundry", foundry.request, "prod-db", {
  good: [
    ["name", undefined],
    ["parameters", undefined],
    ["parameters", { any: { thing: [1] } }],
    ["binding_options", { any: 1 }],
    ["app_guid", "not checked"],
    ["unknown", 1],
  ],
  bad: [
    ["app_guid", undefined],
    ["service_instance_guid", undefined],
    ["app_guid", 1],
    ["parameters", []],
    ["parameters", "text"],
    ["binding_options", "text"],
    ["name", 1],
  ],
});

suite("the response of Cloud Foundry", foundry.response, "prod-db", {
  good: [
    ["entity.gateway_data", null],
    ["entity.gateway_data", { any: 1 }],
    ["entity.syslog_drain_url", "syslog://example.com"],
    ["entity.credentials", { port: 5432, tls: { on: true } }],
    ["entity.volume_mounts", [{ driver: "d" }]],
    ["entity.unknown", 1],
    ["entity.name", undefined],
  ],
  bad: [
    ["metadata", "text"],
    ["metadata.guid", 1],
    ["metadata.created_at", null],
    ["entity", []],
    ["entity.credentials", "text"],
    ["entity.binding_options", []],
    ["entity.syslog_drain_url", 1],
    ["entity.volume_mounts", {}],
    ["entity.last_operation.state", 1],
    ["entity.app_url", null],
  ],
});

describe("the parameters", () => {
  it.each([
    ["account_id of Service Bindings", bindings, "path.account_id", 32],
    ["prefix_id of Service Bindings", bindings, "path.prefix_id", 32],
    ["account_id of Workers VPC", services, "path.account_id", 32],
    [
      "account_id of Cloud Integrations",
      integrations,
      "path.account_id",
      undefined,
    ],
    [
      "forwarded of Cloud Integrations",
      integrations,
      "header.forwarded",
      undefined,
    ],
  ] as const)("%s", (_, { parameters }, key, limit) => {
    const check = oracle(getObject(parameters.get(key) ?? null, "schema"));
    expect(check("x".repeat(32))).toEqual([]);
    expect(check("x".repeat(33)).length).toBe(limit === undefined ? 0 : 1);
    expect(check(1)).not.toEqual([]);
  });
});

function tcp(): JsonObject {
  return { host: { ipv4: "10.0.0.1", network }, name: "db", type: "tcp" };
}

interface Bodies {
  readonly good: readonly Change[];
  readonly bad: readonly Change[];
}

function suite(
  title: string,
  media: JsonObject,
  example: string,
  { good, bad }: Bodies,
): void {
  const check = oracle(getObject(media, "schema"));
  const sample = get(media, "examples", example, "value");
  describe(title, () => {
    it.each(good)("takes %s: %j", (path, value) => {
      expect(check(change(sample, path, value))).toEqual([]);
    });
    it.each(bad)("refuses %s: %j", (path, value) => {
      expect(check(change(sample, path, value))).not.toEqual([]);
    });
  });
}

function change(sample: Json, path: string, value: Json | undefined): Json {
  if (path === "") return value ?? null;
  const [key = "", ...rest] = path.split(".");
  const inner = (member: Json | undefined): Json | undefined =>
    rest.length === 0 ? value : change(member ?? null, rest.join("."), value);
  if (Array.isArray(sample)) {
    return sample.map((item: Json, index) =>
      index === Number(key) ? (inner(item) ?? null) : item,
    );
  }
  if (!isObject(sample)) throw new Error(`nothing under "${path}"`);
  const { [key]: member, ...others } = sample;
  const changed = inner(member);
  return changed === undefined ? others : { ...others, [key]: changed };
}
