import { execFileSync } from "node:child_process";
import { join } from "node:path";
import {
  getObject,
  isObject,
  type Json,
  type JsonObject,
} from "../../spec/support/json.js";
import { benchFolder, make } from "../workshop.js";

/** Libraries that hey-api writes validators for. */
export type HeyApiLibrary = "valibot" | "zod";

/** A module that hey-api made, and what it calls the schema of the payload. */
export interface HeyApiModule {
  /** Path of the module without its extension. */
  readonly path: string;
  readonly schema: string;
}

/**
 * What hey-api's plugin makes of a schema, which becomes the answer of the one
 * operation of a description.
 *
 * @param folder - A folder of the workshop.
 */
export function runHeyApi(
  library: HeyApiLibrary,
  schema: JsonObject,
  folder: string,
): HeyApiModule {
  const text = JSON.stringify(description(schema));
  const document = make(`${folder}/openapi.json`, text);
  const out = join(document, "../out");
  const words = [
    join(benchFolder, "node_modules/@hey-api/openapi-ts/bin/run.js"),
    "--input",
    document,
    "--output",
    out,
    "--plugins",
    library,
    "--no-log-file",
    "--silent",
  ];
  execFileSync(join(benchFolder, "node_modules/node/bin/node"), words, {
    cwd: join(document, ".."),
    stdio: "pipe",
  });
  return {
    path: join(out, `${library}.gen`),
    schema: library === "zod" ? "zPayload" : "vPayload",
  };
}

function description(schema: JsonObject): JsonObject {
  const { $defs, ...root } = schema;
  const schemas = {
    ...getObject(atHome($defs ?? {})),
    Payload: atHome(root),
  };
  const content = {
    "application/json": { schema: { $ref: "#/components/schemas/Payload" } },
  };
  const responses = { 200: { description: "The payload.", content } };
  return {
    openapi: "3.1.0",
    info: { title: "Payload", version: "1.0.0" },
    paths: { "/payload": { get: { operationId: "getPayload", responses } } },
    components: { schemas },
  };
}

/** The same with its references leading to where OpenAPI keeps schemas. */
function atHome(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(atHome);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === "$ref" && typeof member === "string"
        ? [key, member.replace("#/$defs/", "#/components/schemas/")]
        : [key, atHome(member)],
    ),
  );
}
