import { lookup as resolveName, type LookupAddress } from "node:dns";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./address.js";

/** One request for a document. */
export interface DocumentRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Connect to public addresses alone. */
  readonly publicOnly: boolean;
  readonly signal: AbortSignal;
}

/** An address that may not be connected to. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
}

/** Sends a request; resolves once the header of the response is there. */
export function send(request: DocumentRequest): Promise<IncomingMessage> {
  const { url, headers, publicOnly, signal } = request;
  const start = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (publicOnly && isIP(literal) !== 0 && !isPublicAddress(literal)) {
      reject(new RefusedAddress(literal));
      return;
    }
    const outgoing = start(url, {
      headers: { ...usual, ...headers },
      signal,
      // A connection of its own: one that is kept was checked for another request.
      agent: false,
      ...(publicOnly && { lookup: lookupPublic }),
    });
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
    outgoing.end();
  });
}

const usual: Readonly<Record<string, string>> = {
  accept: "application/yaml, application/json, text/*;q=0.9, */*;q=0.5",
  "accept-encoding": "identity",
  "user-agent": "sdkwright",
};

/** Resolves a name and refuses it when an address is not public: the one that is checked is the one that is used. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    const bad = addresses?.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses ?? [];
    if (error !== null) callback(error, []);
    else if (bad !== undefined) callback(new RefusedAddress(bad.address), []);
    else if (options.all) callback(null, addresses);
    else giveOne(callback, first);
  });
};

function giveOne(
  callback: Parameters<LookupFunction>[2],
  found: LookupAddress | undefined,
): void {
  callback(null, found?.address ?? "", found?.family ?? 4);
}
