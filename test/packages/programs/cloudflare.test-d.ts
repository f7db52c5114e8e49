import {
  ApiError,
  BadRequestError,
  Cloudflare,
  createClient,
  isApiError,
  type ApiPromise,
  type Auth,
  type InfraHTTPServiceConfig,
  type InfraHTTPServiceConfigInput,
  type ServiceBinding,
  type ServiceBindingCreateParams,
  type ServiceBindingCreateResponse,
} from "cloudflare-sdk";
import { create } from "cloudflare-sdk/resources/connectivity/directory/services";
import type { CloudIntegrationErrorCode } from "cloudflare-sdk/types";
import { validation } from "cloudflare-sdk/validation";
import {
  isServiceBinding,
  ServiceBindingSchema,
} from "cloudflare-sdk/validators";

declare const value: unknown;
const cloudflare = new Cloudflare();
const { serviceBindings } = cloudflare.addressing.prefixes;
const { services } = cloudflare.connectivity.directory;
const { cloudIntegrations } = cloudflare.magicCloudNetworking;

const binding = { account_id: "a", cidr: "192.0.2.0/24", service_id: "s" };
const network = { tunnel_id: "t" };
const service = {
  account_id: "a",
  name: "web",
  type: "http",
  host: { ipv4: "10.0.0.1", network },
} as const;

const integration = {
  account_id: "a",
  cloud_type: "AWS",
  friendly_name: "f",
} as const;

/** Calls as people write them. */
export async function calls(): Promise<void> {
  const made: ServiceBinding = await serviceBindings.create("p", binding);
  made.provisioning?.state satisfies string | undefined;
  const { data, response, requestId, envelope } = await serviceBindings
    .create("p", binding, { timeout: 1, signal: AbortSignal.timeout(1) })
    .withResponse();
  data satisfies ServiceBinding;
  response satisfies Response;
  requestId satisfies string | undefined;
  envelope satisfies ServiceBindingCreateResponse;
  await services.create(service, { headers: { "X-Trace": null } });
  await services.create({
    ...service,
    host: { ipv4: "1", ipv6: "2", network },
  });
  await services.create({ ...service, type: "tcp", tcp_port: 1 });
  await create(createClient({ validation }), service);
  const forwarded = "for=192.0.2.1";
  const cloud = await cloudIntegrations.create({ ...integration, forwarded });
  // What comes next year is a text, for which there is a place.
  if (cloud.cloud_type === "ORACLE") throw new Error("not yet");
  cloud.cloud_type satisfies
    "AWS" | "AZURE" | "GOOGLE" | "CLOUDFLARE" | (string & {});
}

/** Arguments that are missing, wrong or unknown. */
export function mistakes(): readonly ApiPromise<unknown, unknown>[] {
  return [
    // @ts-expect-error the prefix is missing
    serviceBindings.create(binding),
    // @ts-expect-error everything by name is missing
    serviceBindings.create("p"),
    // @ts-expect-error the prefix is text
    serviceBindings.create(1, binding),
    // @ts-expect-error a required parameter is missing
    serviceBindings.create("p", { cidr: "c", service_id: "s" }),
    // @ts-expect-error a required member of the body is missing
    serviceBindings.create("p", { account_id: "a", service_id: "s" }),
    // @ts-expect-error a member that nobody knows
    serviceBindings.create("p", { ...binding, cidrs: "c" }),
    // @ts-expect-error wire names are never recased
    serviceBindings.create("p", { accountId: "a", cidr: "c", service_id: "s" }),
    // @ts-expect-error an option that nobody knows
    serviceBindings.create("p", binding, { retries: 3 }),
    // @ts-expect-error milliseconds are a number
    serviceBindings.create("p", binding, { timeout: "5s" }),
    // @ts-expect-error required members are not undefined
    serviceBindings.create("p", { ...binding, cidr: undefined }),
    // @ts-expect-error no such type of service
    services.create({ ...service, type: "udp" }),
    // @ts-expect-error a port is a number
    services.create({ ...service, http_port: "8080" }),
    // @ts-expect-error members that only answers have are not sent
    services.create({ ...service, created_at: "2024-01-15T09:30:00Z" }),
    // @ts-expect-error nor are these
    services.create({ ...service, service_id: "550e8400" }),
    // @ts-expect-error a host needs a network
    services.create({ ...service, host: { ipv4: "10.0.0.1" } }),
    // @ts-expect-error no host has such a member
    services.create({ ...service, host: { ipv4: "1", network, port: 1 } }),
    // @ts-expect-error each host has its own kind of network
    services.create({ ...service, host: { hostname: "h", network } }),
    // @ts-expect-error an address is text
    services.create({ ...service, host: { ipv4: 10, network } }),
    // @ts-expect-error the settings of TLS have a required member
    services.create({ ...service, tls_settings: {} }),
    // @ts-expect-error no such cloud
    cloudIntegrations.create({ ...integration, cloud_type: "IBM" }),
    // @ts-expect-error the client comes first
    create(service),
  ];
}

/** Resources and methods that the API does not have. */
export function strangers(): readonly unknown[] {
  return [
    // @ts-expect-error a resource that is none
    cloudflare.zones,
    // @ts-expect-error resources stand below their parents
    cloudflare.serviceBindings,
    // @ts-expect-error a method that the page does not have
    serviceBindings.list,
    // @ts-expect-error the client's inside is its own
    cloudflare.client,
    // @ts-expect-error such a type there is not
    value satisfies import("cloudflare-sdk/types").Zone,
  ];
}

/** Credentials: a value, or whoever is asked for it. */
export const credentials: readonly Auth[] = [
  { apiToken: "t" },
  { apiToken: () => "t" },
  { apiToken: async () => "t" },
  { apiEmail: "e", apiKey: async () => "k" },
  { apiToken: undefined },
  // @ts-expect-error a scheme that the API does not have
  { token: "t" },
  // @ts-expect-error a token is text
  { apiToken: 1 },
  // @ts-expect-error whoever is asked gives text
  { apiToken: async () => 1 },
];

/** Clients. */
export const clients: readonly Cloudflare[] = [
  new Cloudflare({ auth: { apiToken: "t" }, baseURL: "http://localhost" }),
  new Cloudflare({ fetch: async () => new Response(), maxRetries: 0 }),
  // @ts-expect-error auth is no text
  new Cloudflare({ auth: "t" }),
  // @ts-expect-error an option that nobody knows
  new Cloudflare({ apiToken: "t" }),
];

/** Failures. */
export function failures(error: unknown): void {
  if (error instanceof BadRequestError) error.status satisfies 400;
  if (error instanceof ApiError) error.rawHeaders satisfies Headers;
  if (isApiError(error)) error.message satisfies string;
  // @ts-expect-error nothing is known of what was thrown
  error.status satisfies number;
}

/** Guards and Standard Schema. */
export function recognised(): void {
  if (isServiceBinding(value)) value satisfies ServiceBinding;
  // @ts-expect-error it may be anything
  value satisfies ServiceBinding;
  const result = ServiceBindingSchema["~standard"].validate(value);
  if (!(result instanceof Promise) && result.issues === undefined) {
    result.value satisfies ServiceBinding;
  }
}

/** Types on their own. */
export const params: ServiceBindingCreateParams = binding;
export const code: CloudIntegrationErrorCode = 1001;
// @ts-expect-error 155 codes, and this is none of them
export const otherCode: CloudIntegrationErrorCode = 1;
export const answered: InfraHTTPServiceConfig = {
  name: "web",
  type: "http",
  host: { hostname: "h", resolver_network: network },
  created_at: "2024-01-15T09:30:00Z",
};
export const sent: InfraHTTPServiceConfigInput = {
  name: "web",
  type: "http",
  host: { hostname: "h", resolver_network: network },
  // @ts-expect-error the server says when
  created_at: "2024-01-15T09:30:00Z",
};
