import { createSourceSet } from "./create-sources.js";
import { describe, isObject } from "./json.js";
import { createLocator } from "./locator.js";
import { readReferenced } from "./read-referenced.js";
import { readRoot, type ReadOptions } from "./read-root.js";
import type { SourceSet } from "./sources.js";

/**
 * Reads a JSON Schema, in JSON or YAML, and every file its references reach.
 * Undefined, with located diagnostics, when the file holds no schema: an
 * object, `true` or `false`, and no description of an API.
 */
export async function readSchema(
  input: string,
  options: ReadOptions,
): Promise<SourceSet | undefined> {
  const { collector } = options;
  const read = await readRoot(input, options);
  if (read === undefined) return undefined;
  const { session, root } = read;
  const { value } = root;
  const locate = createLocator(root);
  if (!isObject(value) && typeof value !== "boolean") {
    const place = { file: root.file, ...locate("", "value") };
    collector.report("schema/not-a-document", place, {
      found: describe(value),
    });
    return undefined;
  }
  for (const key of ["openapi", "swagger"]) {
    if (!isObject(value) || typeof value[key] !== "string") continue;
    const place = { file: root.file, ...locate(`/${key}`, "key") };
    collector.report("schema/api-description", place, { file: root.file });
    return undefined;
  }
  await readReferenced(session, root);
  return createSourceSet({ root, ...session });
}
