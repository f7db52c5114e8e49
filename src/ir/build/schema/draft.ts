import type { JsonValue } from "../../types/json.js";
import type { Annotations, Assertions, Schema } from "../../types/schema.js";
import type { Resource } from "./resources/resource.js";
import type { Scope } from "./scope.js";

/** The same object while it is being filled. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Assertions while keywords are being read. */
export type AssertionsDraft = Mutable<Assertions>;

/** Annotations while keywords are being read. */
export type AnnotationsDraft = Mutable<Annotations>;

/** A schema node before `finish`. */
export interface SchemaDraft extends Mutable<Schema> {
  assertions: AssertionsDraft;
  annotations: AnnotationsDraft;
}

/** A node, and what the builder must know to fill it. */
export interface Draft {
  readonly schema: SchemaDraft;
  /** What the document says at this place. */
  readonly value: JsonValue;
  /** The schema resource it stands in (JSON Schema core, section 4.3.5). */
  readonly resource: Resource;
  /** The dynamic scope it is evaluated in. */
  readonly scope: Scope;
  /** Whether that scope is another than the place itself would have: the node is a copy. */
  readonly isScoped: boolean;
  /** Whether a `$ref` leads here. */
  referred: boolean;
  /** Whether it stands nowhere in the document, as a part of another node. */
  readonly isPart: boolean;
}
