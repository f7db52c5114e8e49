import type { JsonObject, JsonValue } from "../../../types/json.js";
import type { Schema } from "../../../types/schema.js";
import type { AnnotationsDraft, AssertionsDraft } from "../draft.js";

/** What a keyword's value holds: where the schemas are that stand in it. */
export type Holds =
  | "schema"
  | "schemas"
  | "members"
  | "members-of-members"
  | "schema-or-schemas"
  | "dependencies";

/** One keyword of a dialect: how its value becomes 2020-12 assertions. */
export interface Keyword {
  readonly holds?: Holds;
  read(site: Site, value: JsonValue, keyword: string): void;
}

/** A schema being read: what a keyword sees of it and may say about it. */
export interface Site {
  /** The whole schema, for keywords that depend on each other. */
  readonly value: JsonObject;
  readonly assertions: AssertionsDraft;
  readonly annotations: AnnotationsDraft;
  /** The node of a schema that stands below this one. */
  child(value: JsonValue, keyword: string, segment?: string | number): Schema;
  /** The node a reference leads to; undefined, with a diagnostic, when it leads nowhere. */
  refer(
    reference: string,
    keyword: string,
    mode: ReferenceMode,
  ): Schema | undefined;
  /** A node that stands nowhere in the document, part of this one. */
  synthesize(part: string, assertions: AssertionsDraft): Schema;
  /** Reports a value the keyword cannot have; the keyword is then ignored. */
  malformed(keyword: string, expected: string, segment?: string): void;
  /** Reports a type name that does not exist, and which of several it is. */
  unknownType(name: string, index?: number): void;
  /** Reports a pattern that may take time without end. */
  backtracking(keyword: string, pattern: string, segment?: string): void;
  /** Reports `nullable` where it has no effect. */
  idleNullable(keyword: string): void;
  /** Reports what `xml` calls an element and no name is. */
  unfitName(name: string): void;
  /** Takes back that a keyword is lost: something comes of it here. */
  keep(keyword: string): void;
  /** Keeps a discriminator until all names are known. */
  discriminate(value: JsonObject): void;
}

/** How far a reference looks: `$ref`, `$dynamicRef` or `$recursiveRef`. */
export type ReferenceMode = "static" | "dynamic" | "recursive";
