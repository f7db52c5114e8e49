/** The authorization server refused (RFC 6749, section 5.2), or answered with no token. */
export class OAuthError extends Error {
  override readonly name = "OAuthError";
  readonly status: number;
  /** The server's name for what went wrong: `invalid_client`, `invalid_grant`, … */
  readonly error: string | undefined;
  readonly errorDescription: string | undefined;
  readonly errorUri: string | undefined;

  constructor(status: number, answer: { readonly [member: string]: unknown }) {
    const error = textOf(answer["error"]);
    const description = textOf(answer["error_description"]);
    const said = [error ?? `Status ${status} without a token`, description];
    const advice = advices[error ?? ""] ?? "Check the URL of the token server";
    super(`${said.filter(Boolean).join(": ")}. ${advice}.`);
    this.status = status;
    this.error = error;
    this.errorDescription = description;
    this.errorUri = textOf(answer["error_uri"]);
  }
}

const advices: { readonly [error: string]: string } = {
  invalid_request: "Check the extra parameters",
  invalid_client:
    "Check clientId and clientSecret, and whether the server takes them by the other authentication",
  invalid_grant: "Check the credentials, or let the user sign in again",
  unauthorized_client: "Allow this flow for the client at the server",
  unsupported_grant_type: "Use a flow that the server knows",
  invalid_scope: "Ask for scopes that the server grants to this client",
};

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
