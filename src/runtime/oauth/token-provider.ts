import { OAuthError } from "./oauth-error.js";
import {
  requestToken,
  type OAuthOptions,
  type Token,
} from "./request-token.js";

/** Where a flow gets its tokens. */
export interface TokenEndpoint {
  readonly tokenUrl: string;
  /** Where tokens are renewed; default `tokenUrl`. */
  readonly refreshUrl?: string | undefined;
}

/** Gives the token that is valid now; stands where a token could. */
export type TokenProvider = () => Promise<string>;

/** Seconds before its end in which a token is not used any more, at most. */
const margin = 30;

/**
 * Keeps the token of a grant until shortly before it ends, then renews it
 * (RFC 6749, section 6), or asks anew where it cannot be renewed. All who wait
 * at the same time wait for one request.
 */
export function tokenProvider(
  { tokenUrl, refreshUrl = tokenUrl }: TokenEndpoint,
  grant: { readonly [name: string]: string },
  options: OAuthOptions,
): TokenProvider {
  const now = options.now ?? Date.now;
  let kept: { readonly token: Token; readonly until: number } | undefined;
  let pending: Promise<string> | undefined;

  const renew = async (refreshToken: string): Promise<Token> => {
    const renewal = {
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    };
    try {
      const token = await requestToken(refreshUrl, renewal, options);
      // A server that sends no new one lets the old one live on.
      return { ...token, refreshToken: token.refreshToken ?? refreshToken };
    } catch (error) {
      const isOver =
        error instanceof OAuthError && error.error === "invalid_grant";
      if (!isOver) throw error;
      return requestToken(tokenUrl, grant, options);
    }
  };
  const ask = async (): Promise<string> => {
    const refreshToken = kept?.token.refreshToken;
    const asked = now();
    const token = refreshToken
      ? await renew(refreshToken)
      : await requestToken(tokenUrl, grant, options);
    const { expiresIn = Infinity } = token;
    const usable = expiresIn - Math.min(margin, expiresIn / 10);
    kept = { token, until: asked + usable * 1000 };
    return token.accessToken;
  };
  return async () => {
    if (kept && now() < kept.until) return kept.token.accessToken;
    pending ??= ask().finally(() => (pending = undefined));
    return pending;
  };
}
