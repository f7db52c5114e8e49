export interface InfraIPv4Host {
  ipv4: string;
  /** Where the host is found. */
  network: {
    /**
     * The tunnel that leads there.
     *
     * @format uuid
     */
    tunnel_id: string;
    "resolver-ips"?: string[];
  };
}
