import { headersFor, parseHeader, type RemoteHeader } from "./headers.js";

/** What may be fetched from a network. */
export interface RemoteOptions {
  /** Fetch documents by `http:` and `https:`; from public addresses and from the host of the document that was named. */
  readonly allowRemote?: boolean;
  /** Hosts, with a port if it is not the usual one, to fetch from wherever they are, in a private network too. */
  readonly allowHosts?: readonly string[];
  /**
   * Header fields of requests, as `Name: value`: sent to the origin of the
   * document that was named and nowhere else; as `https://host Name: value`
   * to that origin.
   */
  readonly headers?: readonly string[];
}

/** Decides, request by request, what is allowed. */
export interface RemotePolicy {
  /** Whether a host may have any address, public addresses only, or may not be asked at all. */
  reach(url: URL): "any" | "public" | "none";
  headersFor(url: URL): Readonly<Record<string, string>>;
}

/** Makes the policy of one reading; `root` is the URL of the document that was named, if it is remote. */
export function createPolicy(
  { allowRemote = false, allowHosts = [], headers = [] }: RemoteOptions,
  root: URL | undefined,
): RemotePolicy {
  const hosts = new Set(allowHosts.map((host) => host.toLowerCase()));
  const fields = headers
    .map((text) => parseHeader(text, root?.origin))
    .filter((field): field is RemoteHeader => field !== undefined);
  return {
    reach: (url) => {
      if (hosts.has(url.host) || hosts.has(url.hostname)) return "any";
      if (!allowRemote) return "none";
      return url.origin === root?.origin ? "any" : "public";
    },
    headersFor: (url) => headersFor(fields, url.origin),
  };
}

/** Whether anything may be fetched at all. */
export function allowsRemote(options: RemoteOptions): boolean {
  return options.allowRemote === true || (options.allowHosts ?? []).length > 0;
}
