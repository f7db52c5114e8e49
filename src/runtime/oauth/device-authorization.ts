import { sleep } from "../client/deadline.js";
import { askServer } from "./ask-server.js";
import { OAuthError } from "./oauth-error.js";
import {
  scopeOf,
  urlsOf,
  type OAuthOptions,
  type OAuthUrls,
  type Token,
} from "./options.js";
import { requestToken } from "./request-token.js";
import { tokenProvider, type TokenProvider } from "./token-provider.js";

/** What to show to the user (RFC 8628, section 3.2). */
export interface DeviceSignIn {
  readonly userCode: string;
  /** Where the user types the code. */
  readonly verificationUri: string;
  /** The same with the code in it, to show as a QR code. */
  readonly verificationUriComplete: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /**
   * Waits until the user has signed in.
   *
   * @throws OAuthError where the user says no, or nothing in time
   */
  finish(): Promise<TokenProvider>;
}

/** Signing in at another device, from beginning to end. */
export interface DeviceAuthorization {
  /** Asks for the codes. */
  start(): Promise<DeviceSignIn>;
  /** Goes on with a token that `onToken` was given. */
  resume(token: Token): TokenProvider;
}

/** Tokens for a user who signs in at another device (RFC 8628). */
export function deviceAuthorization(
  documented: OAuthUrls,
  options: OAuthOptions,
): DeviceAuthorization {
  const urls = urlsOf(documented, options);
  const { now = Date.now } = options;
  const resume = (token: Token): TokenProvider =>
    tokenProvider(urls.refreshUrl, options, undefined, token);
  return {
    resume,
    async start() {
      const asked = now();
      const form = scopeOf(options);
      const answer = await askServer(
        urls.deviceAuthorizationUrl,
        form,
        options,
      );
      const { device_code, verification_uri_complete: complete } = answer;
      if (typeof device_code !== "string") throw new OAuthError(answer);
      const seconds = Number(answer["interval"] ?? 5);
      return {
        userCode: String(answer["user_code"]),
        verificationUri: String(answer["verification_uri"]),
        verificationUriComplete:
          typeof complete === "string" ? complete : undefined,
        expiresAt: asked + Number(answer["expires_in"]) * 1000,
        async finish() {
          const token = await poll(
            urls.tokenUrl,
            device_code,
            seconds,
            options,
          );
          await options.onToken?.(token);
          return resume(token);
        },
      };
    },
  };
}

/** Asks again and again, as often as the server allows (RFC 8628, section 3.5). */
async function poll(
  tokenUrl: string,
  device_code: string,
  interval: number,
  options: OAuthOptions,
): Promise<Token> {
  const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
  const { signal = new AbortController().signal } = options;
  for (let seconds = interval; ;) {
    await (options.sleep ?? sleep)(seconds * 1000, signal);
    signal.throwIfAborted();
    try {
      const grant = { grant_type, device_code };
      return await requestToken(tokenUrl, grant, options);
    } catch (error) {
      const name = error instanceof OAuthError ? error.error : undefined;
      if (name === "slow_down") seconds += 5;
      else if (name !== "authorization_pending") throw error;
    }
  }
}
