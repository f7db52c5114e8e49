import type {
  Encoding,
  MediaType,
  ResponseHeader,
} from "../../ir/types/index.js";
import { xmlParts } from "../../ir/xml-view.js";
import {
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { headerDescription } from "./headers.js";
import { fixedText } from "./part-headers.js";
import { typeExpression } from "./type-expression.js";
import { wireType } from "./wire-type.js";
import { xmlPartMembers } from "./xml-expression.js";

type Members = readonly Member[];

/** How a form is encoded and what its members are read as; nothing for any other body. */
export function formMembers(media: MediaType, file: TypescriptFile): Members {
  const { kind, schema, encoding, prefixEncoding = [], itemEncoding } = media;
  if (kind !== "urlencoded" && kind !== "multipart") return [];
  const parts = xmlParts(media);
  const named = [...encoding]
    .map(([name, one]) => {
      const part = parts.get(name);
      const xml = part ? xmlPartMembers(name, part, file) : [];
      return [name, [...encodingMembers(one, file), ...xml]] as const;
    })
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => [name, { members }] as const);
  const prefix = prefixEncoding.map((one) => encodingExpression(one, file));
  const type = schema ? wireType(schema.shape) : "string";
  return [
    ...(named.length === 0 ? [] : [["encoding", { members: named }] as const]),
    ...(prefix.length === 0
      ? []
      : [["prefixEncoding", { items: prefix }] as const]),
    ...(itemEncoding === undefined
      ? []
      : [["itemEncoding", encodingExpression(itemEncoding, file)] as const]),
    ...(type === "string"
      ? []
      : [["type", typeExpression(type, file)] as const]),
  ];
}

function encodingExpression(
  encoding: Encoding,
  file: TypescriptFile,
): Expression {
  return { members: encodingMembers(encoding, file) };
}

function encodingMembers(encoding: Encoding, file: TypescriptFile): Members {
  const { contentType, style, explode, allowReserved, headers } = encoding;
  const flag = (value: boolean): Expression => ({ text: String(value) });
  return [
    ...(contentType === undefined
      ? []
      : [["contentType", textOf(contentType)] as const]),
    ...(style === undefined ? [] : [["style", textOf(style)] as const]),
    ...(explode === undefined ? [] : [["explode", flag(explode)] as const]),
    ...(allowReserved ? [["allowReserved", flag(true)] as const] : []),
    ...(headers.length === 0
      ? []
      : [
          [
            "headers",
            { items: headers.map((header) => partHeader(header, file)) },
          ] as const,
        ]),
  ];
}

function partHeader(header: ResponseHeader, file: TypescriptFile): Expression {
  const value = fixedText(header);
  return {
    members: [
      ...headerDescription(header, file),
      ...(header.required ? [["required", { text: "true" }] as const] : []),
      ...(value === undefined ? [] : [["value", textOf(value)] as const]),
    ],
  };
}
