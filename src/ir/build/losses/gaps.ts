import type { Kind } from "../../../spec/shapes/shape.js";
import type { Artefact, Gap } from "../../types/loss.js";

/** A row of the table: the artefacts that lose the keyword, why, and what to do. */
type Row = readonly [lostBy: string, why: string, help: string];

const unread = "Nothing shows it.";
const toMarkdown = "Say it in the description of the operation or schema.";
const unchecked: Row = [
  "validators",
  "Headers of parts are sent and read; that required ones are there is all that is checked of them.",
  "Check what a handler or receiver is given.",
];
const nested: Row = [
  "client mocks",
  "A part is one value: text, JSON or bytes, never a form within the form.",
  "Send such a part as a `Blob` of its media type.",
];
const told: Row = ["docs", unread, toMarkdown];
const token: Row = [
  "client",
  "The client sends a token and does not ask for one; where it comes from and its scopes are told in the documentation of `auth`.",
  "Give the client a function that gets and keeps the token.",
];
const encoded: Row = [
  "types client validators mocks",
  "The value stays the text that JSON carries: it is neither decoded nor checked, as JSON Schema leaves it (validation 2020-12, section 8).",
  "Decode the text and check what is in it.",
];

/**
 * What is known and not represented, by kind of object and keyword. A keyword
 * that is not listed is represented somewhere, or asks for nothing (`$comment`);
 * a test generates from a document with and without each to hold both true.
 */
const rows: { readonly [kind in Kind]?: { readonly [keyword: string]: Row } } =
  {
    openapi: {
      externalDocs: told,
    },
    info: { summary: told, termsOfService: told },
    pathItem: { summary: told, description: told },
    parameter: {
      allowEmptyValue: [
        "types client validators mocks",
        "A parameter is sent with its value or not at all; since OpenAPI 3.0.2 the keyword is discouraged.",
        "Allow the empty string in the schema of the parameter.",
      ],
    },
    requestBody: { description: told },
    mediaType: { description: told },
    encoding: {
      headers: unchecked,
      encoding: nested,
      prefixEncoding: nested,
      itemEncoding: nested,
    },
    response: {
      summary: told,
      description: told,
      links: [
        "client",
        "The client does not follow links from a response to the next operation.",
        "Call the operation with the values of the response.",
      ],
    },
    example: {
      summary: told,
      description: told,
      externalValue: [
        "mocks docs",
        "Examples are never fetched.",
        "Write the example under `value`, or in the file that an example refers to.",
      ],
      serializedValue: [
        "mocks docs",
        "Examples are data, and this is how they look on the wire.",
        "Write the example under `dataValue` or `value`.",
      ],
    },
    securityScheme: {
      oauth2MetadataUrl: token,
      openIdConnectUrl: token,
    },
    tag: {
      summary: told,
      description: told,
      externalDocs: told,
      parent: told,
      kind: told,
    },
    schema: {
      contentEncoding: encoded,
      contentMediaType: encoded,
      contentSchema: encoded,
    },
  };

/** Objects as the specification calls them, where that is not their kind in capitals. */
const objects: { readonly [kind in Kind]?: string } = {
  mediaType: "Media Type Object",
  openapi: "OpenAPI Object",
  pathItem: "Path Item Object",
  requestBody: "Request Body Object",
  securityScheme: "Security Scheme Object",
};

/** What the specification calls a kind of object. */
export function objectName(kind: Kind): string {
  const capital = kind.slice(0, 1).toUpperCase() + kind.slice(1);
  return objects[kind] ?? `${capital} Object`;
}

/** The keywords of a kind of object that are not represented. */
export function gapsOf(kind: Kind): ReadonlyMap<string, Gap> {
  return gaps.get(kind) ?? new Map<string, Gap>();
}

const gaps: ReadonlyMap<string, ReadonlyMap<string, Gap>> = new Map(
  Object.entries(rows).map(([kind, keywords]) => [
    kind,
    new Map(
      Object.entries(keywords).map(([keyword, row]) => [
        keyword,
        gapOf(keyword, objectName(kind as Kind), row),
      ]),
    ),
  ]),
);

/** A gap from its row. */
export function gapOf(construct: string, object: string, row: Row): Gap {
  const [lostBy, why, help] = row;
  return {
    construct,
    object,
    lostBy: lostBy.split(" ") as readonly Artefact[],
    why,
    help,
  };
}
