import type {
  CloudIntegrationCreateParams,
  ServiceBindingCreateParams,
  ServiceCreateParams,
} from "../../../generated/cloudflare/src/index.js";

export const tunnel = { tunnel_id: "0191dce4-9ab4-7fce-b660-8e5dec5172da" };

/** Good arguments, for tests to break. */
export const service: ServiceCreateParams = {
  account_id: "023e105f4ecef8ad9ca31a8372d0c353",
  host: { ipv4: "10.0.0.1", network: tunnel },
  name: "web-app",
  type: "http",
};

export const binding: ServiceBindingCreateParams = {
  account_id: "a",
  cidr: "192.0.2.0/24",
  service_id: "s",
};

export const integration: CloudIntegrationCreateParams = {
  account_id: "a",
  cloud_type: "AWS",
  friendly_name: "f",
};
