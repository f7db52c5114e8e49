import type { CredentialRequest } from "../client/client.js";
import { OAuthError } from "./oauth-error.js";
import {
  urlsOf,
  type OAuthOptions,
  type OAuthUrls,
  type Token,
} from "./options.js";
import { requestToken } from "./request-token.js";

/** Gives the token that is valid now; stands where a token could. */
export type TokenProvider = (asked?: CredentialRequest) => Promise<string>;

/** Seconds before its end in which a token is not used any more, at most. */
const margin = 30;

/** A token that is refused at this age, in seconds, will not get better by another one. */
const young = 10;

/** Tokens of a grant that may be used again and again. */
export function grantProvider(
  documented: OAuthUrls,
  options: OAuthOptions,
  grant: { readonly [name: string]: string },
): TokenProvider {
  const { tokenUrl, refreshUrl } = urlsOf(documented, options);
  return tokenProvider(refreshUrl, options, () =>
    requestToken(tokenUrl, grant, options),
  );
}

/**
 * Keeps a token until shortly before it ends, or until the API refuses it,
 * then renews it (RFC 6749, section 6), or asks anew where it cannot be
 * renewed. All who wait at the same time wait for one request.
 */
export function tokenProvider(
  refreshUrl: string,
  options: OAuthOptions,
  ask: (() => Promise<Token>) | undefined,
  first?: Token,
): TokenProvider {
  const { now = Date.now, onToken } = options;
  let kept = first && keep(first, -Infinity);
  let pending: Promise<string> | undefined;

  const askAnew = (): Promise<Token> => {
    if (ask) return ask();
    const error_description = "The token has ended and cannot be renewed";
    throw new OAuthError({ error: "login_required", error_description });
  };
  const renew = async (refreshToken: string): Promise<Token> => {
    const grant = { grant_type: "refresh_token", refresh_token: refreshToken };
    try {
      const token = await requestToken(refreshUrl, grant, options);
      // A server that sends no new one lets the old one live on.
      return { refreshToken, ...token };
    } catch (error) {
      const isOver =
        error instanceof OAuthError && error.error === "invalid_grant";
      if (!isOver || !ask) throw error;
      return ask();
    }
  };
  const change = async (): Promise<string> => {
    const asked = now();
    const refreshToken = kept?.token.refreshToken;
    const token = await (refreshToken ? renew(refreshToken) : askAnew());
    kept = keep(token, asked);
    await onToken?.(token);
    return token.accessToken;
  };
  return async ({ isRefused = false } = {}) => {
    const time = now();
    const isUsable =
      kept &&
      time < kept.until &&
      (!isRefused || time - kept.asked < young * 1000);
    if (kept && isUsable) return kept.token.accessToken;
    pending ??= change().finally(() => (pending = undefined));
    return pending;
  };
}

interface Kept {
  readonly token: Token;
  readonly asked: number;
  readonly until: number;
}

function keep(token: Token, asked: number): Kept {
  const { expiresAt = Infinity } = token;
  const spare = Math.min(margin * 1000, (expiresAt - asked) / 10);
  return { token, asked, until: expiresAt - spare };
}
