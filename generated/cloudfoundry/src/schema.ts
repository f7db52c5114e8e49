export interface paths {
  "/v2/service_bindings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a Service Binding */
    post: operations["createServiceBinding"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ServiceBinding: {
      entity?: {
        app_guid?: string;
        app_url?: string;
        binding_options?: {
          [key: string]: unknown;
        };
        credentials?: {
          [key: string]: unknown;
        };
        gateway_data?: unknown;
        gateway_name?: string;
        last_operation?: {
          created_at?: string;
          description?: string;
          state?: string;
          type?: string;
          updated_at?: string;
        };
        name?: string;
        service_binding_parameters_url?: string;
        service_instance_guid?: string;
        service_instance_url?: string;
        syslog_drain_url?: string | null;
        volume_mounts?: unknown[];
      };
      metadata?: {
        created_at?: string;
        guid?: string;
        updated_at?: string;
        url?: string;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createServiceBinding: {
    parameters: {
      query?: {
        /** @description Set to `true` if the client allows asynchronous binding. The cloud controller may respond before the binding is ready for use. */
        accepts_incomplete?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description The guid of the app to bind */
          app_guid: string;
          /** @description A hash of options that are passed to v1 brokers */
          binding_options?: {
            [key: string]: unknown;
          };
          /** @description Binding name used to set the `VCAP_SERVICES.$SERVICE.name` environment variable. If `name` is not provided, `VCAP_SERVICES.$SERVICE.name` will default to the service instance name. */
          name?: string;
          /** @description Arbitrary parameters to pass along to the service broker. Must be a JSON object */
          parameters?: {
            [key: string]: unknown;
          };
          /** @description The guid of the service instance to bind */
          service_instance_guid: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          /** @example /v2/service_bindings/4e690cd4-66ef-4052-a23d-0d748316f18c */
          Location?: string;
          /** @example 57555efd-a472-4591-9b5d-63a2478292d0 */
          "X-VCAP-Request-ID"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServiceBinding"];
        };
      };
    };
  };
}
