import { askServer } from "./ask-server.js";
import { OAuthError } from "./oauth-error.js";
import type { OAuthOptions, Token } from "./options.js";

/**
 * Asks a token endpoint once.
 *
 * @throws OAuthError where the server refuses
 */
export async function requestToken(
  url: string,
  grant: { readonly [name: string]: string },
  options: OAuthOptions,
): Promise<Token> {
  const { now = Date.now } = options;
  const asked = now();
  const answer = await askServer(url, grant, options);
  const { access_token, refresh_token, scope } = answer;
  if (typeof access_token !== "string" || !access_token) {
    throw new OAuthError(answer);
  }
  const seconds = Number(answer["expires_in"] ?? NaN);
  return {
    accessToken: access_token,
    ...(typeof refresh_token === "string" && { refreshToken: refresh_token }),
    ...(Number.isFinite(seconds) && { expiresAt: asked + seconds * 1000 }),
    ...(typeof scope === "string" && { scopes: scope.split(" ") }),
  };
}
