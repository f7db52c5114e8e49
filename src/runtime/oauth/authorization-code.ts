import { OAuthError, type Answer } from "./oauth-error.js";
import {
  scopeOf,
  urlsOf,
  type OAuthOptions,
  type OAuthUrls,
  type Token,
} from "./options.js";
import { challengeOf, makeVerifier } from "./pkce.js";
import { requestToken } from "./request-token.js";
import { tokenProvider, type TokenProvider } from "./token-provider.js";

/** As whom tokens are asked for, and where the browser comes back to. */
export interface AuthorizationCodeOptions<
  Scope extends string = string,
> extends OAuthOptions<Scope> {
  readonly redirectUri: string;
}

/** A sign-in that has begun; keep it until the browser comes back, in the user's session. */
export interface SignIn {
  /** Where to send the browser. */
  readonly url: string;
  /** Comes back with the browser, and proves that the answer belongs to this sign-in. */
  readonly state: string;
  /** Proves that who asks for the token is who began (RFC 7636). */
  readonly codeVerifier: string;
}

/** Signing in with a browser, from beginning to end. */
export interface AuthorizationCode {
  /**
   * Begins a sign-in.
   *
   * @param parameters - What the server asks for in the URL besides: `prompt`, `audience`, …
   */
  start(parameters?: { readonly [name: string]: string }): Promise<SignIn>;
  /**
   * Ends it with the URL that the browser came back to.
   *
   * @throws OAuthError where the user or the server said no, or the answer belongs to another sign-in
   */
  finish(
    callback: string | URL,
    signIn: Pick<SignIn, "codeVerifier" | "state">,
  ): Promise<TokenProvider>;
  /** Goes on with a token that `onToken` was given. */
  resume(token: Token): TokenProvider;
}

/** Tokens for a user who signs in with a browser (RFC 6749, section 4.1), with PKCE (RFC 7636). */
export function authorizationCode(
  documented: OAuthUrls,
  options: AuthorizationCodeOptions,
): AuthorizationCode {
  const urls = urlsOf(documented, options);
  const { redirectUri } = options;
  const resume = (token: Token): TokenProvider =>
    tokenProvider(urls.refreshUrl, options, undefined, token);
  return {
    resume,
    async start(parameters) {
      const state = makeVerifier();
      const codeVerifier = makeVerifier();
      const url = new URL(urls.authorizationUrl);
      const query = {
        ...parameters,
        response_type: "code",
        client_id: options.clientId,
        redirect_uri: redirectUri,
        ...scopeOf(options),
        state,
        code_challenge: await challengeOf(codeVerifier),
        code_challenge_method: "S256",
      };
      for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
      return { url: url.href, state, codeVerifier };
    },
    async finish(callback, { state, codeVerifier }) {
      const { searchParams } = new URL(callback, redirectUri);
      if (searchParams.get("state") !== state) {
        const error_description = "The answer belongs to another sign-in";
        throw new OAuthError({ error: "state_mismatch", error_description });
      }
      const code = searchParams.get("code");
      if (!code) throw new OAuthError(refusalOf(searchParams));
      const token = await requestToken(
        urls.tokenUrl,
        {
          grant_type: "authorization_code",
          code,
          redirect_uri: redirectUri,
          code_verifier: codeVerifier,
        },
        options,
      );
      await options.onToken?.(token);
      return resume(token);
    },
  };
}

/** What the server says in place of a code (RFC 6749, section 4.1.2.1). */
function refusalOf(answer: URLSearchParams): Answer {
  return {
    error: answer.get("error"),
    error_description: answer.get("error_description"),
    error_uri: answer.get("error_uri"),
  };
}
