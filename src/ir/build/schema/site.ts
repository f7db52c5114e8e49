import type { JsonObject } from "../../types/json.js";
import type { Schema } from "../../types/schema.js";
import type { AnnotationsDraft, AssertionsDraft, Draft } from "./draft.js";
import type { Site } from "./keywords/keyword.js";
import type { ReaderTools } from "./reader.js";
import { escapeSegment } from "./resources/pointer.js";

/** The site of the schema that was entered last: schemas are read one after another, never within each other. */
export interface MovableSite extends Site {
  value: JsonObject;
  assertions: AssertionsDraft;
  annotations: AnnotationsDraft;
  enter(draft: Draft, value: JsonObject): void;
}

/** Makes a site that is nowhere yet. */
export function createSite(tools: ReaderTools): MovableSite {
  const { collector } = tools;
  let draft: Draft;
  const site: MovableSite = {
    value: {},
    assertions: {},
    annotations: {
      examples: [],
      readOnly: false,
      writeOnly: false,
      extensions: {},
    },
    enter(next, value) {
      draft = next;
      site.value = value;
      site.assertions = next.schema.assertions;
      site.annotations = next.schema.annotations;
    },
    child: (item, keyword, segment) =>
      tools.below(draft, item, pointerTo(keyword, segment)),
    refer: (reference, keyword, mode) =>
      tools.refer(draft, reference, keyword, mode),
    synthesize: (part, assertions) => tools.synthesize(draft, part, assertions),
    malformed: (keyword, expected, segment) =>
      collector.report(
        "schema/malformed-keyword",
        pointerBelow(draft.schema, pointerTo(keyword, segment)),
        { keyword, expected },
      ),
    unknownType: (name, index) =>
      collector.report(
        "schema/unknown-type",
        pointerBelow(draft.schema, pointerTo("type", index)),
        { name },
      ),
    backtracking: (keyword, pattern, segment) =>
      collector.report(
        "schema/pattern-backtracks",
        pointerBelow(draft.schema, pointerTo(keyword, segment)),
        { pattern },
      ),
    idleNullable: (keyword) =>
      collector.report(
        "schema/idle-nullable",
        { ...pointerBelow(draft.schema, `/${keyword}`), target: "key" },
        { keyword },
      ),
    unfitName: (name) =>
      collector.report(
        "schema/xml-name",
        pointerBelow(draft.schema, "/xml/name"),
        { name },
      ),
    keep: (keyword) => tools.losses.keep(draft.schema.origin, keyword),
    discriminate: (discriminator) => tools.discriminate(draft, discriminator),
  };
  return site;
}

function pointerTo(keyword: string, segment?: string | number): string {
  if (segment === undefined) return `/${keyword}`;
  return `/${keyword}/${escapeSegment(String(segment))}`;
}

/** The place at a pointer below a schema. */
export function pointerBelow(
  { origin }: Schema,
  pointer: string,
): { readonly file: string; readonly pointer: string } {
  return { file: origin.file, pointer: origin.pointer + pointer };
}
