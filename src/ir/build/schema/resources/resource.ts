import type { JsonValue } from "../../../types/json.js";
import type { Dialect } from "../dialects/dialect.js";

/** A schema resource (JSON Schema core, section 4.3.5): a document, or what stands under an `$id`. */
export interface Resource {
  /** Base URI of the references in it, without fragment. */
  readonly uri: string;
  /** The document it stands in, as `Origin.file`. */
  readonly file: string;
  /** Where in the document its root is. */
  readonly pointer: string;
  readonly value: JsonValue;
  readonly dialect: Dialect;
  /** Plain-name fragments, dynamic ones among them. */
  readonly anchors: Map<string, AnchoredPlace>;
  /** `$dynamicAnchor`s; `$recursiveAnchor: true` has the name "". */
  readonly dynamicAnchors: Map<string, AnchoredPlace>;
}

/** A schema that an anchor names. */
export interface AnchoredPlace {
  readonly pointer: string;
  readonly value: JsonValue;
}
