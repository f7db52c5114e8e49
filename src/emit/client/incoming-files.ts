import type { Names } from "../../ir/names/names.js";
import type { Api, Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { keyword, reference, unionOf } from "../typescript/combine-types.js";
import { typeDeclaration } from "../typescript/declaration.js";
import { docs } from "../typescript/docs.js";
import { callOf } from "../typescript/expression.js";
import {
  createFile,
  relativeSpecifier,
  type TypescriptFile,
} from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { typeNode } from "../typescript/shape-type.js";
import { returnStatement } from "../typescript/statement.js";
import type { TypeNode } from "../typescript/type-node.js";
import { aliasType, parameterType } from "../typescript/type-places.js";
import { descriptorStatement } from "./descriptor.js";
import { incomingIndex } from "./incoming-requests.js";
import { successResponses } from "./responses.js";

/** `src/webhooks`: one module a webhook or callback, and an index; none without any. */
export function incomingFiles(
  api: Api,
  names: Names,
): readonly GeneratedFile[] {
  if (api.incoming.length === 0) return [];
  return [
    ...api.incoming.map((operation) => incomingFile(operation, names)),
    indexFile(api, names),
  ];
}

function indexFile({ incoming }: Api, names: Names): GeneratedFile {
  const modules = incoming.map(
    (operation) => names.of(operation, "receiver").module,
  );
  const types: Statement = {
    kind: kind.exportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: relativeSpecifier(
      incomingIndex,
      "src/runtime/webhook/receive",
    ),
    namedExports: ["Received", "Receiver", "ReceiveOptions", "ReceiverReply"],
  };
  const all = [...new Set(modules)].sort().map((module): Statement => ({
    kind: kind.exportDeclaration,
    moduleSpecifier: relativeSpecifier(incomingIndex, module),
  }));
  return createFile(`${incomingIndex}.ts`, names).finish([types, ...all]);
}

/** What is sent, how it is read, and the function that receives it. */
function incomingFile(operation: Operation, names: Names): GeneratedFile {
  const { module } = names.of(operation, "receiver");
  const file = createFile(`${module}.ts`, names);
  for (const role of ["receiver", "payload", "descriptor"] as const) {
    file.declare(names.of(operation, role).identifier);
  }
  return file.finish([
    payloadDeclaration(operation, file),
    descriptorStatement(operation, file),
    receiverFunction(operation, file),
  ]);
}

function payloadDeclaration(
  operation: Operation,
  file: TypescriptFile,
): Statement {
  const { identifier } = file.names.of(operation, "payload");
  const content = operation.body?.content ?? [];
  const [media] = content;
  if (content.length === 1 && media?.kind === "json" && media.schema) {
    const { schema } = media;
    return typeDeclaration({ schema, identifier, direction: "output", file });
  }
  const types = content.map(({ kind: form, schema }) =>
    form === "text"
      ? keyword("string")
      : schema && form !== "binary"
        ? typeNode(schema.shape, { file, direction: "output" })
        : form === "binary"
          ? reference("Blob")
          : keyword("unknown"),
  );
  return {
    kind: kind.typeAlias,
    name: identifier,
    isExported: true,
    type: aliasType(
      identifier,
      types.length === 0 ? keyword("undefined") : unionOf(types),
    ),
  };
}

function receiverFunction(
  operation: Operation,
  file: TypescriptFile,
): Statement {
  const receive = file.useRuntime("webhook/receive", "receive", "value");
  const options = file.useRuntime("webhook/receive", "ReceiveOptions", "type");
  const descriptor = file.names.of(operation, "descriptor").identifier;
  const status = String(successStatus(operation));
  const { docs: source, id } = operation;
  const about = `Makes a function from request to response of what receives \`${id}\`.`;
  const description = [source.description, about].filter(Boolean).join("\n\n");
  return {
    kind: kind.function,
    name: file.names.of(operation, "receiver").identifier,
    isExported: true,
    docs: docs({ ...source, description }),
    parameters: [
      {
        kind: kind.parameter,
        name: "receiver",
        type: parameterType("receiver", receiverType(operation, file), 0),
      },
      {
        kind: kind.parameter,
        name: "options",
        type: options,
        hasQuestionToken: true,
      },
    ],
    returnType: "(request: Request) => Promise<Response>",
    statements: [
      returnStatement(
        callOf(receive, descriptor, status, "receiver", "options"),
        2,
      ),
    ],
  };
}

function receiverType(operation: Operation, file: TypescriptFile): TypeNode {
  const { parametersSchema, body } = operation;
  const payload = reference(file.names.of(operation, "payload").identifier);
  const answers = successResponses(operation).flatMap(({ content }) =>
    content.map(({ schema }) =>
      schema
        ? typeNode(schema.shape, { file, direction: "input" })
        : keyword("unknown"),
    ),
  );
  return {
    kind: "generic",
    name: file.useRuntime("webhook/receive", "Receiver", "type"),
    arguments: [
      body?.required === false
        ? unionOf([payload, keyword("undefined")])
        : payload,
      parametersSchema
        ? typeNode(parametersSchema.shape, { file, direction: "output" })
        : keyword("object"),
      answers.length === 0 ? keyword("undefined") : unionOf(answers),
    ],
  };
}

/** The first documented success. */
function successStatus(operation: Operation): number {
  const [first] = successResponses(operation);
  const status = first?.status;
  if (typeof status === "number") return status;
  return first && first.content.length > 0 ? 200 : 204;
}
