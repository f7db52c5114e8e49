import { describe, expect, onTestFinished, test } from "vitest";
import { Cloudflare } from "../../generated/cloudflare/src/index.js";
import { startMockServer as startCloudflare } from "../../generated/cloudflare/src/mocks/node.js";
import { CloudFoundry } from "../../generated/cloudfoundry/src/index.js";
import { startMockServer as startCloudFoundry } from "../../generated/cloudfoundry/src/mocks/node.js";
import type { SeenRequest, TestServer } from "../runtime/client/server.js";
import { operationOf, readSpec } from "../spec/support/documents.js";
import { get, getObject, type Json } from "../spec/support/json.js";
import {
  findSamples,
  needsPages,
  pagesPresent,
  readPage,
} from "../spec/support/pages.js";
import { integration } from "./support/arguments.js";
import { readCurl, type CurlRequest } from "./support/curl.js";
import {
  documentedCalls,
  type CallClient,
  type DocumentedCall,
} from "./support/endpoints.js";
import { record } from "./support/record.js";

/** The package's own mock over HTTP, with a recorder before it. */
async function serve({ start }: DocumentedCall): Promise<TestServer> {
  const server = await start();
  onTestFinished(() => server.close());
  return record(server.url);
}

/** A client that goes to the API's own address, which is ours for this time. */
function rerouted(
  server: TestServer,
  asked: string[],
  api: string,
): CallClient {
  const { origin } = new URL(server.url);
  return {
    fetch: (url, init) => {
      asked.push(url);
      return fetch(url.replace(api, origin), init);
    },
  };
}

/** Headers that curl's commands set, without those of the rig that recorded a page. */
function saidHeaders(headers: CurlRequest["headers"]): object {
  const { host, cookie, authorization, ...others } = headers;
  expect([undefined, "example.org"]).toContain(host);
  expect(cookie ?? "").toBe("");
  return authorization === undefined
    ? others
    : { ...others, authorization: schemeInCapitals(authorization) };
}

/** A scheme is the same in any case (RFC 9110, section 11.1). */
function schemeInCapitals(authorization: string): string {
  return authorization.replace(/^\S+/, (scheme) => scheme.toUpperCase());
}

/** Headers that say who calls and what is sent; the rest is the transport's. */
function sentHeaders({ headers }: SeenRequest): object {
  const entries = Object.entries(headers).filter(([name]) =>
    /^(?:authorization|cookie|content-type|x-.*|idempotency.*)$/.test(name),
  );
  return saidHeaders(
    Object.fromEntries(entries.map(([name, value]) => [name, String(value)])),
  );
}

describe.each(documentedCalls)("$title", (documented) => {
  const { page, spec, example, answer, status } = documented;
  const { request, response } = operationOf(readSpec(spec), page);
  const ways = [
    ["the resource tree", documented.byTree],
    ["the function", documented.byFunction],
  ] as const;

  test.each(ways)("%s sends the documented request", async (_, call) => {
    const server = await serve(documented);
    await call({ baseURL: server.url });
    expect(server.seen).toHaveLength(1);
    const [seen] = server.seen;
    expect(JSON.parse(seen?.body ?? "")).toEqual(
      get(request, "examples", example, "value"),
    );
  });

  test.each(ways)(
    "%s is answered with the documented response",
    async (_, call) => {
      const server = await serve(documented);
      const documentedBody = get(response, "examples", answer, "value");
      const result = await call({ baseURL: server.url }).withResponse();
      expect(result.response.status).toBe(status);
      expect(result.envelope).toEqual(documentedBody);
      expect(result.data).toEqual(dataOf(spec, documentedBody));
    },
  );

  test.each(Object.entries(getObject(response, "examples")))(
    "the example %s can be asked for",
    async (name, shown) => {
      const server = await serve(documented);
      const options = { headers: { prefer: `example=${name}` } };
      for (const [, call] of ways) {
        const data = await call({ baseURL: server.url }, options);
        expect(data).toEqual(dataOf(spec, get(shown, "value")));
      }
    },
  );
});

describe.skipIf(!pagesPresent)(needsPages("as the pages show"), () => {
  const commanded = documentedCalls.flatMap((documented) => {
    const lines = readPage(documented.page);
    // The Go page shows a program instead.
    return lines.some((line) => line.startsWith("curl "))
      ? [{ ...documented, lines }]
      : [];
  });

  test("all pages but one have a curl command", () => {
    expect(commanded).toHaveLength(documentedCalls.length - 1);
  });

  test.each(commanded)("$title: sent as by curl", async (documented) => {
    const domain = "your-domain.com";
    const curl = readCurl(
      documented.lines.map((line) => line.replace(`[${domain}]`, domain)),
      documented.variables,
    );
    const { origin, pathname, search } = new URL(curl.url);
    for (const call of [documented.byTree, documented.byFunction]) {
      const server = await serve(documented);
      const asked: string[] = [];
      await call(rerouted(server, asked, origin));
      expect(asked).toEqual([curl.url]);
      const [seen] = server.seen;
      expect(seen?.method).toBe(curl.method);
      expect(seen?.url).toBe(pathname + search);
      expect(seen && sentHeaders(seen)).toEqual(saidHeaders(curl.headers));
      expect(JSON.parse(seen?.body ?? "")).toEqual(curl.body);
    }
  });

  test.each(documentedCalls)("$title: answered", async (documented) => {
    const server = await serve(documented);
    const { shown } = findSamples(readPage(documented.page));
    const { envelope } = await documented
      .byTree({ baseURL: server.url })
      .withResponse();
    const answers = shown.filter((sample) => !isRequest(sample));
    expect(answers).toContainEqual(envelope);
  });
});

/** Pages of Cloud Foundry show the request's body as a sample of its own. */
function isRequest(sample: Json): boolean {
  return typeof sample === "object" && sample !== null && "app_guid" in sample;
}

function dataOf(spec: string, body: Json): Json {
  return spec === "cloudflare" ? get(body, "result") : body;
}

test("Cloud Foundry's answer has the headers of the page", async () => {
  const documented = documentedCalls.find(
    ({ spec }) => spec === "cloudfoundry",
  );
  if (documented === undefined) throw new Error("no such call");
  const server = await serve(documented);
  const { response, requestId } = await documented
    .byTree({ baseURL: server.url })
    .withResponse();
  const guid = "4e690cd4-66ef-4052-a23d-0d748316f18c";
  expect(response.headers.get("location")).toBe(`/v2/service_bindings/${guid}`);
  expect(response.headers.get("content-type")).toMatch(/^application\/json\b/);
  expect(requestId).toBe("57555efd-a472-4591-9b5d-63a2478292d0");
});

describe("parameters that the commands do not use", () => {
  test("the header of Cloud Integrations goes, and arrives", async () => {
    const arrived: unknown[] = [];
    const mock = await startCloudflare({
      handlers: {
        "magicCloudNetworking.cloudIntegrations.create": ({ parameters }) => {
          arrived.push(parameters);
          return undefined;
        },
      },
    });
    onTestFinished(() => mock.close());
    const server = await record(mock.url);
    const client = new Cloudflare({
      baseURL: server.url,
      auth: { apiToken: "t" },
    });
    const forwarded = 'for="[2001:db8::1]";proto=https';
    const params = { ...integration, description: "d" };
    await client.magicCloudNetworking.cloudIntegrations.create({
      ...params,
      forwarded,
    });
    await client.magicCloudNetworking.cloudIntegrations.create(params);
    expect(server.seen.map(({ headers }) => headers["forwarded"])).toEqual([
      forwarded,
      undefined,
    ]);
    for (const { body } of server.seen) {
      expect(JSON.parse(body)).toEqual({
        cloud_type: params.cloud_type,
        friendly_name: params.friendly_name,
        description: "d",
      });
    }
    const { account_id } = params;
    expect(arrived).toEqual([{ account_id, forwarded }, { account_id }]);
  });

  test.each([
    [true, "?accepts_incomplete=true"],
    [false, "?accepts_incomplete=false"],
    [undefined, ""],
  ])("accepts_incomplete: %j", async (accepts_incomplete, query) => {
    const arrived: unknown[] = [];
    const mock = await startCloudFoundry({
      handlers: {
        "serviceBindings.create": ({ parameters }) => {
          arrived.push(parameters.accepts_incomplete);
          return undefined;
        },
      },
    });
    onTestFinished(() => mock.close());
    const server = await record(mock.url);
    const client = new CloudFoundry({
      baseURL: server.url,
      auth: { bearer: "b" },
    });
    await client.serviceBindings.create({
      app_guid: "a",
      service_instance_guid: "s",
      ...(accepts_incomplete !== undefined && { accepts_incomplete }),
    });
    expect(server.seen.map(({ url }) => url)).toEqual([
      `/v2/service_bindings${query}`,
    ]);
    expect(arrived).toEqual([accepts_incomplete]);
  });
});
