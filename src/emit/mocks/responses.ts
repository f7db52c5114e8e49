import type { Names } from "../../ir/names/names.js";
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

/** A response as the runtime reads it. */
export function responseExpression(
  operation: Operation,
  response: Response,
  names: Names,
  file: TypescriptFile,
): Expression {
  const [media] = response.content;
  const status = String(response.status);
  const examples = media?.examples ?? [];
  const validate = names.find(operation, `validate:response:${status}`);
  const rules = names.find(operation, `rules:response:${status}`);
  const headers = headerValues(response.headers);
  const headerRules = names.find(operation, `rules:headers:${status}`);
  const members: readonly Member[] = [
    ["status", textOf(status)],
    ...(media ? [member("mediaType", textOf(concrete(media.mediaType)))] : []),
    ...(examples.length > 0
      ? [member("examples", exampleExpression(examples))]
      : []),
    ...(rules ? [generateMember("generate", file.use(rules), file)] : []),
    ...(validate ? [member("check", { text: file.use(validate) })] : []),
    ...(Object.keys(headers).length > 0
      ? [member("headers", expressionOf(headers))]
      : []),
    ...(headerRules
      ? [generateMember("generateHeaders", file.use(headerRules), file)]
      : []),
  ];
  return { members };
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
