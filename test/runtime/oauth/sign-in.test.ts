import { describe, expect, test } from "vitest";
import { authorizationCode } from "../../../src/runtime/oauth/authorization-code.js";
import { deviceAuthorization } from "../../../src/runtime/oauth/device-authorization.js";
import type { OAuthOptions } from "../../../src/runtime/oauth/options.js";
import { challengeOf } from "../../../src/runtime/oauth/pkce.js";
import { tokenServer, type TokenAnswer } from "./token-server.js";

const clientId = "me";
const redirectUri = "https://app.example.com/callback";
const authorizationUrl = "https://id.example.com/authorize?tenant=t";

describe("authorization code", () => {
  const begin = async (...answers: readonly TokenAnswer[]) => {
    const server = await tokenServer(...answers);
    const urls = { authorizationUrl, tokenUrl: `${server.url}/token` };
    const flow = authorizationCode(urls, {
      clientId,
      redirectUri,
      scopes: ["read", "write"],
    });
    return { server, flow };
  };

  test("sends the browser with state and challenge", async () => {
    const { flow } = await begin();
    const { url, state, codeVerifier } = await flow.start({ prompt: "login" });
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe("https://id.example.com/authorize");
    expect(Object.fromEntries(searchParams)).toEqual({
      tenant: "t",
      prompt: "login",
      response_type: "code",
      client_id: "me",
      redirect_uri: redirectUri,
      scope: "read write",
      state,
      code_challenge: await challengeOf(codeVerifier),
      code_challenge_method: "S256",
    });
    expect((await flow.start()).state).not.toBe(state);
  });

  test("exchanges the code that the browser brings back", async () => {
    const { server, flow } = await begin({ access_token: "a" });
    const signIn = await flow.start();
    // A session keeps texts.
    const kept = JSON.parse(JSON.stringify(signIn)) as typeof signIn;
    const callback = `/callback?code=c%2B&state=${signIn.state}`;
    const provide = await flow.finish(callback, kept);
    expect(await provide()).toBe("a");
    expect(server.forms()).toEqual([
      {
        path: "/token",
        client_id: "me",
        grant_type: "authorization_code",
        code: "c+",
        redirect_uri: redirectUri,
        code_verifier: signIn.codeVerifier,
      },
    ]);
  });

  test("a token that ends is renewed, or the user has to sign in again", async () => {
    let time = 0;
    const server = await tokenServer({ access_token: "b", expires_in: 10 }, [
      400,
      { error: "invalid_grant", error_description: "Revoked" },
    ]);
    const flow = authorizationCode(
      { authorizationUrl, tokenUrl: server.url },
      { clientId, redirectUri, now: () => time },
    );
    const provide = flow.resume({
      accessToken: "a",
      refreshToken: "r",
      expiresAt: 40_000,
    });
    expect(await provide()).toBe("a");
    time = 10_000;
    expect(await provide()).toBe("b");
    time = 20_000;
    await expect(provide()).rejects.toThrow(
      "invalid_grant: Revoked. Check the credentials, or let the user sign in again.",
    );
    const ended = flow.resume({ accessToken: "a", expiresAt: 0 });
    await expect(ended()).rejects.toMatchObject({ error: "login_required" });
  });

  test.each([
    ["?code=c&state=other", "state_mismatch: The answer belongs to another"],
    ["?code=c", "state_mismatch: The answer belongs to another"],
    [
      "?error=access_denied&error_description=No&state=",
      "access_denied: No. The user said no.",
    ],
    ["?state=", "The answer has no token."],
  ])("refuses %s", async (query, message) => {
    const { server, flow } = await begin();
    const signIn = await flow.start();
    const callback = new URL(
      query.replace(/state=$/, `state=${signIn.state}`),
      redirectUri,
    );
    await expect(flow.finish(callback, signIn)).rejects.toThrow(message);
    expect(server.seen).toHaveLength(0);
  });
});

describe("device authorization", () => {
  const codes = {
    device_code: "d",
    user_code: "WDJB-MJHT",
    verification_uri: "https://id.example.com/device",
    expires_in: 1800,
  };
  const begin = async (
    answers: readonly TokenAnswer[],
    more: Partial<OAuthOptions> = {},
  ) => {
    const server = await tokenServer(...answers);
    const pauses: number[] = [];
    const flow = deviceAuthorization(
      {
        deviceAuthorizationUrl: `${server.url}/device`,
        tokenUrl: `${server.url}/token`,
      },
      {
        clientId,
        scopes: ["read"],
        now: () => 0,
        sleep: async (milliseconds) => void pauses.push(milliseconds),
        ...more,
      },
    );
    return { server, flow, pauses };
  };

  test("shows a code and waits for the user, as slowly as it is told", async () => {
    const { server, flow, pauses } = await begin([
      { ...codes, verification_uri_complete: "https://id.example.com/d?c=W" },
      [400, { error: "authorization_pending" }],
      [400, { error: "slow_down" }],
      [400, { error: "authorization_pending" }],
      { access_token: "a" },
    ]);
    const signIn = await flow.start();
    expect(signIn).toMatchObject({
      userCode: "WDJB-MJHT",
      verificationUri: "https://id.example.com/device",
      verificationUriComplete: "https://id.example.com/d?c=W",
      expiresAt: 1_800_000,
    });
    const provide = await signIn.finish();
    expect(await provide()).toBe("a");
    expect(pauses).toEqual([5000, 5000, 10_000, 10_000]);
    const [first, second] = server.forms();
    expect(first).toEqual({ path: "/device", client_id: "me", scope: "read" });
    expect(second).toEqual({
      path: "/token",
      client_id: "me",
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      device_code: "d",
    });
  });

  test("ends when the user says no", async () => {
    const { flow } = await begin([
      { ...codes, interval: 1 },
      [400, { error: "access_denied" }],
    ]);
    const signIn = await flow.start();
    expect(signIn.verificationUriComplete).toBeUndefined();
    await expect(signIn.finish()).rejects.toThrow("The user said no");
  });

  test("ends with the signal", async () => {
    const controller = new AbortController();
    const pending = [400, { error: "authorization_pending" }] as const;
    const { server, flow } = await begin([codes, pending], {
      signal: controller.signal,
      sleep: async () => {
        if (server.seen.length > 1) controller.abort();
      },
    });
    const signIn = await flow.start();
    await expect(signIn.finish()).rejects.toMatchObject({ name: "AbortError" });
    expect(server.seen).toHaveLength(2);
  });
});
