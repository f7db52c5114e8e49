import type { MediaType, Operation, Parameter } from "../../ir/types/index.js";
import { unaskedMedia } from "../../ir/unasked-media.js";
import type { WireType } from "../../runtime/operation.js";
import type { Statement } from "../emitter.js";
import { bodyReader, bodyWriter } from "../typescript/body-functions.js";
import { constantStatement } from "../typescript/constant.js";
import type { TypescriptFile } from "../typescript/file.js";
import {
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import { formMembers } from "./form-members.js";
import { headerMembers } from "./headers.js";
import { positionalParameters } from "../../ir/call-params.js";
import { pagesMember } from "./pages.js";
import { responseMembers } from "./response-members.js";
import { hasJsonData, successes, successResponses } from "./responses.js";
import { hasResults } from "./results-type.js";
import { serverExpression } from "./servers.js";
import { admitsText } from "./admits-text.js";
import { typeExpression } from "./type-expression.js";
import { wireType } from "./wire-type.js";
import { xmlMembers } from "./xml-expression.js";

type Members = readonly Member[];

/** What the runtime has to know of an operation, as a constant of its module. */
export function descriptorStatement(
  operation: Operation,
  file: TypescriptFile,
): Statement {
  const { identifier } = file.names.of(operation, "descriptor");
  const type = operation.pagination
    ? file.useRuntime("client/pages", "PagedDescriptor", "type")
    : file.useRuntime("operation", "OperationDescriptor", "type");
  const expression = descriptorExpression(operation, file);
  return constantStatement(identifier, expression, { type, isExported: true });
}

/** Members at their default are left out. */
function descriptorExpression(
  operation: Operation,
  file: TypescriptFile,
): Expression {
  const { method, path, parameters, unwrap } = operation;
  const positional = positionalParameters(operation).map(({ name }) =>
    textOf(name),
  );
  const written = parameters.flatMap((parameter) =>
    parameterExpression(parameter, file),
  );
  const members: Members = [
    ["method", textOf(method)],
    ["path", textOf(path)],
    ...list("positional", positional),
    ...list("parameters", written),
    ...list("body", bodyExpressions(operation, file)),
    ...(operation.incoming ? [] : answerMembers(operation, file)),
    ...securityMember(operation),
    ...(unwrap === undefined ? [] : [["unwrap", textOf(unwrap)] as const]),
    ...idempotentMember(operation),
    ...serverMember(operation, file),
  ];
  return { members, open: true };
}

/** What a client does with the answer. */
function answerMembers(operation: Operation, file: TypescriptFile): Members {
  return [
    ...acceptMember(operation),
    ...streamMember(operation, file),
    ...headerMembers(operation, file),
    ...responseMembers(operation, file),
    ...pagesMember(operation),
  ];
}

function parameterExpression(
  parameter: Parameter,
  file: TypescriptFile,
): readonly Expression[] {
  const { name, key, in: place, style, allowReserved, mediaType } = parameter;
  const isForm =
    style === "form" || style === "deepObject" || style === "cookie";
  const defaultStyle =
    place === "path" || place === "header" ? "simple" : "form";
  // A form as the whole query is what exploded objects are anyway.
  const isText =
    mediaType !== undefined &&
    !(place === "querystring" && /urlencoded/.test(mediaType));
  const own: Members = [
    ...(key === name ? [] : [["key", textOf(key)] as const]),
    ...(style === defaultStyle ? [] : [["style", textOf(style)] as const]),
    ...(parameter.explode === isForm
      ? []
      : [["explode", flag(parameter.explode)] as const]),
    ...(allowReserved ? [["allowReserved", flag(true)] as const] : []),
    ...(isText ? [["mediaType", textOf(mediaType)] as const] : []),
    ...typeMember(isText ? "string" : wireType(parameter.schema.shape), file),
  ];
  if (place === "path" && own.length === 0) return [];
  return [{ members: [["name", textOf(name)], ["in", textOf(place)], ...own] }];
}

function typeMember(type: WireType, file: TypescriptFile): Members {
  return type === "string" ? [] : [["type", typeExpression(type, file)]];
}

function bodyExpressions(
  { body, call, incoming }: Operation,
  file: TypescriptFile,
): readonly Expression[] {
  if (body === undefined) return [];
  const hasText = body.content.some(({ kind }) => kind === "text");
  return body.content.map((media) => {
    const holdsText =
      hasText &&
      media.kind === "json" &&
      (media.schema === undefined || admitsText(media.schema.shape));
    const members: Members = [
      ...(media.kind === "json" ? [] : [["kind", textOf(media.kind)] as const]),
      ...(media.mediaType === "application/json"
        ? []
        : [["mediaType", textOf(media.mediaType)] as const]),
      ...(body.required ? [["required", flag(true)] as const] : []),
      ...(call.body === "nested" ? [["nested", flag(true)] as const] : []),
      ...(holdsText ? [["text", flag(true)] as const] : []),
      ...(incoming ? readMember(media, file) : writeMember(media, file)),
      ...formMembers(media, file),
      ...xmlMembers(media, file),
    ];
    return { members };
  });
}

function writeMember({ kind }: MediaType, file: TypescriptFile): Members {
  const write = bodyWriter(kind, file);
  return write === undefined ? [] : [["write", { text: write }]];
}

function readMember({ kind }: MediaType, file: TypescriptFile): Members {
  const read = bodyReader(kind, file);
  return read === undefined ? [] : [["read", { text: read }]];
}

function acceptMember(operation: Operation): Members {
  const responses = successResponses(operation);
  const content = hasResults(operation)
    ? unaskedMedia(responses)
    : responses.flatMap((response) => response.content);
  const types = new Set(content.map(({ mediaType }) => mediaType));
  const isJson = [...types].every((type) => type === "application/json");
  if (types.size === 0 || isJson) return [];
  // Failures are JSON in most APIs, whatever a success is.
  const all = [
    ...types,
    ...(types.has("application/json") ? [] : ["application/json;q=0.9"]),
  ];
  return [["accept", textOf(all.join(", "))]];
}

function streamMember(operation: Operation, file: TypescriptFile): Members {
  const readers = new Set(
    successes(operation).flatMap((success) => {
      if (success.kind === "json-lines") {
        return [
          file.useRuntime("client/read-json-lines", "readJsonLines", "value"),
        ];
      }
      if (success.kind !== "sse") return [];
      const name = hasJsonData(success) ? "readJsonEvents" : "readEvents";
      return [file.useRuntime("client/read-events", name, "value")];
    }),
  );
  const [first, ...others] = readers;
  if (first === undefined) return [];
  if (others.length === 0) return [["stream", { text: first }]];
  const calls = [...readers].map((reader) => `${reader}(response)`);
  const body = { text: calls.join(" ?? ") };
  return [["stream", { parameters: ["response"], body }]];
}

/**
 * Client certificates are the transport's business; what remains is sent. Who
 * receives verifies as the API tells.
 */
function securityMember({ security, incoming }: Operation): Members {
  if (incoming) return [];
  const alternatives = security.map((alternative) =>
    alternative
      .filter(({ scheme }) => scheme.method.type !== "mutualTLS")
      .map(({ scheme }) => textOf(scheme.name)),
  );
  if (alternatives.every((names) => names.length === 0)) return [];
  return [["security", { items: alternatives.map((items) => ({ items })) }]];
}

const idempotentMethods = /^(?:GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/;

function idempotentMember({ method, idempotent }: Operation): Members {
  return idempotent === idempotentMethods.test(method)
    ? []
    : [["idempotent", flag(idempotent)]];
}

/** A server with variables is put together when it is called. */
function serverMember({ servers }: Operation, file: TypescriptFile): Members {
  const [first] = servers;
  if (first === undefined) return [];
  if (first.variables.length === 0) return [["server", textOf(first.url)]];
  const fill = file.useRuntime("client/server-url", "serverURL", "value");
  const callee = {
    callee: fill,
    arguments: [serverExpression(first), { text: "variables" }],
  };
  return [["server", { parameters: ["variables"], body: callee }]];
}

function list(key: string, items: readonly Expression[]): Members {
  return items.length === 0 ? [] : [[key, { items }]];
}

function flag(value: boolean): Expression {
  return { text: String(value) };
}
