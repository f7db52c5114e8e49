import type {
  InfraHTTPServiceConfig,
  InfraHTTPServiceConfigInput,
} from "./infra-http-service-config.js";

export type ServiceList = InfraHTTPServiceConfig[];

/** As it is sent; {@link ServiceList} is what comes back. */
export type ServiceListInput = InfraHTTPServiceConfigInput[];
