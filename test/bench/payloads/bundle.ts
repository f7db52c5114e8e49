import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import {
  get,
  getObject,
  isObject,
  type Json,
  type JsonObject,
} from "../../spec/support/json.js";
import { assertionsOf } from "./assertions.js";

/** Gives the document of a file. */
export type Open = (file: string) => Json;

/** Opens files of YAML or JSON, each of them once. */
export function opener(): Open {
  const known = new Map<string, Json>();
  return (file) => {
    let document = known.get(file);
    if (document === undefined) {
      const text = readFileSync(file, "utf8");
      document = (
        file.endsWith(".json") ? JSON.parse(text) : load(text)
      ) as Json;
      known.set(file, document);
    }
    return document;
  };
}

/**
 * A schema of an OpenAPI document as one JSON Schema 2020-12 that stands alone:
 * every schema it refers to becomes a definition under its own name, every
 * `$ref` stays a `$ref`.
 */
export function bundle(schema: Json, file: string, open: Open): JsonObject {
  const places = new Map<string, string>();
  const definitions: Record<string, Json> = {};

  function standing(value: Json, from: string): Json {
    if (Array.isArray(value)) {
      return (value as readonly Json[]).map((item) => standing(item, from));
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(
      ([key, member]): [string, Json] =>
        key === "$ref" && typeof member === "string"
          ? [key, define(member, from)]
          : [key, standing(member, from)],
    );
    return Object.fromEntries(entries);
  }

  function define(reference: string, from: string): string {
    const [path = "", fragment = ""] = reference.split("#");
    const target = path === "" ? from : join(dirname(from), path);
    const keys = fragment.split("/").slice(1);
    const name = keys.at(-1) ?? "";
    const place = `${target}#${fragment}`;
    const known = places.get(name);
    if (known !== undefined && known !== place) {
      throw new Error(`two schemas are called ${name}`);
    }
    if (known === undefined) {
      places.set(name, place);
      const found = assertionsOf(get(open(target), ...keys));
      definitions[name] = standing(found, target);
    }
    return `#/$defs/${name}`;
  }

  const root = getObject(standing(assertionsOf(schema), file));
  return { ...root, $defs: definitions };
}
