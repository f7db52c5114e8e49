export interface paths {
  "/accounts/{account_id}/addressing/prefixes/{prefix_id}/bindings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create Service Binding
     * @description Creates a new Service Binding, routing traffic to IPs within the given CIDR to a service running on Cloudflare's network. NOTE: The first Service Binding created for an IP Prefix must exactly match the IP Prefix's CIDR. Subsequent Service Bindings may be created with a more-specific CIDR. Refer to the Service Bindings Documentation for compatibility details.
     */
    post: operations["createServiceBinding"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/accounts/{account_id}/connectivity/directory/services": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create Workers VPC connectivity service
     * @description Create Workers VPC connectivity service
     */
    post: operations["createConnectivityService"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/accounts/{account_id}/magic/cloud/providers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create Cloud Integration
     * @description Create a new Cloud Integration (Closed Beta).
     */
    post: operations["createCloudIntegration"];
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
    APIMessage: {
      code: number;
      documentation_url?: string;
      message: string;
      source?: {
        pointer?: string;
      };
    };
    CloudIntegration: {
      aws_arn?: string;
      azure_subscription_id?: string;
      azure_tenant_id?: string;
      cloud_type: components["schemas"]["CloudType"];
      description?: string;
      friendly_name: string;
      gcp_project_id?: string;
      gcp_service_account_email?: string;
      /** Format: uuid */
      id: string;
      last_updated: string;
      /** @enum {string} */
      lifecycle_state: "ACTIVE" | "PENDING_SETUP" | "RETIRED";
      state: components["schemas"]["DiscoveryState"];
      state_v2: components["schemas"]["DiscoveryState"];
      status?: {
        credentials_good_since?: string;
        credentials_missing_since?: string;
        credentials_rejected_since?: string;
        discovery_message?: string;
        discovery_message_v2?: string;
        discovery_progress: components["schemas"]["DiscoveryProgress"];
        discovery_progress_v2: components["schemas"]["DiscoveryProgress"];
        in_use_by?: {
          /** @constant */
          client_type: "MAGIC_WAN_CLOUD_ONRAMP";
          /** Format: uuid */
          id: string;
          name: string;
        }[];
        last_discovery_completed_at?: string;
        last_discovery_completed_at_v2?: string;
        last_discovery_started_at?: string;
        last_discovery_started_at_v2?: string;
        last_discovery_status: components["schemas"]["DiscoveryState"];
        last_discovery_status_v2: components["schemas"]["DiscoveryState"];
        last_updated?: string;
        regions: string[];
      };
    };
    /** @enum {integer} */
    CloudIntegrationErrorCode:
      | 1001
      | 1002
      | 1003
      | 1004
      | 1005
      | 1006
      | 1007
      | 1008
      | 1009
      | 1010
      | 1011
      | 1012
      | 1013
      | 1014
      | 1015
      | 1016
      | 1017
      | 1018
      | 2001
      | 2002
      | 2003
      | 2004
      | 2005
      | 2006
      | 2007
      | 2008
      | 2009
      | 2010
      | 2011
      | 2012
      | 2013
      | 2014
      | 2015
      | 2016
      | 2017
      | 2018
      | 2019
      | 2020
      | 2021
      | 2022
      | 3001
      | 3002
      | 3003
      | 3004
      | 3005
      | 3006
      | 3007
      | 4001
      | 4002
      | 4003
      | 4004
      | 4005
      | 4006
      | 4007
      | 4008
      | 4009
      | 4010
      | 4011
      | 4012
      | 4013
      | 4014
      | 4015
      | 4016
      | 4017
      | 4018
      | 4019
      | 4020
      | 4021
      | 4022
      | 4023
      | 5001
      | 5002
      | 5003
      | 5004
      | 102000
      | 102001
      | 102002
      | 102003
      | 102004
      | 102005
      | 102006
      | 102007
      | 102008
      | 102009
      | 102010
      | 102011
      | 102012
      | 102013
      | 102014
      | 102015
      | 102016
      | 102017
      | 102018
      | 102019
      | 102020
      | 102021
      | 102022
      | 102023
      | 102024
      | 102025
      | 102026
      | 102027
      | 102028
      | 102029
      | 102030
      | 102031
      | 102032
      | 102033
      | 102034
      | 102035
      | 102036
      | 102037
      | 102038
      | 102039
      | 102040
      | 102041
      | 102042
      | 102043
      | 102044
      | 102045
      | 102046
      | 102047
      | 102048
      | 102049
      | 102050
      | 102051
      | 102052
      | 102053
      | 102054
      | 102055
      | 102056
      | 102057
      | 102058
      | 102059
      | 102060
      | 102061
      | 102062
      | 102063
      | 102064
      | 102065
      | 102066
      | 102067
      | 102068
      | 102069
      | 102070
      | 102071
      | 102072
      | 103001
      | 103002
      | 103003
      | 103004
      | 103005
      | 103006
      | 103007
      | 103008;
    CloudIntegrationMessage: {
      code: components["schemas"]["CloudIntegrationErrorCode"];
      documentation_url?: string;
      message: string;
      meta?: {
        l10n_key?: string;
        loggable_error?: string;
        template_data?: unknown;
        trace_id?: string;
      };
      source?: {
        parameter?: string;
        parameter_value_index?: number;
        pointer?: string;
      };
    };
    /** @enum {string} */
    CloudType: "AWS" | "AZURE" | "GOOGLE" | "CLOUDFLARE";
    DiscoveryProgress: {
      done: number;
      total: number;
      unit: string;
    };
    /** @enum {string} */
    DiscoveryState:
      "UNSPECIFIED" | "PENDING" | "DISCOVERING" | "FAILED" | "SUCCEEDED";
    InfraDualStackHost: {
      ipv4: string;
      ipv6: string;
      network: components["schemas"]["InfraNetwork"];
    };
    InfraHTTPServiceConfig: {
      /** Format: date-time */
      readonly created_at?: string;
      host:
        | components["schemas"]["InfraIPv4Host"]
        | components["schemas"]["InfraIPv6Host"]
        | components["schemas"]["InfraDualStackHost"]
        | components["schemas"]["InfraHostnameHost"];
      /** Format: int32 */
      http_port?: number;
      /** Format: int32 */
      https_port?: number;
      name: string;
      /** Format: uuid */
      readonly service_id?: string;
      tls_settings?: components["schemas"]["InfraTLSSettings"];
      /** @enum {string} */
      type: "tcp" | "http";
      /** Format: date-time */
      readonly updated_at?: string;
    };
    InfraHostnameHost: {
      hostname: string;
      resolver_network: {
        resolver_ips?: string[];
        /** Format: uuid */
        tunnel_id: string;
      };
    };
    InfraIPv4Host: {
      ipv4: string;
      network: components["schemas"]["InfraNetwork"];
    };
    InfraIPv6Host: {
      ipv6: string;
      network: components["schemas"]["InfraNetwork"];
    };
    InfraNetwork: {
      /** Format: uuid */
      tunnel_id: string;
    };
    InfraTCPServiceConfig: {
      /** @enum {string} */
      app_protocol?: "postgresql" | "mysql";
      /** Format: date-time */
      readonly created_at?: string;
      host:
        | components["schemas"]["InfraIPv4Host"]
        | components["schemas"]["InfraIPv6Host"]
        | components["schemas"]["InfraDualStackHost"]
        | components["schemas"]["InfraHostnameHost"];
      name: string;
      /** Format: uuid */
      readonly service_id?: string;
      /** Format: int32 */
      tcp_port?: number;
      tls_settings?: components["schemas"]["InfraTLSSettings"];
      /** @enum {string} */
      type: "tcp" | "http";
      /** Format: date-time */
      readonly updated_at?: string;
    };
    /**
     * @description TLS settings for a connectivity service.
     *
     *     If omitted, the default mode (verify_full) is used.
     */
    InfraTLSSettings: {
      /**
       * @description TLS certificate verification mode for the connection to the origin.
       *
       *       • "verify_full" — verify certificate chain and hostname (default)
       *       • "verify_ca" — verify certificate chain only, skip hostname check
       *       • "disabled" — do not verify the server certificate at all
       */
      cert_verification_mode: string;
    };
    ServiceBinding: {
      /** @description IP Prefix in Classless Inter-Domain Routing format. */
      cidr?: string;
      /** @description Identifier of a Service Binding. */
      id?: string;
      /** @description Status of a Service Binding's deployment to the Cloudflare network */
      provisioning?: {
        /**
         * @description When a binding has been deployed to a majority of Cloudflare datacenters, the binding will become active and can be used with its associated service.
         * @enum {string}
         */
        state?: "provisioning" | "active";
      };
      /** @description Identifier of a Service on the Cloudflare network. Available services and their IDs may be found in the List Services endpoint. */
      service_id?: string;
      /** @description Name of a service running on the Cloudflare network */
      service_name?: string;
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
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a Cloudflare account. */
        account_id: string;
        /** @description Identifier of an IP Prefix. */
        prefix_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description IP Prefix in Classless Inter-Domain Routing format. */
          cidr: string;
          /** @description Identifier of a Service on the Cloudflare network. Available services and their IDs may be found in the List Services endpoint. */
          service_id: string;
        };
      };
    };
    responses: {
      /** @description Returns */
      "2XX": {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            errors: components["schemas"]["APIMessage"][];
            messages: components["schemas"]["APIMessage"][];
            result?: components["schemas"]["ServiceBinding"];
            /**
             * @description Whether the API call was successful.
             * @constant
             */
            success: true;
          };
        };
      };
    };
  };
  createConnectivityService: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Account identifier
         * @example 023e105f4ecef8ad9ca31a8372d0c353
         */
        account_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json":
          | components["schemas"]["InfraHTTPServiceConfig"]
          | components["schemas"]["InfraTCPServiceConfig"];
      };
    };
    responses: {
      /** @description Returns */
      "2XX": {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            errors: components["schemas"]["APIMessage"][];
            messages: components["schemas"]["APIMessage"][];
            result?:
              | components["schemas"]["InfraHTTPServiceConfig"]
              | components["schemas"]["InfraTCPServiceConfig"];
            /**
             * @description Whether the API call was successful.
             * @constant
             */
            success: true;
          };
        };
      };
    };
  };
  createCloudIntegration: {
    parameters: {
      query?: never;
      header?: {
        forwarded?: string;
      };
      path: {
        account_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          cloud_type: components["schemas"]["CloudType"];
          description?: string;
          friendly_name: string;
        };
      };
    };
    responses: {
      /** @description Returns */
      "2XX": {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            errors: components["schemas"]["CloudIntegrationMessage"][];
            messages: components["schemas"]["CloudIntegrationMessage"][];
            result: components["schemas"]["CloudIntegration"];
            success: boolean;
          };
        };
      };
    };
  };
}
