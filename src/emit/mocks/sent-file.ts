import { checkedBodies } from "../../ir/checked-media.js";
import type { Names } from "../../ir/names/names.js";
import type { MediaType, Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { bodyWriter } from "../typescript/body-functions.js";
import { keyword, reference } from "../typescript/combine-types.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import {
  callOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import { createSureFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { partCheck } from "../typescript/part-check.js";
import { typeNode } from "../typescript/shape-type.js";
import { returnStatement } from "../typescript/statement.js";
import { parameterType } from "../typescript/type-places.js";
import { exampleExpression, generateMember } from "./responses.js";

/** The module of a webhook or callback: what it is made of, and the function that makes it. */
export function sentFile(operation: Operation, names: Names): GeneratedFile {
  const { module } = names.of(operation, "sent");
  const file = createSureFile(`${module}.ts`, names);
  for (const role of ["sent", "sender"] as const) {
    file.declare(names.of(operation, role).identifier);
  }
  return file.finish([
    sentConstant(operation, file),
    senderFunction(operation, file),
  ]);
}

function sentConstant(operation: Operation, file: TypescriptFile): Statement {
  const { names } = file;
  const [media] = operation.body?.content ?? [];
  const rules = names.find(operation, "rules:parameters");
  const value: Expression = {
    open: true,
    members: [
      ["operation", { text: file.use(names.of(operation, "descriptor")) }],
      ...(rules
        ? [
            generateMember(
              "generateParameters",
              "sample",
              file.use(rules),
              file,
            ),
          ]
        : []),
      ...(media ? bodyMembers(operation, media, file) : []),
    ],
  };
  return constantStatement(names.of(operation, "sent").identifier, value, {
    type: file.useRuntime("mock/create-request", "SentOperation", "type"),
    isExported: true,
    docs: about(`What \`${operation.id}\` is made of.`),
  });
}

function bodyMembers(
  operation: Operation,
  media: MediaType,
  file: TypescriptFile,
): readonly Member[] {
  const { examples } = media;
  const [checked] = checkedBodies([media]);
  const rules = checked && partCheck("rules", operation, checked, file.names);
  const check =
    checked && partCheck("validate", operation, checked, file.names);
  const write = bodyWriter(media.kind, file);
  return [
    ...(examples.length > 0
      ? [["examples", exampleExpression(examples)] as const]
      : []),
    ...(rules
      ? [generateMember("generate", "sample", file.use(rules), file)]
      : []),
    ...(check ? [["check", { text: file.use(check) }] as const] : []),
    ...(write ? [["write", { text: write }] as const] : []),
  ];
}

function senderFunction(operation: Operation, file: TypescriptFile): Statement {
  const { names } = file;
  const create = file.useRuntime(
    "mock/create-request",
    "createRequest",
    "value",
  );
  const { parametersSchema, id } = operation;
  const payload = names.of(operation, "payload");
  const parts = {
    kind: "generic",
    name: file.useRuntime("mock/create-request", "SentParts", "type"),
    arguments: [
      reference(file.use(payload)),
      parametersSchema
        ? typeNode(parametersSchema.shape, { file, direction: "output" })
        : keyword("object"),
    ],
  } as const;
  return {
    kind: kind.function,
    isExported: true,
    name: names.of(operation, "sender").identifier,
    docs: about(`A request as the API sends it: \`${id}\`.`),
    parameters: [
      { kind: kind.parameter, name: "url", type: "string | URL" },
      {
        kind: kind.parameter,
        name: "parts",
        hasQuestionToken: true,
        type: parameterType("parts", parts, 1),
      },
    ],
    returnType: "Request",
    statements: [
      returnStatement(
        callOf(create, names.of(operation, "sent").identifier, "url", "parts"),
        2,
      ),
    ],
  };
}

function about(description: string): ReturnType<typeof docs> {
  return docs({ description, deprecated: false });
}
