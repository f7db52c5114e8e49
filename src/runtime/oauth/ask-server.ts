import { encodeBasic } from "../client/basic.js";
import { withDeadline } from "../client/deadline.js";
import { ArgumentError, ConnectionError } from "../client/errors.js";
import { OAuthError, type Answer } from "./oauth-error.js";
import type { OAuthOptions } from "./options.js";

/**
 * Posts a form to an authorization server and reads its answer.
 *
 * @throws OAuthError where the server refuses
 */
export function askServer(
  url: string,
  form: { readonly [name: string]: string },
  options: OAuthOptions,
): Promise<Answer> {
  if (!URL.canParse(url, globalThis.location?.href)) {
    throw new ArgumentError(`${url} is not where a server can be`);
  }
  const { timeout = 60_000, signal } = options;
  return withDeadline(signal, timeout, async (inner) => {
    const response = await post(url, form, options, inner);
    const answer = await readAnswer(response);
    if (!response.ok) throw new OAuthError(answer, response.status);
    return answer;
  });
}

async function post(
  url: string,
  form: { readonly [name: string]: string },
  options: OAuthOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { clientId, clientSecret, authentication, parameters } = options;
  const body = new URLSearchParams({ ...parameters, ...form });
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
  // A redirect would carry the secret elsewhere (RFC 9700, section 4.12); not all platforms know `error`.
  const init = { method: "POST", headers, signal, redirect: "manual" as const };
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

async function readAnswer(response: Response): Promise<Answer> {
  try {
    const answer: unknown = JSON.parse(await response.text());
    return typeof answer === "object" ? { ...answer } : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw new ConnectionError("The token server's answer broke off", { cause });
  }
}
