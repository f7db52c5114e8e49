/** Credentials of HTTP Basic (RFC 7617). */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** `user:password` or the two apart, as base64 of UTF-8; text without a colon is encoded already. */
export function encodeBasic(credential: unknown): string {
  const text = isBasic(credential)
    ? `${credential.username}:${credential.password}`
    : String(credential);
  if (!text.includes(":")) return text;
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function isBasic(credential: unknown): credential is BasicCredential {
  return (
    typeof credential === "object" &&
    credential !== null &&
    "username" in credential
  );
}
