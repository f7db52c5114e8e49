import { createCollector } from "../../src/diagnostics/collector.js";
import { buildApi } from "../../src/ir/build/build-api.js";
import type {
  Api,
  MediaType,
  Operation,
  Schema,
} from "../../src/ir/types/index.js";
import { bundle } from "../../src/spec/bundle/bundle.js";
import { readSources } from "../../src/spec/read-sources.js";

/** An API with the document that it was built from, in one piece. */
export interface Built {
  readonly api: Api;
  readonly document: object;
}

/** Builds the API of a document. */
export async function buildFrom(
  path: string,
  workingDirectory: string,
): Promise<Built> {
  const collector = createCollector();
  const sources = await readSources(path, { collector, workingDirectory });
  if (sources === undefined) throw new Error(`${path} cannot be read`);
  return { api: buildApi(sources, collector), document: bundle(sources) };
}

/** What of an operation goes on the wire, by aspect, without the places it stands at. */
export function aspectsOf(
  operation: Operation,
): Readonly<Record<string, unknown>> {
  const { parameters, body, responses, security, servers } = operation;
  return {
    parameters: parameters.map(({ name, in: place, ...one }) => ({
      name,
      place,
      required: one.required,
      style: one.style,
      explode: one.explode,
      schema: assertionsOf(one.schema),
    })),
    body: body && contentOf(body.content),
    responses: responses.map(({ status, headers, content }) => ({
      status,
      headers: headers.map((one) => [one.name, assertionsOf(one.schema)]),
      content: contentOf(content),
    })),
    security: security.map((all) =>
      all.map(({ scheme: { name, method }, scopes }) => ({
        name,
        method: method.type === "oauth2" ? Object.keys(method.flows) : method,
        scopes,
      })),
    ),
    servers: servers.map(({ url }) => url),
  };
}

function contentOf(content: readonly MediaType[]): object {
  return Object.fromEntries(
    content.map(({ mediaType, kind, schema, encoding, examples }) => [
      mediaType,
      {
        kind,
        schema: schema && assertionsOf(schema),
        encoding: [...encoding].map(([name, { style, explode }]) => [
          name,
          style,
          explode,
        ]),
        examples: examples.map(({ value }) => value),
      },
    ]),
  );
}

/** Assertions with references by name, as deep as they go. */
function assertionsOf(schema: Schema): unknown {
  return plain(schema.assertions);
}

function plain(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(
      [...value].map(([key, one]) => [key, plain(one)]),
    );
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("assertions" in value) {
    const { name, assertions } = value as Schema;
    return name ?? plain(assertions);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, plain(one)]),
  );
}
