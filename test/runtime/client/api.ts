import {
  makeClient,
  type Client,
  type ClientConfig,
} from "../../../src/runtime/client/client.js";
import type { OperationDescriptor } from "../../../src/runtime/operation.js";

/** A POST that is not safe to repeat. */
export const create: OperationDescriptor = {
  method: "POST",
  path: "/accounts/{account_id}/bindings",
  body: [{ required: true }],
  unwrap: "result",
};

/** A GET by position. */
export const get: OperationDescriptor = {
  method: "GET",
  path: "/bindings/{id}",
  positional: ["id"],
};

/** A client that waits for nothing and tosses no coins. */
export function clientOf(
  baseURL: string,
  config: ClientConfig = {},
): Client & { readonly pauses: readonly number[] } {
  const pauses: number[] = [];
  const client = makeClient(
    {
      server: "http://example.invalid",
      schemes: {
        apiToken: { scheme: "Bearer", env: "API_TOKEN" },
        apiEmail: { name: "X-Auth-Email", env: "API_EMAIL" },
        apiKey: { name: "X-Auth-Key", env: "API_KEY" },
        queryKey: { in: "query", name: "api key" },
        session: { in: "cookie", name: "session" },
      },
    },
    {
      baseURL,
      environment: {},
      random: () => 0,
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
      },
      ...config,
    },
  );
  return Object.assign(client, { pauses });
}
