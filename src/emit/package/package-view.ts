import { contentOf } from "../../ir/checked-media.js";
import type { Names } from "../../ir/names/names.js";
import type { Api, Operation, SecurityScheme } from "../../ir/types/index.js";
import type { Target } from "../emitter.js";
import {
  expressionOf,
  layoutExpression,
  type Expression,
} from "../typescript/expression.js";
import { assignment, importLine } from "../typescript/statement.js";
import { apiSections, type ApiPage } from "./api-page.js";
import { requestExamples } from "./arguments.js";
import { sampleBaseURL } from "./base-url.js";
import { clientVariable, type OperationExample } from "./example-files.js";
import { packageExports } from "./exports.js";
import { columnWidths } from "./page-layout.js";
import { oauthSample } from "./oauth-sample.js";
import { resultKind, resultSchema, sentSchema } from "./result-name.js";
import { placeholderAuth } from "./sample-auth.js";

/** Everything the templates of a package may say, settled beforehand. */
export interface PackageView extends ApiPage {
  readonly packageName: string;
  readonly packageVersion: string;
  readonly apiVersion: string;
  readonly schemes: readonly SchemeView[];
  readonly alternatives: readonly string[];
  readonly [name: string]: unknown;
}

/** What the templates say of an API. */
export function packageView(
  api: Api,
  names: Names,
  target: Target,
  examples: readonly OperationExample[],
): PackageView {
  const has = Object.fromEntries(
    target.emitters.map((emitter) => [emitter, true]),
  );
  const exports = packageExports(api, names, target);
  const client = names.find(api, "client")?.identifier ?? "";
  const schemes = api.securitySchemes.map(schemeView);
  return {
    packageName: target.packageName,
    packageVersion: target.packageVersion,
    title: api.title,
    apiVersion: api.version,
    description: api.docs.description ?? "",
    offer: offerOf(target),
    client,
    variable: clientVariable(api),
    has,
    baseURL: sampleBaseURL(api),
    exports,
    hasValidation: exports.some(({ path }) => path === "./validation"),
    servers: api.servers.map(({ url, description }) => ({ url, description })),
    schemes,
    widths: columnWidths(schemes),
    alternatives: alternativesOf(api),
    oauth: has["client"] && oauthSample(api, names, target),
    example: exampleView(tellingExample(examples), names, client),
    list: listView(examples),
    xml: api.operations.some(isXml),
    webhook: has["client"] && webhookView(api, names),
    operationCount: api.operations.length,
    sections: apiSections(api, names),
    checked: checkedType(api, names, target),
    createMock: names.find(api, "createMockApi")?.identifier,
  };
}

/** What a package is, in the words of its manifest: `Typed client and validators`. */
function offerOf({ emitters }: Target): string {
  const words: readonly (readonly [emitter: string, word: string])[] = [
    ["client", "typed client"],
    ["validators", "validators"],
    ["mocks", "mock server"],
  ];
  const parts = words
    .filter(([emitter]) => emitters.includes(emitter))
    .map(([, word]) => word);
  const last = parts.pop() ?? "types";
  const all = parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
  return all.slice(0, 1).toUpperCase() + all.slice(1);
}

/** A row of the table of credentials. */
export interface SchemeView {
  readonly name: string;
  readonly way: string;
  readonly env: string | undefined;
  readonly description: string;
}

function schemeView(scheme: SecurityScheme): SchemeView {
  const { method } = scheme;
  const way =
    method.type === "apiKey"
      ? `${method.in} \`${method.parameter}\``
      : method.type === "http"
        ? `\`Authorization: ${method.scheme}\``
        : "`Authorization: bearer`";
  return {
    name: scheme.name,
    way,
    env: scheme.env,
    description: scheme.docs.description ?? "",
  };
}

/** The distinct sets of credentials that some operation takes. */
function alternativesOf(api: Api): readonly string[] {
  const sets = api.operations.flatMap((operation) =>
    operation.security
      .filter((alternative) => alternative.length > 0)
      .map((alternative) =>
        alternative.map(({ scheme }) => `\`${scheme.name}\``).join(" and "),
      ),
  );
  return [...new Set(sets)];
}

/** The one that says most about an API: with a documented body, else with a result, else the first. */
function tellingExample(
  examples: readonly OperationExample[],
): OperationExample | undefined {
  return (
    examples.find(({ operation }) => requestExamples(operation).length > 0) ??
    examples.find(({ operation }) => resultSchema(operation)) ??
    examples[0]
  );
}

function exampleView(
  example: OperationExample | undefined,
  names: Names,
  client: string,
): object | undefined {
  if (example === undefined) return undefined;
  const { operation, baseURL, call, result } = example;
  const auth = placeholderAuth(operation);
  const options = { ...(baseURL && { baseURL }), ...(auth && { auth }) };
  const given = Object.keys(options).length > 0 ? [expressionOf(options)] : [];
  const functionName = names.find(operation, "function")?.identifier ?? "";
  const made: Expression = { callee: `new ${client}`, arguments: given };
  const core: Expression = { callee: "createClient", arguments: given };
  const awaited = { ...call, callee: `await ${call.callee}` };
  const ofFunction = {
    callee: `await ${functionName}`,
    arguments: [core, ...call.arguments],
  };
  return {
    construction: assignment(`const ${example.client} =`, made, ";", 0),
    statement:
      resultKind(operation) === "nothing"
        ? statement(awaited)
        : assignment(`const ${result} =`, awaited, ";", 0),
    handle: assignment("const call =", call, ";", 0),
    functionCall: statement(ofFunction),
    functionName,
    module: resourcePath(operation, names),
  };
}

/** The first webhook that has something to tell: what receives it, and what makes one for tests. */
function webhookView({ incoming }: Api, names: Names): object | undefined {
  const operation = incoming.find(({ body }) => body) ?? incoming[0];
  if (operation === undefined) return undefined;
  return {
    receiver: names.of(operation, "receiver").identifier,
    sender: names.find(operation, "sender")?.identifier,
  };
}

function isXml(operation: Operation): boolean {
  return contentOf(operation).some(({ kind }) => kind === "xml");
}

/** How the first list that is got in pages is called. */
function listView(examples: readonly OperationExample[]): object | undefined {
  const example = examples.find(
    ({ operation, isTyped }) => isTyped && operation.pagination,
  );
  return (
    example && { statement: assignment("const all =", example.call, ";", 0) }
  );
}

function statement(expression: Expression): string {
  return `${layoutExpression(expression, 0, 0, 1)};`;
}

/** The sub-path of an operation's resource: `resources/service-bindings`. */
function resourcePath(operation: Operation, names: Names): string | undefined {
  const module = names.find(operation, "function")?.module;
  return module?.replace(/^src\//, "").replace(/\/[^/]*$/, "");
}

/** The type whose validators the README shows: what the first operations give or take, else the first there is. */
function checkedType(
  api: Api,
  names: Names,
  { packageName }: Target,
): object | undefined {
  const results = api.operations.map(resultSchema);
  const bodies = api.operations.map(sentSchema);
  for (const schema of [...results, ...bodies, ...api.schemas]) {
    if (schema === undefined) continue;
    const type = names.find(schema, "type")?.identifier;
    const guard = names.find(schema, "guard")?.identifier;
    const validate = names.find(schema, "validate")?.identifier;
    const standard = names.find(schema, "standard")?.identifier;
    if (guard && validate && standard) {
      const all = [guard, standard, validate];
      const imports = importLine(all, `${packageName}/validators`);
      return { type, guard, validate, standard, imports };
    }
  }
  return undefined;
}
