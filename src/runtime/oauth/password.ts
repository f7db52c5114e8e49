import { scopeOf, type OAuthOptions, type OAuthUrls } from "./options.js";
import { grantProvider, type TokenProvider } from "./token-provider.js";

/** As whom tokens are asked for, and with whose password. */
export interface PasswordOptions<
  Scope extends string = string,
> extends OAuthOptions<Scope> {
  readonly username: string;
  readonly password: string;
}

/** Tokens for a user whose password the program knows (RFC 6749, section 4.3), which RFC 9700 advises against. */
export function password(
  documented: OAuthUrls,
  options: PasswordOptions,
): TokenProvider {
  const grant = {
    grant_type: "password",
    username: options.username,
    password: options.password,
    ...scopeOf(options),
  };
  return grantProvider(documented, options, grant);
}
