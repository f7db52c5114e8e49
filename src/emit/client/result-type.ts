import type { Operation } from "../../ir/types/index.js";
import { keyword, unionOf } from "../typescript/combine-types.js";
import type { TypescriptFile } from "../typescript/file.js";
import { flatType } from "../typescript/flat-type.js";
import { stringLiteral } from "../typescript/literal.js";
import { typeNode } from "../typescript/shape-type.js";
import type { TypeNode } from "../typescript/type-node.js";
import { itemType } from "./item-type.js";
import { successes, unwrappedShapes, type Success } from "./responses.js";
import { acceptParameter } from "./type-parameters.js";

/** `ApiPromise<Pet>` or `PagePromise<Pet[], Pet>`, with the whole body and the headers behind where they say more. */
export function resultType(
  operation: Operation,
  file: TypescriptFile,
): TypeNode {
  const { pagination } = operation;
  const name = pagination
    ? file.useRuntime("client/pages", "PagePromise", "type")
    : file.useRuntime("client/api-promise", "ApiPromise", "type");
  const results = file.names.find(operation, "result");
  const body: TypeNode = results
    ? { kind: "access", text: `${file.use(results)}[${acceptParameter}]` }
    : bodyType(operation, file);
  const data = dataType(operation, file) ?? body;
  const isBody = flatType(data) === flatType(body);
  const headers = file.names.find(operation, "headers");
  const rest: readonly TypeNode[] = headers
    ? [body, { kind: "reference", text: file.use(headers) }]
    : isBody
      ? []
      : [body];
  const items = pagination ? [itemType(pagination, body, file)] : [];
  return { kind: "generic", name, arguments: [data, ...items, ...rest] };
}

/** The type of the whole body of a success. */
function bodyType(operation: Operation, file: TypescriptFile): TypeNode {
  const alias = file.names.find(operation, "response");
  const all = successes(operation);
  const named = alias && file.perhaps.use(alias);
  const others = all.filter(({ kind }) => !(named && kind === "json"));
  const types = others.map((success) =>
    successType(success, file, all.length > 1),
  );
  const nodes: readonly TypeNode[] = named
    ? [{ kind: "reference", text: named }, ...types]
    : types;
  return unionOf(nodes, false);
}

/** The type of what awaiting gives, where it is not the body. */
function dataType(
  operation: Operation,
  file: TypescriptFile,
): TypeNode | undefined {
  if (operation.unwrap === undefined) return undefined;
  const shapes = unwrappedShapes(operation);
  const alias = file.names.find(operation, "response");
  const isLarge = shapes.some(
    ({ kind }) => kind === "object" || kind === "intersection",
  );
  if (isLarge && alias) {
    const text = `${file.use(alias)}[${stringLiteral(operation.unwrap)}]`;
    return generic("NonNullable", { kind: "access", text });
  }
  const nodes = shapes.map((shape) =>
    typeNode(shape, { file, direction: "output" }),
  );
  return nodes.length === 0 ? keyword("unknown") : unionOf(nodes, false);
}

/** The type of one success; what is nothing among others is undefined. */
export function successType(
  success: Success,
  file: TypescriptFile,
  isOneOfMany: boolean,
): TypeNode {
  switch (success.kind) {
    case "nothing":
      return keyword(isOneOfMany ? "undefined" : "void");
    case "text":
      return keyword("string");
    case "binary":
      return { kind: "reference", text: "Blob" };
    case "unknown":
      return keyword("unknown");
    case "json":
      return typeNode(success.schema.shape, { file, direction: "output" });
    default:
      return streamType(success, file);
  }
}

function streamType(
  { kind, item }: Extract<Success, { kind: "sse" | "json-lines" }>,
  file: TypescriptFile,
): TypeNode {
  if (item) {
    const node = typeNode(item.shape, { file, direction: "output" });
    return generic("AsyncGenerator", node);
  }
  if (kind === "json-lines") {
    return generic("AsyncGenerator", keyword("unknown"));
  }
  const text = file.perhaps.useRuntime(
    "client/read-events",
    "ServerEvent",
    "type",
  );
  return generic("AsyncGenerator", { kind: "reference", text });
}

function generic(name: string, argument: TypeNode): TypeNode {
  return { kind: "generic", name, arguments: [argument] };
}
