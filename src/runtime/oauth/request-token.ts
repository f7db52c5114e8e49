import { encodeBasic } from "../client/basic.js";
import type { ClientConfig } from "../client/client.js";
import { withDeadline } from "../client/deadline.js";
import { ConnectionError } from "../client/errors.js";
import { OAuthError } from "./oauth-error.js";

/** As whom tokens are asked for, and how. */
export interface OAuthOptions extends Pick<
  ClientConfig,
  "fetch" | "timeout" | "now"
> {
  readonly clientId: string;
  /** Public clients have none. */
  readonly clientSecret?: string | undefined;
  /** Where the secret is sent; default `basic`, which every server has to know. */
  readonly authentication?: "basic" | "post" | undefined;
  /** What a server asks for besides: `audience`, `resource`, … */
  readonly parameters?: { readonly [name: string]: string } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A successful answer (RFC 6749, section 5.1). */
export interface Token {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** Seconds. */
  readonly expiresIn: number | undefined;
}

/**
 * Asks a token endpoint once.
 *
 * @throws OAuthError where the server refuses
 */
export function requestToken(
  url: string,
  grant: { readonly [name: string]: string },
  options: OAuthOptions,
): Promise<Token> {
  const { timeout = 60_000 } = options;
  return withDeadline(options.signal, timeout, async (signal) => {
    const response = await post(url, grant, options, signal);
    const answer = await readAnswer(response);
    const accessToken = answer["access_token"];
    if (!response.ok || typeof accessToken !== "string" || !accessToken) {
      throw new OAuthError(response.status, answer);
    }
    const refreshToken = answer["refresh_token"];
    const seconds = Number(answer["expires_in"] ?? NaN);
    return {
      accessToken,
      refreshToken: typeof refreshToken === "string" ? refreshToken : undefined,
      expiresIn: Number.isFinite(seconds) ? seconds : undefined,
    };
  });
}

async function post(
  url: string,
  grant: { readonly [name: string]: string },
  options: OAuthOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { clientId, clientSecret, authentication, parameters } = options;
  const body = new URLSearchParams({ ...parameters, ...grant });
  const headers = new Headers({
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  });
  if (clientSecret !== undefined && authentication !== "post") {
    headers.set("authorization", `Basic ${basicOf(clientId, clientSecret)}`);
  } else {
    body.set("client_id", clientId);
    if (clientSecret !== undefined) body.set("client_secret", clientSecret);
  }
  // A redirect would carry the secret elsewhere (RFC 9700, section 4.12).
  const init = { method: "POST", headers, signal, redirect: "error" as const };
  try {
    return await (options.fetch ?? fetch)(url, { ...init, body: `${body}` });
  } catch (cause) {
    throw new ConnectionError("No connection to the token server", { cause });
  }
}

/** Both are encoded as in forms before they are joined (RFC 6749, section 2.3.1). */
function basicOf(clientId: string, clientSecret: string): string {
  return encodeBasic({
    username: encodeForm(clientId),
    password: encodeForm(clientSecret),
  });
}

function encodeForm(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}

async function readAnswer(
  response: Response,
): Promise<{ readonly [member: string]: unknown }> {
  try {
    const answer: unknown = JSON.parse(await response.text());
    return typeof answer === "object" ? { ...answer } : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw new ConnectionError("The token server's answer broke off", { cause });
  }
}
