import {
  Cloudflare,
  createClient,
  type ApiPromise,
  type Auth,
  type Client,
  type ClientOptions,
  type RequestOptions,
  type ServiceBindingCreateParams,
  type ServiceCreateParams,
  type CloudIntegrationCreateParams,
} from "../../../generated/cloudflare/src/index.js";
import { startMockServer as startCloudflare } from "../../../generated/cloudflare/src/mocks/node.js";
import { create as createBinding } from "../../../generated/cloudflare/src/resources/addressing/prefixes/service-bindings.js";
import { create as createService } from "../../../generated/cloudflare/src/resources/connectivity/directory/services.js";
import { create as createIntegration } from "../../../generated/cloudflare/src/resources/magic-cloud-networking/cloud-integrations.js";
import {
  CloudFoundry,
  createClient as createFoundryClient,
  type ServiceBindingCreateParams as FoundryBindingParams,
} from "../../../generated/cloudfoundry/src/index.js";
import { startMockServer as startCloudFoundry } from "../../../generated/cloudfoundry/src/mocks/node.js";
import { create as createFoundryBinding } from "../../../generated/cloudfoundry/src/resources/service-bindings.js";
import type { Variables } from "./curl.js";

/** One documented request and the ways to send it. */
export interface DocumentedCall {
  readonly title: string;
  readonly spec: "cloudflare" | "cloudfoundry";
  /** The page that shows it. */
  readonly page: string;
  /** Names of the request example in the spec, and of the answer that belongs to it. */
  readonly example: string;
  readonly answer: string;
  /** What the shell variables of the page's command stand for here. */
  readonly variables: Variables;
  readonly status: number;
  readonly start: typeof startCloudflare | typeof startCloudFoundry;
  readonly byTree: Call;
  readonly byFunction: Call;
}

/** What the tests say of the client that calls. */
export type CallClient = Pick<ClientOptions, "baseURL" | "fetch">;

type Call = (
  client: CallClient,
  options?: RequestOptions,
) => ApiPromise<unknown, unknown>;

const tunnel = { tunnel_id: "0191dce4-9ab4-7fce-b660-8e5dec5172da" };
const token = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";
const byToken = { apiToken: token };
const byPair = {
  apiEmail: "user@example.com",
  apiKey: "144c9defac04969c7bfad8efaa8ea194",
};
const account = "023e105f4ecef8ad9ca31a8372d0c353";
const prefix = "2af39739cc4e3b5910c918468bb89828";
const bearer =
  "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoidWFhLWlkLTQyOSIsImVtYWlsIjoiZW1haWwtMjkxQHNvbWVkb21haW4uY29tIiwic2NvcGUiOlsiY2xvdWRfY29udHJvbGxlci5hZG1pbiJdLCJhdWQiOlsiY2xvdWRfY29udHJvbGxlciJdLCJleHAiOjE0NjYwMDg5MDN9.0nz1Ucxdt02DdJU5Hy01gCKXpkSXViUBT9mEveDB7WE";

const binding: ServiceBindingCreateParams = {
  account_id: account,
  cidr: "192.0.2.0/24",
  service_id: "2db684ee7ca04e159946fd05b99e1bcd",
};
const webApp: ServiceCreateParams = {
  account_id: account,
  host: { ipv4: "10.0.0.1", network: tunnel },
  name: "web-app",
  type: "http",
  http_port: 8080,
  https_port: 8443,
};
const webServer: ServiceCreateParams = {
  account_id: account,
  host: { hostname: "api.example.com", resolver_network: tunnel },
  name: "web-server",
  type: "http",
};
const integration: CloudIntegrationCreateParams = {
  account_id: account,
  cloud_type: "AWS",
  friendly_name: "friendly_name",
};
const foundryBinding: FoundryBindingParams = {
  accepts_incomplete: false,
  service_instance_guid: "a0029c76-7017-4a74-94b0-54a04ad94b80",
  app_guid: "081d55a0-1bfa-4e51-8d08-273f764988db",
  parameters: { the_service_broker: "wants this object" },
  name: "prod-db",
};

/** A client that has these credentials and asks no environment. */
function clientWith(auth: Auth, options: CallClient): Client {
  return createClient({ auth, environment: {}, ...options });
}

function treeWith(auth: Auth, options: CallClient): Cloudflare {
  return new Cloudflare({ auth, environment: {}, ...options });
}

const shared = {
  spec: "cloudflare",
  example: "default",
  answer: "default",
  status: 200,
  start: startCloudflare,
} as const;

const tokenVariables = {
  ACCOUNT_ID: account,
  CLOUDFLARE_API_TOKEN: token,
};

/** Every documented request of the five pages. */
export const documentedCalls: readonly DocumentedCall[] = [
  {
    ...shared,
    title: "Create Service Binding",
    page: "000_6d7c2d8b5d748b9f.txt",
    variables: {
      ACCOUNT_ID: account,
      PREFIX_ID: prefix,
      CLOUDFLARE_EMAIL: byPair.apiEmail,
      CLOUDFLARE_API_KEY: byPair.apiKey,
    },
    byTree: (client, options) =>
      treeWith(byPair, client).addressing.prefixes.serviceBindings.create(
        prefix,
        binding,
        options,
      ),
    byFunction: (client, options) =>
      createBinding(clientWith(byPair, client), prefix, binding, options),
  },
  {
    ...shared,
    title: "Create Workers VPC connectivity service",
    page: "001_16aece7d79bff8dd.txt",
    example: "web-app",
    answer: "web-server",
    variables: tokenVariables,
    byTree: (client, options) =>
      treeWith(byToken, client).connectivity.directory.services.create(
        webApp,
        options,
      ),
    byFunction: (client, options) =>
      createService(clientWith(byToken, client), webApp, options),
  },
  {
    ...shared,
    title: "Create Workers VPC connectivity service, as the Go page has it",
    page: "003_48d4740f384f4d6b.txt",
    example: "web-server",
    answer: "web-server",
    variables: tokenVariables,
    byTree: (client, options) =>
      treeWith(byToken, client).connectivity.directory.services.create(
        webServer,
        options,
      ),
    byFunction: (client, options) =>
      createService(clientWith(byToken, client), webServer, options),
  },
  {
    ...shared,
    title: "Create Cloud Integration",
    page: "004_29fb645de40dd492.txt",
    variables: tokenVariables,
    byTree: (client, options) =>
      treeWith(byToken, client).magicCloudNetworking.cloudIntegrations.create(
        integration,
        options,
      ),
    byFunction: (client, options) =>
      createIntegration(clientWith(byToken, client), integration, options),
  },
  {
    spec: "cloudfoundry",
    title: "Create a Service Binding",
    page: "002_b3b46852b5e802b0.txt",
    example: "prod-db",
    answer: "prod-db",
    variables: {},
    status: 201,
    start: startCloudFoundry,
    byTree: (client, options) =>
      new CloudFoundry({
        auth: { bearer },
        environment: {},
        ...client,
      }).serviceBindings.create(foundryBinding, options),
    byFunction: (client, options) =>
      createFoundryBinding(
        createFoundryClient({ auth: { bearer }, environment: {}, ...client }),
        foundryBinding,
        options,
      ),
  },
];
