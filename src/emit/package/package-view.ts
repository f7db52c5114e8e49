import type { Names } from "../../ir/names/names.js";
import type {
  Api,
  Operation,
  Resource,
  SecurityScheme,
} from "../../ir/types/index.js";
import { isIdentifier } from "../../ir/names/reserved.js";
import { camelCase } from "../../ir/names/casing.js";
import type { Target } from "../emitter.js";
import { packageExports } from "./exports.js";
import { clientVariable, type OperationExample } from "./example-files.js";

/** Everything the templates of a package may say, settled beforehand. */
export function packageView(
  api: Api,
  names: Names,
  target: Target,
  examples: readonly OperationExample[],
): object {
  const has = Object.fromEntries(
    target.emitters.map((emitter) => [emitter, true]),
  );
  return {
    packageName: target.packageName,
    packageVersion: target.packageVersion,
    title: api.title,
    apiVersion: api.version,
    description: api.docs.description ?? "",
    client: names.find(api, "client")?.identifier ?? "",
    variable: clientVariable(api),
    has,
    exports: packageExports(target),
    servers: api.servers.map(({ url, description }) => ({ url, description })),
    schemes: api.securitySchemes.map(schemeView),
    alternatives: alternativesOf(api),
    example: exampleView(examples[0], names),
    operationCount: api.operations.length,
    sections: api.resources.flatMap((root) => sectionsOf(root, 2, api, names)),
    firstType: firstType(api, names),
  };
}

function schemeView(scheme: SecurityScheme): object {
  const { method } = scheme;
  const way =
    method.type === "apiKey"
      ? `${method.in} \`${method.parameter}\``
      : method.type === "http"
        ? `\`Authorization: ${method.scheme}\``
        : method.type;
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

function exampleView(
  example: OperationExample | undefined,
  names: Names,
): object | undefined {
  if (example === undefined) return undefined;
  const { operation } = example;
  return {
    code: example.code,
    result: example.result,
    curl: example.curl,
    name: example.name,
    summary: operation.docs.summary ?? operation.id,
    functionName: names.find(operation, "function")?.identifier ?? "",
    module: moduleOf(operation),
    dotted: [...operation.resource, operation.action].join("."),
    validate: names.find(operation, "validate:body")?.identifier,
  };
}

/** The sub-path of an operation's resource. */
function moduleOf(operation: Operation): string {
  return `resources/${operation.resource.join("/")}`;
}

interface Section {
  readonly heading: string;
  readonly methods: readonly object[];
}

/** One section of api.md a resource, headings as deep as the tree. */
function sectionsOf(
  resource: Resource,
  depth: number,
  api: Api,
  names: Names,
): readonly Section[] {
  const methods = resource.operations.map((operation) =>
    methodView(operation, api, names),
  );
  return [
    {
      heading: `${"#".repeat(Math.min(depth, 6))} ${resource.name}`,
      methods,
    },
    ...resource.children.flatMap((inner) =>
      sectionsOf(inner, depth + 1, api, names),
    ),
  ];
}

function methodView(operation: Operation, api: Api, names: Names): object {
  const positional = operation.call.positional.map((name) => {
    const argument = camelCase(name);
    return isIdentifier(argument) ? argument : "id";
  });
  const takesNamed =
    operation.call.body !== "none" ||
    operation.parameters.length > positional.length;
  const parameters = [...positional, ...(takesNamed ? ["params"] : [])];
  return {
    call: `${clientVariable(api)}.${[...operation.resource, operation.action].join(".")}(${[...parameters, "options?"].join(", ")})`,
    route: operation.id,
    summary: operation.docs.summary ?? "",
    deprecated: operation.docs.deprecated,
    params: names.find(operation, "params")?.identifier,
    result: names.find(operation, "result")?.identifier,
  };
}

function firstType(api: Api, names: Names): string | undefined {
  const named = api.schemas.find((schema) => names.find(schema, "guard"));
  return named && names.find(named, "type")?.identifier;
}
