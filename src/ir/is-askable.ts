import type { OAuthFlow } from "./types/service.js";

/** A flow that a client can go through. */
export type AskableFlow = OAuthFlow & {
  readonly kind: Exclude<OAuthFlow["kind"], "implicit">;
};

/** Whether a client can go through a flow: `implicit` is no longer to be used (RFC 9700, section 2.1.2). */
export function isAskable(flow: OAuthFlow): flow is AskableFlow {
  const { kind, urls } = flow;
  if (kind === "implicit" || urls.tokenUrl === undefined) return false;
  if (kind === "authorizationCode") return urls.authorizationUrl !== undefined;
  return (
    kind !== "deviceAuthorization" || urls.deviceAuthorizationUrl !== undefined
  );
}
