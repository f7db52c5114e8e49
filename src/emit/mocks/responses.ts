import { checkedMedia } from "../../ir/checked-media.js";
import type {
  Example,
  JsonValue,
  Operation,
  Response,
  ResponseHeader,
} from "../../ir/types/index.js";
import {
  callOf,
  expressionOf,
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";

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
  const { names } = file;
  const checked = checkedMedia(response.content, `response:${status}`);
  const headers = headerMembers(operation, response, file);
  if (response.content.length === 0) {
    return [{ members: [["status", textOf(status)], ...headers] }];
  }
  return response.content.map(({ mediaType, examples }): Expression => {
    const part = checked.find((one) => one.mediaType === mediaType)?.part;
    const validate = part && names.find(operation, `validate:${part}`);
    const rules = part && names.find(operation, `rules:${part}`);
    return {
      members: [
        ["status", textOf(status)],
        member("mediaType", textOf(concrete(mediaType))),
        ...(examples.length > 0
          ? [member("examples", exampleExpression(examples))]
          : []),
        ...(rules ? [generateMember("generate", file.use(rules), file)] : []),
        ...(validate ? [member("check", { text: file.use(validate) })] : []),
        ...headers,
      ],
    };
  });
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
      ? [member("headers", expressionOf(values))]
      : []),
    ...(rules
      ? [generateMember("generateHeaders", file.use(rules), file)]
      : []),
  ];
}

function member(key: string, value: Expression): Member {
  return [key, value];
}

/** Examples by name. */
export function exampleExpression(examples: readonly Example[]): Expression {
  const byName: Record<string, JsonValue> = Object.fromEntries(
    examples.map(({ name, value }) => [name, value]),
  );
  return expressionOf(byName);
}

function generateMember(
  key: "generate" | "generateHeaders",
  rules: string,
  file: TypescriptFile,
): Member {
  const sample = file.useRuntime("mock/sample", "sample", "value");
  const body = callOf(sample, rules, "seed");
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
