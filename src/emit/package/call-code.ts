import type { JsonObject, JsonValue, Operation } from "../../ir/types/index.js";
import {
  expressionOf,
  type CallExpression,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import { literal, propertyAccess } from "../typescript/literal.js";
import type { SampleBody, SampleCall } from "./arguments.js";
import { isFile } from "./curl-body.js";
import { isRecord } from "./json-kinds.js";

/** The call of an operation on its client: `cloudflare.serviceBindings.create("…", { … })`. */
export function callExpression(
  client: string,
  { resource, action }: Operation,
  { positional, named = {}, body }: SampleCall,
): CallExpression {
  const path = [...resource, action].map(propertyAccess).join("");
  const own: readonly Member[] = body?.isNested ? [["body", codeOf(body)]] : [];
  const members = [...membersOf(named, body), ...own];
  return {
    callee: client + path,
    arguments: [
      ...positional.map(expressionOf),
      ...(members.length > 0 ? [{ members }] : []),
    ],
  };
}

/** A body as code. */
function codeOf(body: SampleBody): Expression {
  const { media, value } = body;
  if (media.kind === "binary") return bytesOf(value);
  return media.kind === "multipart" && isRecord(value)
    ? { members: membersOf(value, body) }
    : expressionOf(value);
}

/** Members as code: those of a form may be files. */
function membersOf(
  members: JsonObject,
  body: SampleBody | undefined,
): readonly Member[] {
  const { media } = body ?? {};
  return Object.entries(members).map(
    ([key, value]: [string, JsonValue]): Member => {
      const isBytes = media?.kind === "multipart" && isFile(media, key);
      if (!isBytes) return [key, expressionOf(value)];
      return Array.isArray(value)
        ? [key, { items: value.map(bytesOf) }]
        : [key, bytesOf(value)];
    },
  );
}

/** Bytes that spell a text. */
function bytesOf(text: JsonValue): Expression {
  const bytes: Expression = { items: [{ text: literal(text) }] };
  return { callee: "new Blob", arguments: [bytes] };
}
