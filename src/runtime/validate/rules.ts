/**
 * A schema as data, for the readers that are not compiled: the one that
 * explains what is wrong with a value, and the one that makes values up. It
 * says what JSON Schema 2020-12 says, in its keywords, with these differences:
 * references are functions, `const` is an `enum` of one, `false` is `never`,
 * and where most members are required the others are listed.
 */
export interface Rules {
  /** What messages call the schema. */
  readonly name?: string;
  /** Where the schema stands in its document, for issues that tell. */
  readonly origin?: string;
  /** Tells quickly whether a value fits; where present it is exact. */
  readonly is?: (value: unknown) => boolean;
  /** Accepts nothing. */
  readonly never?: true;
  /** All of them apply. A function, because schemas may refer to each other in circles. */
  readonly refs?: readonly (() => Rules)[];
  readonly type?: RulesType | readonly RulesType[];
  readonly enum?: readonly unknown[];

  readonly multipleOf?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;

  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  /** A `Blob` may stand in the place of a text: this is a body, or a part of a form. */
  readonly file?: true;
  /** Judges the format of a text, where it is asserted and not only told. */
  readonly isText?: (text: string) => boolean;
  /** Judges the format of a number, where it is asserted and not only told. */
  readonly isNumber?: (value: number) => boolean;

  readonly prefixItems?: readonly Rules[];
  readonly items?: Rules;
  readonly contains?: Rules;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly uniqueItems?: true;
  readonly unevaluatedItems?: Rules;

  readonly properties?: RulesByName;
  readonly patternProperties?: RulesByName;
  readonly additionalProperties?: Rules;
  readonly propertyNames?: Rules;
  readonly unevaluatedProperties?: Rules;
  readonly required?: readonly string[];
  /** The members of `properties` that need not be there; with it all others must. */
  readonly optional?: readonly string[];
  readonly dependentRequired?: { readonly [name: string]: readonly string[] };
  readonly dependentSchemas?: RulesByName;
  readonly maxProperties?: number;
  readonly minProperties?: number;

  readonly allOf?: readonly Rules[];
  readonly anyOf?: readonly Rules[];
  readonly oneOf?: readonly Rules[];
  readonly not?: Rules;
  readonly if?: Rules;
  readonly then?: Rules;
  readonly else?: Rules;

  /** The property that decides the branch, and the branches by its values. */
  readonly discriminator?: {
    readonly property: string;
    readonly branches: readonly {
      readonly values: readonly string[];
      readonly rules: Rules;
    }[];
  };

  /** Not demanded when sent. */
  readonly readOnly?: true;
  /** Not demanded when received; never printed. */
  readonly writeOnly?: true;
  /** Values of the documentation: the default, then the examples. */
  readonly samples?: readonly unknown[];
}

/** Type names of JSON Schema. */
export type RulesType =
  "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** Rules by property name or pattern. */
export interface RulesByName {
  readonly [name: string]: Rules;
}

/** Which way a value travels: sent to the API, received from it, or neither. */
export type Direction = "input" | "output" | "neither";
