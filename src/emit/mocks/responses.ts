import {
  checkedMedia,
  checkedStreams,
  isStreamKind,
  type CheckedMedia,
} from "../../ir/checked-media.js";
import type {
  Example,
  JsonValue,
  MediaType,
  Operation,
  Response,
  ResponseHeader,
} from "../../ir/types/index.js";
import { bodyWriter } from "../typescript/body-functions.js";
import {
  callOf,
  expressionOf,
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { partCheck } from "../typescript/part-check.js";

/** The documented responses, best success first: codes, ranges, `default`, then the rest. */
export function answerable(operation: Operation): readonly Response[] {
  return [...operation.responses].sort(
    (left, right) => rank(left) - rank(right),
  );
}

function rank({ status }: Response): number {
  if (status === "default") return 300;
  const code =
    typeof status === "number" ? status : Number(status[0]) * 100 + 99;
  return code >= 200 && code < 300 ? code : 400 + code;
}

/** A response as the runtime reads it, once for each representation. */
export function responseExpressions(
  operation: Operation,
  response: Response,
  file: TypescriptFile,
): readonly Expression[] {
  const status = String(response.status);
  const checked = [
    ...checkedMedia(response.content, `response:${status}`),
    ...checkedStreams(response.content, `item:${status}`),
  ];
  const headers = headerMembers(operation, response, file);
  if (response.content.length === 0) {
    return [{ members: [["status", textOf(status)], ...headers] }];
  }
  return response.content.map((media): Expression => {
    const { mediaType, examples } = media;
    const part = checked.find((one) => one.mediaType === mediaType);
    return {
      members: [
        ["status", textOf(status)],
        ["mediaType", textOf(concrete(mediaType))],
        ...(examples.length > 0
          ? [["examples", exampleExpression(examples)] as const]
          : []),
        ...writeMember(media, file),
        ...formMember(media, file),
        ...(part ? partMembers(operation, part, media, file) : []),
        ...headers,
      ],
    };
  });
}

/** How an item of a stream is written. */
function writeMember(
  { kind, mediaType, jsonData }: MediaType,
  file: TypescriptFile,
): readonly Member[] {
  if (!isStreamKind(kind)) return [];
  const isSequence = /json-seq/i.test(mediaType);
  const lines = isSequence ? "writeRecord" : "writeLine";
  const events = jsonData ? "writeJsonEvent" : "writeEvent";
  const writer = kind === "sse" ? events : lines;
  return [
    ["write", { text: file.useRuntime("wire/write-items", writer, "value") }],
  ];
}

/** How a form or XML is written. */
function formMember(
  { kind }: MediaType,
  file: TypescriptFile,
): readonly Member[] {
  const write = isStreamKind(kind) ? undefined : bodyWriter(kind, file);
  return write === undefined ? [] : [["form", { text: write }]];
}

/** How a body, or an item of a stream, is made and checked. */
function partMembers(
  operation: Operation,
  checked: CheckedMedia<`${"response" | "item"}:${string}`>,
  { kind }: MediaType,
  file: TypescriptFile,
): readonly Member[] {
  const { names } = file;
  const validate = partCheck("validate", operation, checked, names);
  const rules = partCheck("rules", operation, checked, names);
  const maker = isStreamKind(kind) ? "sampleItems" : "sample";
  return [
    ...(rules
      ? [generateMember("generate", maker, file.use(rules), file)]
      : []),
    ...(validate ? [["check", { text: file.use(validate) }] as const] : []),
  ];
}

function headerMembers(
  operation: Operation,
  { status, headers }: Response,
  file: TypescriptFile,
): readonly Member[] {
  const values = headerValues(headers);
  const rules = file.names.find(operation, `rules:headers:${status}`);
  return [
    ...(Object.keys(values).length > 0
      ? [["headers", expressionOf(values)] as const]
      : []),
    ...(rules
      ? [generateMember("generateHeaders", "sample", file.use(rules), file)]
      : []),
  ];
}

/** Examples by name. */
export function exampleExpression(examples: readonly Example[]): Expression {
  const byName: Record<string, JsonValue> = Object.fromEntries(
    examples.map(({ name, value }) => [name, value]),
  );
  return expressionOf(byName);
}

/** Makes a value for a seed. */
export function generateMember(
  key: "generate" | "generateHeaders" | "generateParameters",
  maker: "sample" | "sampleItems",
  rules: string,
  file: TypescriptFile,
): Member {
  const module = maker === "sample" ? "mock/sample" : "mock/sample-items";
  const make = file.useRuntime(module, maker, "value");
  const body = callOf(make, rules, "seed");
  return [key, { parameters: ["seed"], body }];
}

/** A range of media types is answered as JSON. */
function concrete(mediaType: string): string {
  return mediaType.includes("*") ? "application/json" : mediaType;
}

/** Headers with a value that the documentation shows. */
function headerValues(
  headers: readonly ResponseHeader[],
): Record<string, JsonValue> {
  return Object.fromEntries(
    headers.flatMap(({ name, schema, examples }) => {
      const value = examples[0]?.value ?? schema.annotations.examples[0];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
