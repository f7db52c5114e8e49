import { scopeOf, type OAuthOptions, type OAuthUrls } from "./options.js";
import { grantProvider, type TokenProvider } from "./token-provider.js";

/** Tokens for the program itself (RFC 6749, section 4.4). */
export function clientCredentials(
  documented: OAuthUrls,
  options: OAuthOptions,
): TokenProvider {
  const grant = { grant_type: "client_credentials", ...scopeOf(options) };
  return grantProvider(documented, options, grant);
}
