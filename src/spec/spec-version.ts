import type { Collector } from "../diagnostics/collector.js";
import type { PointerPlace, TextPlace } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../ir/types/json.js";
import type { SpecVersion } from "./sources.js";

/**
 * Which dialect of OpenAPI a document says it is written in; undefined, with
 * a diagnostic, when it says none that is understood.
 */
export function readSpecVersion(
  root: JsonObject,
  locate: (pointer: string, target: PointerPlace["target"]) => TextPlace,
  collector: Collector,
): SpecVersion | undefined {
  const member = ["openapi", "swagger"].find((key) => Object.hasOwn(root, key));
  if (member === undefined) {
    const place = locate("", "value");
    collector.report("version/missing", place, { hint: hintFor(root) });
    return undefined;
  }
  const value = root[member] ?? null;
  const version = versionOf(member, textOf(value));
  if (version !== undefined && typeof value !== "number") return version;
  const place = locate(`/${member}`, "value");
  const found = JSON.stringify(value).slice(0, 40);
  if (version === undefined) {
    collector.report("version/unsupported", place, { member, found });
  } else {
    collector.report("version/number", place, { member, found, version });
  }
  return version;
}

/** YAML reads `3.0` as the number 3, which no other version is written as. */
function textOf(value: JsonValue): string {
  if (typeof value === "number" && Number.isInteger(value)) return `${value}.0`;
  return typeof value === "number" || typeof value === "string"
    ? String(value).trim()
    : "";
}

function versionOf(member: string, text: string): SpecVersion | undefined {
  if (member === "swagger") return text === "2.0" ? "2.0" : undefined;
  const match = /^(3\.[012])(?:\.\d+)?(?:-[\w.-]+)?$/.exec(text);
  return match?.[1] as SpecVersion | undefined;
}

const otherKinds: readonly (readonly [string, string])[] = [
  ["asyncapi", "; it is an AsyncAPI document"],
  ["arazzo", "; it is an Arazzo document"],
  [
    "overlay",
    "; it is an OpenAPI Overlay without `extends`: apply it to a document with `--overlay`",
  ],
  ["swaggerVersion", "; it is Swagger 1.x, which is too old"],
  ["$schema", "; it is a JSON Schema"],
  ["openApi", "; `openApi` is spelt `openapi`"],
  ["OpenAPI", "; `OpenAPI` is spelt `openapi`"],
  ["info", "; it is an OpenAPI document in all but this"],
];

function hintFor(root: JsonObject): string {
  const kind = otherKinds.find(([key]) => Object.hasOwn(root, key));
  return kind?.[1] ?? "";
}
