import { expect, test } from "vitest";
import { OAuthError } from "../../../src/runtime/oauth/oauth-error.js";
import { clientCredentials } from "../../../src/runtime/oauth/client-credentials.js";
import type { Token } from "../../../src/runtime/oauth/options.js";
import { password } from "../../../src/runtime/oauth/password.js";
import { challengeOf, makeVerifier } from "../../../src/runtime/oauth/pkce.js";
import { startServer } from "../client/server.js";
import { tokenServer } from "./token-server.js";

const given = { clientId: "me", clientSecret: "hidden" };
const clientGrant = { path: "/token", grant_type: "client_credentials" };

test("many who wait share one request, until shortly before the end", async () => {
  let time = 0;
  const token = (access_token: string): object => ({
    access_token,
    expires_in: 3600,
  });
  const server = await tokenServer(token("a"), token("b"));
  const tokenUrl = `${server.url}/token`;
  const provide = clientCredentials(
    { tokenUrl },
    { ...given, now: () => time },
  );
  const all = await Promise.all(Array.from({ length: 20 }, () => provide()));
  expect(new Set(all)).toEqual(new Set(["a"]));
  time = 3_569_999;
  expect(await provide()).toBe("a");
  expect(server.seen).toHaveLength(1);
  time = 3_570_000;
  expect(await provide()).toBe("b");
  expect(server.forms()).toEqual([clientGrant, clientGrant]);
});

test("renews by refresh token, which may change, and asks anew where that is refused", async () => {
  let time = 0;
  const short = { expires_in: 10 };
  const server = await tokenServer(
    { access_token: "a", refresh_token: "r", ...short },
    { access_token: "b", ...short },
    { access_token: "c", refresh_token: "s", ...short },
    [400, { error: "invalid_grant" }],
    { access_token: "d" },
  );
  const tokens: Token[] = [];
  const provide = password(
    { tokenUrl: `${server.url}/token`, refreshUrl: `${server.url}/refresh` },
    {
      ...given,
      username: "u",
      password: "p",
      scopes: ["read", "write"],
      now: () => time,
      onToken: (token) => void tokens.push(token),
    },
  );
  const seen: string[] = [];
  for (; time < 40_000; time += 9_000) seen.push(await provide());
  expect(seen).toEqual(["a", "b", "c", "d", "d"]);
  const asked = {
    path: "/token",
    grant_type: "password",
    username: "u",
    password: "p",
    scope: "read write",
  };
  const renewed = { path: "/refresh", grant_type: "refresh_token" };
  expect(server.forms()).toEqual([
    asked,
    { ...renewed, refresh_token: "r" },
    { ...renewed, refresh_token: "r" },
    { ...renewed, refresh_token: "s" },
    asked,
  ]);
  expect(tokens).toEqual([
    { accessToken: "a", refreshToken: "r", expiresAt: 10_000 },
    { accessToken: "b", refreshToken: "r", expiresAt: 19_000 },
    { accessToken: "c", refreshToken: "s", expiresAt: 28_000 },
    { accessToken: "d" },
  ]);
});

test("a token that is refused is renewed, unless it is new", async () => {
  let time = 0;
  const server = await tokenServer(
    { access_token: "a" },
    { access_token: "b" },
  );
  const options = { ...given, now: () => time };
  const provide = clientCredentials({ tokenUrl: server.url }, options);
  expect(await provide()).toBe("a");
  time = 9_999;
  expect(await provide({ isRefused: true })).toBe("a");
  time = 10_000;
  expect(await provide({ isRefused: true })).toBe("b");
  expect(await provide({ isRefused: true })).toBe("b");
  expect(server.seen).toHaveLength(2);
});

test("encodes the client as in forms before Basic", async () => {
  const server = await tokenServer({ access_token: "a" });
  const options = { clientId: "a:b", clientSecret: "ü +" };
  await clientCredentials({ tokenUrl: server.url }, options)();
  const basic = Buffer.from("a%3Ab:%C3%BC+%2B").toString("base64");
  expect(server.seen[0]?.headers.authorization).toBe(`Basic ${basic}`);
  expect(server.forms()).toEqual([{ ...clientGrant, path: "/" }]);
});

test.each([
  [{ authentication: "post", clientSecret: "s" }, { client_secret: "s" }],
  [{}, {}],
] as const)("sends the client in the body: %j", async (more, sent) => {
  const server = await tokenServer({ access_token: "a" });
  const parameters = { audience: "api" };
  const options = { clientId: "me", parameters, ...more };
  await clientCredentials({ tokenUrl: server.url }, options)();
  expect(server.seen[0]?.headers.authorization).toBeUndefined();
  expect(server.forms()).toEqual([
    { ...clientGrant, path: "/", client_id: "me", audience: "api", ...sent },
  ]);
});

test("options replace the URLs of the document", async () => {
  const server = await tokenServer({ access_token: "a" });
  const options = { ...given, tokenUrl: `${server.url}/own` };
  const documented = { tokenUrl: "https://example.invalid/token" };
  expect(await clientCredentials(documented, options)()).toBe("a");
  expect(server.forms()).toEqual([{ ...clientGrant, path: "/own" }]);
});

test("tells why the server refuses, without secrets, and asks again", async () => {
  const refusal = {
    error: "invalid_client",
    error_description: "Unknown",
    error_uri: "https://example.com/e",
  };
  const server = await tokenServer([401, refusal], { access_token: "a" });
  const provide = clientCredentials({ tokenUrl: server.url }, given);
  const error = await provide().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OAuthError);
  expect(error).toMatchObject({
    status: 401,
    error: "invalid_client",
    errorDescription: "Unknown",
    errorUri: "https://example.com/e",
  });
  expect(String(error)).toContain("Check clientId and clientSecret");
  expect(String(error) + JSON.stringify(error)).not.toContain("hidden");
  expect(await provide()).toBe("a");
});

test.each([
  [[502, "<html>"], "Status 502. Check the URL of the token server."],
  [[200, "<html>"], "The answer has no token. Check the URL"],
  [[200, "null"], "The answer has no token. Check the URL"],
  [{ access_token: 1 }, "The answer has no token. Check the URL"],
] as const)("%j is an error of its own", async (answer, message) => {
  const server = await tokenServer(answer);
  const provide = clientCredentials({ tokenUrl: server.url }, given);
  await expect(provide()).rejects.toMatchObject({ name: "OAuthError" });
  const again = await tokenServer(answer);
  const other = clientCredentials({ tokenUrl: again.url }, given);
  await expect(other()).rejects.toThrow(message);
});

test("follows no redirect with a secret", async () => {
  const server = await startServer((response) => {
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  const provide = clientCredentials({ tokenUrl: server.url }, given);
  await expect(provide()).rejects.toThrow("Status 307. Check the URL");
  expect(server.seen).toHaveLength(1);
});

test("ends with the signal, and in time", async () => {
  const server = await startServer(() => {});
  const { url: tokenUrl } = server;
  const aborted = { ...given, signal: AbortSignal.abort() };
  await expect(
    clientCredentials({ tokenUrl }, aborted)(),
  ).rejects.toMatchObject({ name: "AbortError" });
  expect(server.seen).toHaveLength(0);
  await expect(
    clientCredentials({ tokenUrl }, { ...given, timeout: 20 })(),
  ).rejects.toMatchObject({ name: "TimeoutError" });
});

test("says where it cannot ask", async () => {
  const provide = clientCredentials({ tokenUrl: "/token" }, given);
  await expect(provide()).rejects.toThrow(
    "/token is not where a server can be",
  );
});

test("uses the fetch that it is given", async () => {
  const urls: string[] = [];
  const options = {
    ...given,
    fetch: async (url: string) => {
      urls.push(url);
      return Response.json({ access_token: "a" });
    },
  };
  const documented = { tokenUrl: "https://example.com/token" };
  expect(await clientCredentials(documented, options)()).toBe("a");
  expect(urls).toEqual(["https://example.com/token"]);
});

test("makes the challenge of RFC 7636, appendix B", async () => {
  const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  expect(await challengeOf(verifier)).toBe(
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  );
  expect(makeVerifier()).toMatch(/^[\w-]{43}$/);
  expect(makeVerifier()).not.toBe(makeVerifier());
});
