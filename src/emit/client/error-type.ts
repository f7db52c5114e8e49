import type { TypeAliasDeclarationStructure } from "ts-morph";
import { isValueKind } from "../../ir/checked-media.js";
import type { Operation, Response } from "../../ir/types/index.js";
import { keyword, unionOf } from "../typescript/combine-types.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { typeNode } from "../typescript/shape-type.js";
import type { TypeNode } from "../typescript/type-node.js";
import { aliasType } from "../typescript/type-places.js";

/** The failures an operation documents with a body or headers. */
export function errorResponses({ responses }: Operation): readonly Response[] {
  const hasSuccess = responses.some(({ status }) =>
    String(status).startsWith("2"),
  );
  return responses.filter(
    ({ status, content, headersSchema }) =>
      (headersSchema ??
        content.some((media) => isValueKind(media.kind) && media.schema)) &&
      (/^[45]/.test(String(status)) || (status === "default" && hasSuccess)),
  );
}

/** `PetGetError`: the documented failures with the types of their bodies. */
export function errorDeclaration(
  operation: Operation,
  identifier: string,
  file: TypescriptFile,
): TypeAliasDeclarationStructure {
  const variants = errorResponses(operation).map((one) => errorNode(one, file));
  return {
    kind: kind.typeAlias,
    name: identifier,
    isExported: true,
    type: aliasType(identifier, unionOf(variants, false)),
  };
}

const classes: ReadonlyMap<string, string> = new Map([
  ["400", "BadRequestError"],
  ["401", "AuthenticationError"],
  ["403", "PermissionDeniedError"],
  ["404", "NotFoundError"],
  ["409", "ConflictError"],
  ["422", "UnprocessableEntityError"],
  ["429", "RateLimitError"],
]);

function errorNode(
  { status, content, headersSchema }: Response,
  file: TypescriptFile,
): TypeNode {
  const bodies = content.map((media) =>
    isValueKind(media.kind) && media.schema
      ? typeNode(media.schema.shape, { file, direction: "output" })
      : keyword("unknown"),
  );
  const text = String(status);
  const isServer = text.startsWith("5");
  const name =
    classes.get(text) ?? (isServer ? "InternalServerError" : "ApiError");
  const isExact = typeof status === "number" && !classes.has(text);
  return {
    kind: "generic",
    name: file.useRuntime("client/errors", name, "type"),
    arguments: [
      bodies.length > 0 ? unionOf(bodies, false) : keyword("unknown"),
      ...(isExact ? [{ kind: "literal", text } as const] : []),
      ...(headersSchema
        ? [
            ...(isExact || classes.has(text) ? [] : [keyword("number")]),
            typeNode(headersSchema.shape, { file, direction: "output" }),
          ]
        : []),
    ],
  };
}
