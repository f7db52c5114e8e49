import type { MediaKind } from "../../types/operation.js";
import type { Gap } from "../../types/loss.js";
import type { JsonType } from "../../types/json.js";
import type { Schema } from "../../types/schema.js";
import type { OAuthFlow } from "../../types/service.js";
import { withBranches } from "../schema/in-place.js";
import { gapOf } from "./gaps.js";

const everything = "types client validators mocks";

/** A keyword that no version of the schema's dialect knows. */
export function unknownKeyword(keyword: string): Gap {
  const why =
    keyword === "nullable"
      ? "OpenAPI 3.1 has no `nullable`, so null is not allowed here."
      : "The dialect of the schema does not know the keyword, so it says nothing.";
  const help =
    keyword === "nullable"
      ? 'Add `"null"` to `type`.'
      : "Correct the spelling, or start the name with `x-` where other tools need it.";
  return gapOf(keyword, "Schema Object, unknown", [everything, why, help]);
}

/** A keyword beside a `$ref` that hides it. */
export function siblingOfReference(keyword: string, object: string): Gap {
  return gapOf(keyword, `${object} beside $ref`, [
    keyword === "description" || keyword === "summary" ? "docs" : everything,
    "A `$ref` hides what stands beside it: always until OpenAPI 3.0, and in any object but a schema since.",
    object === "Schema Object"
      ? "Write `allOf` with the `$ref` as its only item, or raise the version to 3.1."
      : "Move it to where the reference leads.",
  ]);
}

/** A discriminator that cannot decide: beside it stands no union whose branches all have values. */
export const idleDiscriminator: Gap = gapOf("discriminator", "Schema Object", [
  "types validators mocks",
  "A discriminator chooses among the branches of the `oneOf` or `anyOf` beside it; here is none that it can choose from, so the schema's other keywords decide alone.",
  "Put `oneOf` beside it with the schemas to choose from, each with a value of its own.",
]);

/** A discriminator that asserts nothing: what is based on its schema has it in `allOf`. */
export const parentDiscriminator: Gap = gapOf(
  "discriminator",
  "Schema Object",
  [
    "validators mocks",
    "On a parent it changes nothing of what is valid (OpenAPI 3.1.1, section 4.8.25.3): a value that fits the parent is not looked for among what is based on it.",
    "Put `oneOf` beside it with the schemas to choose from, each with a value of its own.",
  ],
);

/** A header that other parts of the document describe. */
export function headerDescribedElsewhere(name: string): Gap {
  return gapOf(`header ${name.toLowerCase()}`, "Parameter Object", [
    everything,
    "OpenAPI has it ignored: `content` and security schemes describe this header (3.1.1, section 4.8.12.2).",
    "Delete the parameter.",
  ]);
}

/** Who receives is not told by itself whether a request is the API's. */
export const unverified: Gap = gapOf("security", "Operation Object", [
  "client",
  "A receiver does not look for credentials: what proves that a request is the API's, it is told by `verify`.",
  "Give the receiver a `verify` that looks for them.",
]);

/** A client cannot choose its certificate by itself. */
export const mutualTls: Gap = gapOf("mutualTLS", "Security Scheme Object", [
  "client mocks",
  "Certificates belong to the connection, which is made by `fetch`.",
  "Give the client a `fetch` that presents the certificate.",
]);

/** A flow that gives a client no tokens. */
export function unaskedFlow({ kind }: OAuthFlow): Gap {
  const isImplicit = kind === "implicit";
  return gapOf(kind, "OAuth Flows Object", [
    "client",
    isImplicit
      ? "Its tokens come back in a URL, where others can read them; it is not to be used any more (RFC 9700, section 2.1.2)."
      : "The flow lacks a URL, so the client cannot ask for tokens.",
    isImplicit
      ? "Describe `authorizationCode`, or give the client a token."
      : "Add the URL, or give the client a token.",
  ]);
}

/** A keyword of a media type or an encoding that means nothing to this one. */
export function idleEncoding(
  keyword: "itemSchema" | "headers" | (string & {}),
): Gap {
  switch (keyword) {
    case "itemSchema":
      return gapOf(keyword, "Media Type Object", [
        "types client validators mocks",
        "Items are read one by one from event streams and JSON lines, and sent one by one in a multipart body without a schema of the whole.",
        "Describe the whole by `schema`, or name a sequential media type.",
      ]);
    case "headers":
      return gapOf(keyword, "Encoding Object", [
        "client mocks",
        "Only parts of a multipart body have headers (OpenAPI 3.1.1, section 4.8.15.1).",
        "Delete them.",
      ]);
    default:
      return gapOf(keyword, "Media Type Object", [
        "client mocks",
        "Only forms are encoded member by member (OpenAPI 3.1.1, section 4.8.14).",
        "Delete it, or name a form as the media type.",
      ]);
  }
}

/** Encodings by name of what is a list, or by position of what is none. */
export function unfitEncoding(keyword: string, isSequence: boolean): Gap {
  return gapOf(keyword, "Media Type Object", [
    "client mocks",
    isSequence
      ? "The parts of a list have no names to be encoded by (OpenAPI 3.2, section 4.14)."
      : "Only the parts of a multipart body that is a list are encoded by position (OpenAPI 3.2, section 4.14).",
    isSequence
      ? "Say it under `itemEncoding`."
      : "Say it under `encoding`, by the names of the members.",
  ]);
}

/** A body that is described as more than the text or the bytes it is handed over as; undefined otherwise. */
export function unreadBody(
  mediaType: string,
  kind: MediaKind,
  schema: Schema,
): Gap | undefined {
  if (kind === "urlencoded") {
    return isList(schema) ? listForm(mediaType) : undefined;
  }
  if (kind !== "text" && kind !== "binary") return undefined;
  if (!isMoreThanText(schema)) return undefined;
  return gapOf(`schema of ${mediaType}`, "Media Type Object", [
    "client validators mocks",
    kind === "text"
      ? "Bodies of this media type are handed over as text."
      : "Bodies of this media type are handed over as bytes.",
    "Offer JSON beside it, or write and read the body by hand.",
  ]);
}

/** A parameter whose members are described in a format that is neither JSON nor a form; undefined otherwise. */
export function unwrittenContent(
  mediaType: string,
  kind: MediaKind,
  schema: Schema,
): Gap | undefined {
  const hasMembers = (): boolean =>
    asksFor(schema, (type) => type === "object" || type === "array");
  if (kind === "json" || kind === "urlencoded" || !hasMembers()) {
    return undefined;
  }
  return gapOf(`content of ${mediaType}`, "Parameter Object", [
    "client mocks",
    "Only JSON and forms are written within a parameter: objects and lists are sent as the text of their JSON, and read as text.",
    "Describe the parameter as text that callers write, or as JSON.",
  ]);
}

/** XML that is described beside another representation, which is used in its place. */
export function leftOutBody(
  mediaType: string,
  schema: Schema,
): Gap | undefined {
  if (!isMoreThanText(schema)) return undefined;
  return gapOf(`schema of ${mediaType}`, "Media Type Object", [
    "client validators mocks",
    "XML is read and written where there is nothing else; here another representation is used, which is of another schema.",
    "Refer to one schema from both, or delete the other representation.",
  ]);
}

/** A list has no names to be sent under. */
function listForm(mediaType: string): Gap {
  return gapOf(`schema of ${mediaType}`, "Media Type Object", [
    "client mocks",
    "Members of a form have names, and the items of a list have none: their positions are sent for names, and read as those of an object.",
    "Describe the form as an object, one of whose members may be the list.",
  ]);
}

/** A body with a method that gives it no meaning (OpenAPI 3.1.1, section 4.8.10.1). */
export function unsentBody(method: string): Gap {
  return gapOf(`requestBody of ${method}`, "Operation Object", [
    everything,
    `\`fetch\` sends no body with ${method}, and what servers make of one is not defined (RFC 9110, section 9.3.1).`,
    "Describe the values as parameters, or use another method.",
  ]);
}

/** Methods that `fetch` and `Request` refuse, in any case (WHATWG Fetch, section 2.2.1). */
export function isForbidden(method: string): boolean {
  return /^(?:CONNECT|TRACE|TRACK)$/i.test(method);
}

/** A method of which no `Request` can be made. */
export function forbiddenMethod(method: string): Gap {
  return gapOf(`method ${method}`, "Operation Object", [
    "client mocks",
    `No Request has the method ${method}, and so fetch refuses it: a call fails before anything is sent, and a mock server answers 501.`,
    "Give the client a `fetch` that can send it.",
  ]);
}

/** A form of something that has no members. */
export function memberlessForm(mediaType: string, kind: MediaKind): Gap {
  return gapOf(`schema of ${mediaType}`, "Media Type Object", [
    "client mocks",
    kind === "text"
      ? "A text has no members that a form could name: it is sent as the whole form, and read as it came."
      : "A text has no members that parts could hold: bytes are sent as the whole body, under the type they have.",
    "Describe the form as an object.",
  ]);
}

/** Whether a schema asks for an object, an array, a number or a boolean. */
function isMoreThanText(schema: Schema): boolean {
  return asksFor(schema, (type) => type !== "string" && type !== "null");
}

function asksFor(
  schema: Schema,
  isWanted: (type: JsonType) => boolean,
): boolean {
  return [...withBranches([schema])].some(({ assertions }) => {
    const { types, properties, items, prefixItems } = assertions;
    const hasParts = (properties ?? items ?? prefixItems) !== undefined;
    return hasParts || types?.some(isWanted);
  });
}

/** Whether a schema is of texts alone. */
export function isText(
  { assertions }: Schema,
  seen: ReadonlySet<object> = new Set(),
): boolean {
  if (seen.has(assertions)) return false;
  const { types, refs = [], allOf = [] } = assertions;
  if (types) return types.length === 1 && types[0] === "string";
  const next = new Set([...seen, assertions]);
  return [...refs, ...allOf].some((part) => isText(part, next));
}

/** Whether a schema is of arrays alone. */
export function isList(
  { assertions }: Schema,
  seen: ReadonlySet<object> = new Set(),
): boolean {
  if (seen.has(assertions)) return false;
  const { types, items, prefixItems, refs = [] } = assertions;
  if (types) return types.length === 1 && types[0] === "array";
  const next = new Set([...seen, assertions]);
  return (
    (items ?? prefixItems) !== undefined ||
    refs.some((target) => isList(target, next))
  );
}
