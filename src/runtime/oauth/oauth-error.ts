/** What an authorization server answers. */
export interface Answer {
  readonly [member: string]: unknown;
}

/** The authorization server refused (RFC 6749, sections 4.1.2.1 and 5.2), or gave no token. */
export class OAuthError extends Error {
  override readonly name = "OAuthError";
  /** Of the server's answer; absent where there was none. */
  readonly status: number | undefined;
  /** The name of what went wrong: `invalid_client`, `invalid_grant`, … */
  readonly error: string | undefined;
  readonly errorDescription: string | undefined;
  readonly errorUri: string | undefined;

  constructor(answer: Answer, status?: number) {
    const error = textOf(answer["error"]);
    const description = textOf(answer["error_description"]);
    const nothing = status ? `Status ${status}` : "The answer has no token";
    const said = [error ?? nothing, description].filter(Boolean).join(": ");
    super(`${said}. ${advices[error ?? ""] ?? wrongPlace}.`);
    this.status = status;
    this.error = error;
    this.errorDescription = description;
    this.errorUri = textOf(answer["error_uri"]);
  }
}

const wrongPlace = "Check the URL of the token server";
const signIn = "Let the user sign in again";

const advices: { readonly [error: string]: string } = {
  invalid_request: "Check the extra parameters",
  invalid_client:
    "Check clientId and clientSecret, and whether the server takes them by the other authentication",
  invalid_grant: "Check the credentials, or let the user sign in again",
  unauthorized_client: "Allow this flow for the client at the server",
  unsupported_grant_type: "Use a flow that the server knows",
  invalid_scope: "Ask for scopes that the server grants to this client",
  access_denied: "The user said no",
  expired_token: signIn,
  login_required: signIn,
  state_mismatch:
    "Give the state that belongs to this sign-in; if it is the right one, somebody else may have begun it",
};

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
