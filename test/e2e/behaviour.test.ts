import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  BadRequestError,
  Cloudflare,
  isApiError,
  ValidationError,
} from "../../generated/cloudflare/src/index.js";
import { validation } from "../../generated/cloudflare/src/validation.js";
import { CloudFoundry } from "../../generated/cloudfoundry/src/index.js";
import { json, startServer, type Answer } from "../runtime/client/server.js";
import { binding, service } from "./support/arguments.js";
import { failure } from "./support/broken.js";

// Retries, pauses, deadlines, aborts and listeners are proven in
// test/runtime/client; here is what only an API with an envelope shows.

const auth = { apiToken: "s3cret", apiEmail: "e", apiKey: "s3cret" };

async function clientOf(answer: Answer): Promise<Cloudflare> {
  const { url: baseURL } = await startServer(answer);
  return new Cloudflare({ baseURL, auth, maxRetries: 0 });
}

const envelope = {
  success: false,
  errors: [{ code: 1001, message: "bad cidr", source: { pointer: "/cidr" } }],
  messages: [],
  result: null,
};

describe("an error of the API", () => {
  async function refuse(): Promise<unknown> {
    const client = await clientOf((response) =>
      json(response, 400, envelope, { "cf-ray": "8f1-AMS" }),
    );
    return failure(
      client.addressing.prefixes.serviceBindings.create("p", binding),
    );
  }

  test("says what went wrong in one line", async () => {
    expect(String(await refuse())).toBe("BadRequestError: 400 [1001] bad cidr");
  });

  test("carries status, headers, body and the request's name", async () => {
    const error = await refuse();
    expect(error).toBeInstanceOf(BadRequestError);
    expect(isApiError(error)).toBe(true);
    if (!(error instanceof ApiError)) throw error;
    expect(error.name).toBe("BadRequestError");
    expect(error.status).toBe(400);
    expect(error.rawHeaders.get("cf-ray")).toBe("8f1-AMS");
    expect(error.requestId).toBe("8f1-AMS");
    expect(error.body).toEqual(envelope);
    expect(error.operation).toBe(
      "POST /accounts/{account_id}/addressing/prefixes/{prefix_id}/bindings",
    );
  });

  test("becomes JSON, and shows no secret anywhere", async () => {
    const error = await refuse();
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "BadRequestError",
      message: "400 [1001] bad cidr",
      status: 400,
      requestId: "8f1-AMS",
      operation:
        "POST /accounts/{account_id}/addressing/prefixes/{prefix_id}/bindings",
      body: envelope,
    });
    expect(inspect(error, { depth: 9 })).not.toContain("s3cret");
  });
});

describe("an envelope that says no", () => {
  test("is an error, though its status is 200", async () => {
    const client = await clientOf((response) => json(response, 200, envelope));
    const error = await failure(
      client.addressing.prefixes.serviceBindings.create("p", binding),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(String(error)).toBe("ApiError: 200 [1001] bad cidr");
    expect(error).toMatchObject({ status: 200, body: envelope });
  });

  test("is data for an API without envelopes", async () => {
    const server = await startServer((response) =>
      json(response, 201, { success: false }),
    );
    const client = new CloudFoundry({
      baseURL: server.url,
      auth: { bearer: "b" },
    });
    const params = { app_guid: "a", service_instance_guid: "s" };
    expect(await client.serviceBindings.create(params)).toEqual({
      success: false,
    });
  });
});

describe("a success", () => {
  const body = {
    success: true,
    errors: [],
    messages: [],
    result: {
      host: { ...service.host, added_later: 1 },
      name: "web",
      type: "quic",
      added_later: { deep: [true] },
    },
    added_later: null,
  };

  test("keeps fields and values that the document does not know", async () => {
    const client = await clientOf((response) => json(response, 200, body));
    const call = client.connectivity.directory.services.create(service);
    const { data, envelope: whole } = await call.withResponse();
    expect(data).toEqual(body.result);
    expect(whole).toEqual(body);
  });

  test("is told in full, and read once", async () => {
    const client = await clientOf((response) =>
      json(response, 200, body, { "x-request-id": "r-1" }),
    );
    const call = client.connectivity.directory.services.create(service);
    const { response, requestId } = await call.withResponse();
    expect(response.status).toBe(200);
    expect(requestId).toBe("r-1");
    expect(await call).toEqual(body.result);
  });

  test("can be had unread", async () => {
    const client = await clientOf((response) => json(response, 200, body));
    const call = client.connectivity.directory.services.create(service);
    const response = await call.asResponse();
    expect(await response.json()).toEqual(body);
  });

  test("is judged where that was asked for", async () => {
    const { url: baseURL } = await startServer((response) =>
      json(response, 200, body),
    );
    const client = new Cloudflare({ baseURL, auth, validation });
    const error = await failure(
      client.connectivity.directory.services.create(service),
    );
    if (!(error instanceof ValidationError)) throw error;
    expect(error.target).toBe("response");
    expect(error.issues.map(({ pointer }) => pointer)).toEqual([
      "/result/type",
    ]);
  });

  test("without its result gives nothing, as the document allows", async () => {
    const { result: _, ...bare } = body;
    const client = await clientOf((response) => json(response, 200, bare));
    const call = client.connectivity.directory.services.create(service);
    expect(await call).toBe(undefined);
  });
});

test.each([
  [
    "HTML of a gateway",
    502,
    "text/html",
    "<h1>Bad Gateway</h1>",
    "502 Bad Gateway",
  ],
  ["plain text", 403, "text/plain", "no entry", "403 no entry"],
  ["nothing", 404, "application/json", "", "404 Not Found"],
  [
    "JSON that is none",
    200,
    "application/json",
    "{",
    "200 The body is not JSON",
  ],
])("%s is told as it is", async (_title, status, type, text, message) => {
  const client = await clientOf((response) => {
    response.writeHead(status, { "content-type": type });
    response.end(text);
  });
  const error = await failure(
    client.connectivity.directory.services.create(service),
  );
  expect(error).toMatchObject({ status, message });
});
