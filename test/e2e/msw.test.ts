import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  BadRequestError,
  Cloudflare,
  NotFoundError,
  AuthenticationError,
  RateLimitError,
} from "../../generated/cloudflare/src/index.js";
import {
  handlers,
  type MswOptions,
} from "../../generated/cloudflare/src/mocks/msw.js";
import { CloudFoundry } from "../../generated/cloudfoundry/src/index.js";
import { handlers as foundryHandlers } from "../../generated/cloudfoundry/src/mocks/msw.js";
import { operationOf, readSpec } from "../spec/support/documents.js";
import { get } from "../spec/support/json.js";
import { binding, service } from "./support/arguments.js";
import { broken, failure } from "./support/broken.js";

const auth = { apiToken: "t", apiEmail: "e", apiKey: "k" };

/** Real MSW over the global `fetch`; whatever no handler takes is answered with our complaint. */
function listen(
  ...all: ReturnType<typeof handlers>
): ReturnType<typeof setupServer> {
  const server = setupServer(...all);
  server.listen({
    onUnhandledRequest: ({ url }) => {
      throw new Error(`nobody answers ${url}`);
    },
  });
  onTestFinished(() => server.close());
  return server;
}

function clientOf(options?: MswOptions): Cloudflare {
  listen(...handlers(options));
  return new Cloudflare({ auth, environment: {}, maxRetries: 0 });
}

describe("the API at its own address", () => {
  test("answers good requests with the documented example", async () => {
    const { response } = operationOf(
      readSpec("cloudflare"),
      "000_6d7c2d8b5d748b9f.txt",
    );
    const { data, envelope } = await clientOf()
      .addressing.prefixes.serviceBindings.create("p", binding)
      .withResponse();
    const example = get(response, "examples", "default", "value");
    expect(envelope).toEqual(example);
    expect(data).toEqual(get(example, "result"));
  });

  test("refuses bad ones in the API's own words", async () => {
    const error = await failure(
      clientOf().connectivity.directory.services.create(
        broken(service, { http_port: 0 }),
      ),
    );
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({
      message:
        "400 [1000] /http_port: closest is InfraHTTPServiceConfig: expected at least 1, found 0",
      body: { success: false, errors: [{ source: { pointer: "/http_port" } }] },
    });
  });

  test("refuses wrong credentials", async () => {
    const client = clientOf({ credentials: { apiToken: "right" } });
    const error = await failure(
      client.connectivity.directory.services.create(service),
    );
    expect(error).toBeInstanceOf(AuthenticationError);
  });

  test("knows no other paths", async () => {
    listen(...handlers());
    const response = await fetch("https://api.cloudflare.com/client/v4/zones");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ success: false });
  });

  test("is not asked what goes elsewhere", async () => {
    listen(...handlers());
    const response = await fetch("https://api.example.com/client/v4/x");
    expect(await response.text()).toContain("nobody answers");
  });

  test("logs what it was asked", async () => {
    const log: string[] = [];
    const client = clientOf({
      onRequest: ({ method, path, status }) =>
        log.push([method, path, status].join(" ")),
    });
    await client.magicCloudNetworking.cloudIntegrations.create({
      account_id: "a",
      cloud_type: "AWS",
      friendly_name: "f",
    });
    expect(log).toEqual([
      "POST /client/v4/accounts/a/magic/cloud/providers 200",
    ]);
  });
});

describe("handlers of the caller", () => {
  test("say what is answered, typed by the document", async () => {
    const client = clientOf({
      handlers: {
        "connectivity.directory.services.create": ({ parameters, body }) => ({
          body: {
            success: true,
            errors: [],
            messages: [],
            result: {
              ...body,
              name: `${body.name} of ${parameters.account_id}`,
            },
          },
        }),
        // @ts-expect-error: a result is no text
        "addressing.prefixes.serviceBindings.create": () => ({
          body: { success: true, errors: [], messages: [], result: "no" },
        }),
      },
    });
    const created = await client.connectivity.directory.services.create({
      ...service,
      account_id: "acme",
    });
    expect(created).toEqual({
      host: service.host,
      type: "http",
      name: "web-app of acme",
    });
  });

  test("may answer with any Response, or leave the answer to the document", async () => {
    let calls = 0;
    const client = clientOf({
      handlers: {
        "connectivity.directory.services.create": () =>
          calls++ === 0
            ? Response.json(
                {},
                { status: 429, headers: { "retry-after": "7" } },
              )
            : undefined,
      },
    });
    const create = (): PromiseLike<unknown> =>
      client.connectivity.directory.services.create(service);
    const error = await failure(create());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 7 });
    expect(await create()).toMatchObject({ name: "web-server" });
  });

  test("of MSW itself go first, as MSW has it", async () => {
    const server = listen(...handlers());
    server.use(
      http.post("https://api.cloudflare.com/client/v4/accounts/*", () =>
        HttpResponse.json({ errors: [{ message: "gone" }] }, { status: 404 }),
      ),
    );
    const client = new Cloudflare({ auth });
    const error = await failure(
      client.connectivity.directory.services.create(service),
    );
    expect(error).toBeInstanceOf(NotFoundError);
    expect(String(error)).toBe("NotFoundError: 404 gone");
    server.resetHandlers();
    await client.connectivity.directory.services.create(service);
  });
});

test.each(["https://cf.example/proxy", "https://cf.example/proxy/"])(
  "another address: %s",
  async (baseUrl) => {
    listen(...handlers({ baseUrl }));
    const client = new Cloudflare({ auth, baseURL: baseUrl });
    await client.connectivity.directory.services.create(service);
  },
);

test("two APIs side by side, one with a server variable", async () => {
  listen(
    ...handlers(),
    ...foundryHandlers({ baseUrl: "https://api.cf.example" }),
  );
  const client = new CloudFoundry({
    auth: { bearer: "b" },
    variables: { domain: "cf.example" },
  });
  const params = { app_guid: "a", service_instance_guid: "s" };
  const { response } = await client.serviceBindings
    .create({ ...params, accepts_incomplete: true })
    .withResponse();
  expect(response.status).toBe(201);
  const error = await failure(
    client.serviceBindings.create(broken(params, { app_guid: 1 })),
  );
  expect(error).toMatchObject({
    name: "BadRequestError",
    message: "400 invalid body: /app_guid: expected a string, found 1",
  });
});
