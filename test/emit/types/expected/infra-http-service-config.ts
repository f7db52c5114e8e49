import type { InfraIPv4Host } from "./infra-ipv4-host.js";

/**
 * A service that is reached over HTTP; what stands here is long enough to be
 * broken between two of its words.
 *
 * @deprecated
 * @see {@link https://example.com/docs}
 */
export interface InfraHTTPServiceConfig {
  type: "tcp" | "http";
  /**
   * A name
   * that people read.
   *
   * @pattern ^[a-z*\/]+$
   * @minLength 1
   * @maxLength 32
   * @default "web"
   * @example "shop"
   */
  name: string;
  host: InfraIPv4Host;
  /** @format date-time */
  created_at?: string;
  /** How certificates are checked. */
  mode?: "verify_everything" | "verify_the_certificate_only" | "trust_any";
  target?:
    | {
        /** An address. */
        url?: string;
      }
    | {
        /** A number. */
        id?: number;
      }
    | null;
}

/**
 * A service that is reached over HTTP; what stands here is long enough to be
 * broken between two of its words.
 *
 * As it is sent; {@link InfraHTTPServiceConfig} is what comes back.
 *
 * @deprecated
 * @see {@link https://example.com/docs}
 */
export interface InfraHTTPServiceConfigInput {
  type: "tcp" | "http";
  /**
   * A name
   * that people read.
   *
   * @pattern ^[a-z*\/]+$
   * @minLength 1
   * @maxLength 32
   * @default "web"
   * @example "shop"
   */
  name: string;
  host: InfraIPv4Host;
  /** How certificates are checked. */
  mode?: "verify_everything" | "verify_the_certificate_only" | "trust_any";
  target?:
    | {
        /** An address. */
        url?: string;
      }
    | {
        /** A number. */
        id?: number;
      }
    | null;
}
