/**
 * How a value stands in XML (OpenAPI 3.2, section 4.26). With neither a type
 * nor parts it may be anything.
 */
export interface XmlNode {
  /** Of its element or attribute, without prefix; default: the name of the property. */
  readonly name?: string;
  readonly prefix?: string;
  /** IRI of the namespace of the name. */
  readonly namespace?: string;
  /** Default: `none` for a list, whose items stand in its place; else `element`. */
  readonly node?: "element" | "attribute" | "text" | "cdata" | "none";
  /** What its text is read as. */
  readonly type?: "string" | "number" | "boolean";
  /** Of an attribute: null is one that is not there. */
  readonly nullable?: true;
  /** Of a list: there even without items. */
  readonly required?: true;
  readonly properties?: { readonly [name: string]: XmlNode };
  /** Properties that are not listed. */
  readonly additional?: XmlNode;
  readonly items?: XmlNode;
  readonly prefixItems?: readonly XmlNode[];
  /** What it is another place of. A function, because schemas may refer to each other in circles. */
  readonly ref?: () => XmlNode;
  /** Whose members or items are its own too. */
  readonly bases?: readonly (() => XmlNode)[];
}
