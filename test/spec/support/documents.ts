import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import {
  get,
  getObject,
  isObject,
  type Json,
  type JsonObject,
} from "./json.js";

/** The folder of the curated specs. */
export const specFolder: string = fileURLToPath(
  new URL("../../../spec/", import.meta.url),
);

/** A spec with every `$ref` replaced by what it points to. */
export interface ResolvedSpec {
  readonly document: JsonObject;
  /** The root document as it is written. */
  readonly root: JsonObject;
  /** Every file that the root reaches, itself included. */
  readonly files: ReadonlySet<string>;
  /** Every `$ref` as written. */
  readonly references: readonly string[];
}

/** Reads `spec/<name>/openapi.yaml` and follows its references; the specs are not recursive. */
export function readSpec(name: string): ResolvedSpec {
  const files = new Map<string, Json>();
  const references: string[] = [];

  function open(file: string): Json {
    const known = files.get(file);
    if (known !== undefined) return known;
    const value = load(readFileSync(file, "utf8")) as Json;
    files.set(file, value);
    return value;
  }

  function expand(value: Json, file: string): Json {
    if (Array.isArray(value)) {
      return (value as readonly Json[]).map((item) => expand(item, file));
    }
    if (!isObject(value)) return value;
    if (typeof value["$ref"] === "string") return follow(value, file);
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, expand(member, file)]),
    );
  }

  function follow(value: JsonObject, file: string): Json {
    const reference = value["$ref"] as string;
    if (Object.keys(value).length > 1) {
      throw new Error(`${reference} has siblings`);
    }
    references.push(reference);
    const [path = "", fragment = ""] = reference.split("#");
    const target = path === "" ? file : resolve(dirname(file), path);
    const keys = fragment.split("/").slice(1);
    return expand(get(open(target), ...keys), target);
  }

  const rootFile = resolve(specFolder, name, "openapi.yaml");
  const root = getObject(open(rootFile));
  const document = getObject(expand(root, rootFile));
  return { document, root, files: new Set(files.keys()), references };
}

/** The three parts of an operation that carry data. */
export interface OperationParts {
  readonly operation: JsonObject;
  /** Location and name joined by a dot: `path.account_id`. */
  readonly parameters: ReadonlyMap<string, JsonObject>;
  readonly request: JsonObject;
  readonly response: JsonObject;
}

/** Finds the operation that names a page as its source. */
export function operationOf(spec: ResolvedSpec, page: string): OperationParts {
  const operation = operations(spec).find((candidate) =>
    JSON.stringify(candidate["x-source"]).includes(`"${page}"`),
  );
  if (operation === undefined)
    throw new Error(`no operation comes from ${page}`);
  const [response] = Object.values(getObject(operation, "responses"));
  const parameters = (operation["parameters"] ?? []) as readonly JsonObject[];
  return {
    operation,
    parameters: new Map(
      parameters.map((item) => [
        `${String(item["in"])}.${String(item["name"])}`,
        item,
      ]),
    ),
    request: getObject(operation, "requestBody", "content", "application/json"),
    response: getObject(response ?? null, "content", "application/json"),
  };
}

/** All operations of a spec. */
export function operations(spec: ResolvedSpec): readonly JsonObject[] {
  return Object.values(getObject(spec.document, "paths")).flatMap((item) =>
    Object.values(getObject(item)).map((operation) => getObject(operation)),
  );
}
