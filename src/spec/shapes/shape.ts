/** The kinds of objects that OpenAPI documents are made of. */
export type Kind =
  | "callback"
  | "components"
  | "contact"
  | "encoding"
  | "example"
  | "externalDocs"
  | "header"
  | "info"
  | "license"
  | "link"
  | "mediaType"
  | "oauthFlow"
  | "oauthFlows"
  | "openapi"
  | "operation"
  | "parameter"
  | "pathItem"
  | "paths"
  | "requestBody"
  | "response"
  | "responses"
  | "schema"
  | "securityRequirement"
  | "securityScheme"
  | "server"
  | "serverVariable"
  | "tag"
  | "xml";

/** What the value of a member must be. */
export interface MemberType {
  /** `any` is not looked at; `schemas` is a schema or an array of them. */
  readonly type:
    | "any"
    | "array"
    | "boolean"
    | "map"
    | "number"
    | "object"
    | "schemas"
    | "string";
  /** Of the items, of the map's members, or of the object itself. */
  readonly of?: Kind | "any" | "string";
  /** How bad it is when the member is missing; absent when it may be. */
  readonly missing?: "error" | "warning";
  /** The document cannot be used when it is wrong: an error, not a warning. */
  readonly vital: boolean;
}

/** The members of one kind of object. */
export interface Shape {
  readonly members: ReadonlyMap<string, MemberType>;
  /** What members with names of the author's choosing are. */
  readonly rest?: MemberType;
  /** A Reference Object may stand in its place. */
  readonly reference: boolean;
}

/** What a member of an object of some shape must be; undefined where its name says nothing. */
export function memberType(shape: Shape, key: string): MemberType | undefined {
  const known = shape.members.get(key);
  return known ?? (key.startsWith("x-") ? undefined : shape.rest);
}

/** The shapes of a dialect. */
export type ShapeTable = Readonly<Record<Kind, Shape>>;

/**
 * A shape by short notation, member by member: `string`, `boolean`, `number`,
 * `any`, `schemas`, a kind, `[kind]` for an array, `{kind}` for a map; `!` behind it
 * when the member must be there, `?` when it must and its absence does no
 * harm, `~` when a wrong value does none.
 */
export function shape(
  notation: Readonly<Record<string, string>>,
  options: { readonly rest?: string; readonly reference?: boolean } = {},
): Shape {
  const members = new Map<string, MemberType>();
  for (const [name, text] of Object.entries(notation)) {
    members.set(name, readMemberType(text));
  }
  const { rest, reference = false } = options;
  return {
    members,
    reference,
    ...(rest !== undefined && { rest: readMemberType(rest) }),
  };
}

function readMemberType(text: string): MemberType {
  const [, core = "", flags = ""] = /^(.*?)([!?~]*)$/.exec(text) ?? [];
  const missing: MemberType["missing"] = flags.includes("!")
    ? "error"
    : flags.includes("?")
      ? "warning"
      : undefined;
  const inner = core.replace(/^[[{]|[\]}]$/g, "") as NonNullable<
    MemberType["of"]
  >;
  const rest = {
    ...(missing === undefined ? {} : { missing }),
    vital: !flags.includes("~"),
  } as const;
  if (core.startsWith("[")) return { type: "array", of: inner, ...rest };
  if (core.startsWith("{")) return { type: "map", of: inner, ...rest };
  return isWord(core)
    ? { type: core, ...rest }
    : { type: "object", of: inner, ...rest };
}

function isWord(text: string): text is Word {
  return (words as readonly string[]).includes(text);
}

const words = ["any", "boolean", "number", "schemas", "string"] as const;
type Word = (typeof words)[number];
