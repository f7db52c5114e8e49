import {
  scopeOf,
  urlsOf,
  type OAuthOptions,
  type OAuthUrls,
} from "./options.js";
import { requestToken } from "./request-token.js";
import { tokenProvider, type TokenProvider } from "./token-provider.js";

/** Tokens for the program itself (RFC 6749, section 4.4). */
export function clientCredentials(
  documented: OAuthUrls,
  options: OAuthOptions,
): TokenProvider {
  const { tokenUrl, refreshUrl } = urlsOf(documented, options);
  const grant = { grant_type: "client_credentials", ...scopeOf(options) };
  return tokenProvider(refreshUrl, options, () =>
    requestToken(tokenUrl, grant, options),
  );
}
