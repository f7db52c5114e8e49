import { describe, expect, onTestFinished, test } from "vitest";
import { operationOf, readSpec } from "../spec/support/documents.js";
import { get, getObject, type Json } from "../spec/support/json.js";
import { oracle } from "../spec/support/oracle.js";
import { documentedCalls, type DocumentedCall } from "./support/endpoints.js";

/** What the mock answers the documented request with, as parsed JSON. */
async function answerOf(
  documented: DocumentedCall,
  options: Parameters<DocumentedCall["start"]>[0],
  prefer?: string,
): Promise<Json> {
  const server = await documented.start(options);
  onTestFinished(() => server.close());
  const response = await documented
    .byTree(
      { baseURL: server.url },
      { headers: { ...(prefer !== undefined && { prefer }) } },
    )
    .asResponse();
  return (await response.json()) as Json;
}

const seeds = Array.from({ length: 10 }, (_, seed) => seed);

describe.each(documentedCalls)("generated data for $title", (documented) => {
  const { response } = operationOf(readSpec(documented.spec), documented.page);

  test("fits the schema, whatever the seed", async () => {
    const check = oracle(getObject(response, "schema"));
    for (const seed of seeds) {
      const body = await answerOf(documented, { data: "generated", seed });
      expect(check(body), JSON.stringify(body)).toEqual([]);
    }
  });

  test("is the same for the same seed, and another for another", async () => {
    const first = await answerOf(documented, { data: "generated", seed: 1 });
    const again = await answerOf(documented, { data: "generated", seed: 1 });
    const other = await answerOf(documented, { data: "generated", seed: 2 });
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test("gives way to an example that is asked for", async () => {
    const { answer } = documented;
    const body = await answerOf(
      documented,
      { data: "generated" },
      `example=${answer}`,
    );
    expect(body).toEqual(get(response, "examples", answer, "value"));
  });
});
