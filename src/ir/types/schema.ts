import type { Docs } from "./docs.js";
import type { JsonPrimitive, JsonType, JsonValue } from "./json.js";
import type { Origin } from "./origin.js";

/**
 * A schema: one node with two views. `assertions` is everything JSON Schema
 * 2020-12 says (validators and mocks read it); `shape` is what TypeScript can
 * say of it (types, client and docs read it).
 */
export interface Schema {
  /** Stable identity: `file#pointer`, with a suffix for a dynamic-scope copy. */
  readonly id: string;
  readonly origin: Origin;
  /**
   * The name of a declaration: the component's name, `x-name`, or for other
   * `$ref` targets the last telling segments of the pointer. Absent on
   * anonymous schemas, which are written in place.
   */
  readonly name?: string;
  readonly docs: Docs;
  readonly annotations: Annotations;
  readonly assertions: Assertions;
  readonly shape: Shape;
}

/** Keywords that describe and do not assert (JSON Schema validation, section 9). */
export interface Annotations {
  readonly default?: JsonValue;
  readonly examples: readonly JsonValue[];
  /** True also when a `$ref` or `allOf` branch says so. */
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  /** Of the value that a text holds; it asserts nothing. */
  readonly contentSchema?: Schema;
  /** The property that tells apart what is based on this schema: a discriminator without a union asserts nothing. */
  readonly discriminator?: string;
  /** How a value stands in XML; absent where nothing is said of it. */
  readonly xml?: XmlAnnotation;
  /** `x-` members. */
  readonly extensions: { readonly [name: string]: JsonValue };
}

/**
 * What a schema says of XML (OpenAPI 3.2, section 4.26), in the terms of 3.2:
 * `attribute` and `wrapped` are nodes. Without a node it is `none` for a list,
 * whose items stand in its place, and else `element`.
 */
export interface XmlAnnotation {
  readonly node?: "element" | "attribute" | "text" | "cdata" | "none";
  readonly name?: string;
  /** IRI of the namespace of the name. */
  readonly namespace?: string;
  readonly prefix?: string;
  /** The component that the schema is: what a root element is called that has no other name. */
  readonly component?: string;
}

/**
 * The exact assertions in 2020-12 terms, normalised from any dialect: no
 * `$ref` strings, no `nullable`, no boolean `exclusiveMinimum`, `const` as an
 * `enum` of one, `items` arrays as `prefixItems`, dynamic references resolved
 * by specialising their targets. An empty object accepts everything.
 */
export interface Assertions {
  /** The schema `false`: accepts nothing. No other member is set. */
  readonly never?: true;
  /** `$ref` and `$dynamicRef`, resolved: all of them apply. */
  readonly refs?: readonly Schema[];
  readonly types?: readonly JsonType[];
  readonly enum?: readonly JsonValue[];

  readonly multipleOf?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;

  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly formatTerms?: FormatTerms;
  /** Bytes may stand in the place of the text: it is a body, or a part of a form. */
  readonly file?: true;

  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly uniqueItems?: true;
  readonly unevaluatedItems?: Schema;

  readonly properties?: ReadonlyMap<string, Schema>;
  readonly patternProperties?: ReadonlyMap<string, Schema>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly unevaluatedProperties?: Schema;
  readonly required?: readonly string[];
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, Schema>;
  readonly maxProperties?: number;
  readonly minProperties?: number;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;

  /** OpenAPI's discriminator over `oneOf` or `anyOf`, mapping made complete. */
  readonly discriminator?: Discriminator;
}

/** What the dialect says of `format`, beside its name. */
export interface FormatTerms {
  /**
   * `always`: its vocabulary makes it assert, whatever is asked for (JSON
   * Schema validation 2020-12, section 7.2.2). `by-default`: it asserts unless
   * something else is asked for (v1, "Semantic Content With `format`").
   */
  readonly asserts?: "always" | "by-default";
  /** As drafts 4 and 6 have it: `hostname` knows nothing of A-labels. */
  readonly early?: true;
}

/** The value of `property` decides the branch (OpenAPI 3.1.1, section 4.8.25). */
export interface Discriminator {
  readonly property: string;
  readonly branches: readonly {
    readonly values: readonly string[];
    readonly schema: Schema;
  }[];
}

/** What TypeScript can say of a schema; wider than the assertions, never narrower. */
export type Shape =
  | { readonly kind: "unknown" }
  | { readonly kind: "never" }
  | { readonly kind: "null" }
  | { readonly kind: "boolean" }
  | { readonly kind: "number" }
  | { readonly kind: "string" }
  /** Raw bytes: a `Blob` in forms, or a stream as a body. */
  | { readonly kind: "binary" }
  | { readonly kind: "literal"; readonly value: JsonPrimitive }
  | { readonly kind: "array"; readonly items: Shape }
  | TupleShape
  | ObjectShape
  | UnionShape
  | { readonly kind: "intersection"; readonly parts: readonly Shape[] }
  /** A schema with a name, mentioned. */
  | { readonly kind: "ref"; readonly target: Schema };

/** An array whose first items have types of their own. */
export interface TupleShape {
  readonly kind: "tuple";
  readonly items: readonly Shape[];
  /** How many of `items` must be there (`minItems`). */
  readonly required: number;
  readonly rest?: Shape;
}

/** An object: its declared properties and the type of any other. */
export interface ObjectShape {
  readonly kind: "object";
  readonly properties: readonly PropertyShape[];
  /** Type of the properties that are not declared; absent when none is promised. */
  readonly additional?: Shape;
}

/** One declared property of an object. */
export interface PropertyShape {
  /** The wire name, never recased. */
  readonly name: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly shape: Shape;
  readonly docs: Docs;
  /** The property's schema, for its constraints in documentation. */
  readonly schema: Schema;
}

/** One of several shapes. */
export interface UnionShape {
  readonly kind: "union";
  readonly variants: readonly Shape[];
  /** Texts that are not among them may be received, though not sent: an enum that may grow. */
  readonly open?: true;
}
