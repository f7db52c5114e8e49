import type { TypeAliasDeclarationStructure } from "ts-morph";
import type { Operation, Response } from "../../ir/types/index.js";
import { keyword, unionOf } from "../typescript/combine-types.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { typeNode } from "../typescript/shape-type.js";
import { flatType } from "../typescript/flat-type.js";
import { layoutType } from "../typescript/type-layout.js";
import type { TypeNode } from "../typescript/type-node.js";

/** The failures an operation documents with a body. */
export function errorBodies({ responses }: Operation): readonly Response[] {
  const hasSuccess = responses.some(({ status }) =>
    String(status).startsWith("2"),
  );
  return responses.filter(
    ({ status, content }) =>
      content.some((media) => media.kind === "json" && media.schema) &&
      (/^[45]/.test(String(status)) || (status === "default" && hasSuccess)),
  );
}

/** `PetGetError`: the documented failures with the types of their bodies. */
export function errorDeclaration(
  operation: Operation,
  identifier: string,
  file: TypescriptFile,
): TypeAliasDeclarationStructure {
  const variants = errorBodies(operation).map((one) => errorNode(one, file));
  const column = `export type ${identifier} =`.length + 1;
  return {
    kind: kind.typeAlias,
    name: identifier,
    isExported: true,
    type: layoutType(unionOf(variants, false), {
      margin: 0,
      column,
      trailing: 1,
    }),
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
  { status, content }: Response,
  file: TypescriptFile,
): TypeNode {
  const bodies = content.map(({ schema, kind: media }) =>
    media === "json" && schema
      ? typeNode(schema.shape, { file, direction: "output" })
      : keyword("unknown"),
  );
  const text = String(status);
  const isServer = text.startsWith("5");
  const name =
    classes.get(text) ?? (isServer ? "InternalServerError" : "ApiError");
  const isExact = typeof status === "number" && !classes.has(text);
  const body = flatType(unionOf(bodies, false));
  const error = file.useRuntime("client/errors", name, "type");
  return {
    kind: "reference",
    text: `${error}<${isExact ? `${body}, ${status}` : body}>`,
  };
}
