import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OAuthError } from "../../../src/runtime/oauth/oauth-error.js";
import { challengeOf, makeVerifier } from "../../../src/runtime/oauth/pkce.js";
import { tokenProvider } from "../../../src/runtime/oauth/token-provider.js";

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}
let answers: Answer[];
let seen: { headers: IncomingHttpHeaders; form: URLSearchParams }[];
let tokenUrl: string;

const server = createServer((request, response) => {
  let text = "";
  request.on("data", (chunk) => (text += String(chunk)));
  request.on("end", () => {
    seen.push({ headers: request.headers, form: new URLSearchParams(text) });
    const { status = 200, body } = answers.shift() ?? { status: 500, body: {} };
    response.writeHead(status).end(JSON.stringify(body));
  });
});

beforeEach(async () => {
  answers = [];
  seen = [];
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  tokenUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const grant = { grant_type: "client_credentials" };
const given = { clientId: "me", clientSecret: "hidden" };

test("many who wait share one request, until shortly before the end", async () => {
  let time = 0;
  const token = (access_token: string): Answer => ({
    body: { access_token, expires_in: 3600 },
  });
  answers = [token("a"), token("b")];
  const options = { ...given, now: () => time };
  const provide = tokenProvider({ tokenUrl }, grant, options);
  const all = await Promise.all(Array.from({ length: 20 }, provide));
  expect(new Set(all)).toEqual(new Set(["a"]));
  time = 3_569_999;
  expect(await provide()).toBe("a");
  expect(seen).toHaveLength(1);
  time = 3_570_000;
  expect(await provide()).toBe("b");
  expect(seen).toHaveLength(2);
});

test("renews by refresh token, and asks anew where that is refused", async () => {
  let time = 0;
  const short = { expires_in: 10 };
  answers = [
    { body: { access_token: "a", refresh_token: "r", ...short } },
    { body: { access_token: "b", ...short } },
    { status: 400, body: { error: "invalid_grant" } },
    { body: { access_token: "c" } },
  ];
  const options = { ...given, now: () => time };
  const provide = tokenProvider({ tokenUrl }, grant, options);
  expect(await provide()).toBe("a");
  time = 9_000;
  expect(await provide()).toBe("b");
  time = 18_000;
  expect(await provide()).toBe("c");
  expect(seen.map(({ form }) => form.get("refresh_token"))).toEqual([
    null,
    "r",
    "r",
    null,
  ]);
});

test("encodes the client as in forms before Basic", async () => {
  answers = [{ body: { access_token: "a" } }];
  const options = { clientId: "a:b", clientSecret: "ü +" };
  await tokenProvider({ tokenUrl }, grant, options)();
  const basic = Buffer.from("a%3Ab:%C3%BC+%2B").toString("base64");
  expect(seen[0]?.headers.authorization).toBe(`Basic ${basic}`);
  expect(seen[0]?.form.has("client_id")).toBe(false);
});

test.each([
  [{ authentication: "post" as const, clientSecret: "s" }, "s"],
  [{}, null],
])("sends the client in the body: %j", async (more, secret) => {
  answers = [{ body: { access_token: "a" } }];
  const parameters = { audience: "api" };
  const options = { clientId: "me", parameters, ...more };
  await tokenProvider({ tokenUrl }, grant, options)();
  expect(seen[0]?.headers.authorization).toBeUndefined();
  const { form } = seen[0] ?? { form: new URLSearchParams() };
  expect(form.get("client_id")).toBe("me");
  expect(form.get("client_secret")).toBe(secret);
  expect(form.get("audience")).toBe("api");
});

test("tells why the server refuses, without secrets, and asks again", async () => {
  const refusal = {
    error: "invalid_client",
    error_description: "Unknown",
    error_uri: "https://example.com/e",
  };
  answers = [{ status: 401, body: refusal }, { body: { access_token: "a" } }];
  const provide = tokenProvider({ tokenUrl }, grant, given);
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

test("ends with the caller's signal", async () => {
  const options = { ...given, signal: AbortSignal.abort() };
  const provide = tokenProvider({ tokenUrl }, grant, options);
  await expect(provide()).rejects.toMatchObject({ name: "AbortError" });
  expect(seen).toHaveLength(0);
});

test("makes the challenge of RFC 7636, appendix B", async () => {
  const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  expect(await challengeOf(verifier)).toBe(
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  );
  expect(makeVerifier()).toMatch(/^[\w-]{43}$/);
});
