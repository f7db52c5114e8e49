import type { IncomingMessage } from "node:http";
import type { Loaded, Loader } from "../loader.js";
import type { RemotePolicy } from "./policy.js";
import { RefusedAddress, send } from "./request.js";

/** Limits of fetching. */
export interface RemoteLimits {
  /** Bytes of all documents together. */
  readonly bytes: number;
  /** Documents of one reading. */
  readonly documents: number;
  /** Redirects of one document. */
  readonly redirects: number;
  /** Milliseconds for one document, redirects included. */
  readonly time: number;
}

/** Makes a loader for `http:` and `https:` URIs that keeps to a policy; it never throws. */
export function createRemoteLoader(
  policy: RemotePolicy,
  limits: RemoteLimits,
): Loader {
  const left = { bytes: limits.bytes, documents: limits.documents };
  return async (uri) => {
    if (!URL.canParse(uri)) return failed("it is no URL");
    if (left.documents-- <= 0) {
      return failed(`more than ${limits.documents} documents are remote`);
    }
    const signal = AbortSignal.timeout(limits.time);
    try {
      return await follow(new URL(uri), { policy, limits, left, signal });
    } catch (error) {
      return signal.aborted
        ? failed(`it took longer than ${limits.time / 1000} s`)
        : describeFailure(error);
    }
  };
}

interface Run {
  readonly policy: RemotePolicy;
  readonly limits: RemoteLimits;
  readonly left: { bytes: number };
  readonly signal: AbortSignal;
}

/** Follows redirects by hand: each address on the way is asked of the policy anew. */
async function follow(start: URL, run: Run): Promise<Loaded> {
  const { policy, limits, signal } = run;
  let url = start;
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const refused = refusal(url, policy);
    if (refused !== undefined) return refused;
    const response = await send({
      url,
      headers: policy.headersFor(url),
      publicOnly: policy.reach(url) === "public",
      signal,
    });
    const { statusCode = 0, headers } = response;
    const next = redirections.has(statusCode) ? headers.location : undefined;
    if (next === undefined) {
      return statusCode === 200
        ? await readBody(response, url, run)
        : drop(response, `the server answered with status ${statusCode}`);
    }
    response.destroy();
    if (!URL.canParse(next, url)) return failed("it redirects to no URL");
    const target = new URL(next, url);
    if (url.protocol === "https:" && target.protocol !== "https:") {
      return failed("it redirects to what is not encrypted");
    }
    url = target;
  }
  return failed(`it redirects more than ${limits.redirects} times`);
}

const redirections: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function refusal(url: URL, policy: RemotePolicy): Loaded | undefined {
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return failed(`\`${url.protocol}\` is not fetched`);
  }
  return policy.reach(url) === "none"
    ? refused(`${url.host} is not one of the allowed hosts`)
    : undefined;
}

async function readBody(
  response: IncomingMessage,
  url: URL,
  { left }: Run,
): Promise<Loaded> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    left.bytes -= chunk.byteLength;
    if (left.bytes < 0) {
      response.destroy();
      const detail = "the documents together are too large";
      return { ok: false, reason: "too-large", detail };
    }
    chunks.push(chunk);
  }
  url.hash = "";
  return { ok: true, bytes: Buffer.concat(chunks), uri: url.href };
}

function drop(response: IncomingMessage, detail: string): Loaded {
  response.destroy();
  return failed(detail);
}

function failed(detail: string): Loaded {
  return { ok: false, reason: "unfetched", detail };
}

function refused(detail: string): Loaded {
  return { ok: false, reason: "refused", detail };
}

/** Node's own messages name addresses and more: only what is known is said. */
function describeFailure(error: unknown): Loaded {
  if (error instanceof RefusedAddress) {
    return refused("its address is not public");
  }
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  return failed(explanations.get(code) ?? (code || "the connection failed"));
}

const explanations: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "there is no such host"],
  ["EAI_AGAIN", "the name of the host cannot be resolved now"],
  ["ECONNREFUSED", "nobody listens there"],
  ["ECONNRESET", "the connection broke"],
  ["EHOSTUNREACH", "the host cannot be reached"],
  ["ENETUNREACH", "the network cannot be reached"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is signed by itself"],
  ["CERT_HAS_EXPIRED", "its certificate has expired"],
]);
