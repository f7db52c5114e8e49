import type {
  Api,
  JsonValue,
  Operation,
  SecurityScheme,
} from "../../ir/types/index.js";
import type { SampleCall } from "./arguments.js";

/**
 * The curl command of an operation, in the style of reference pages: path
 * parameters and credentials are shell variables, the body is JSON.
 */
export function curlCommand(
  api: Api,
  operation: Operation,
  call: SampleCall,
): string {
  const lines = [
    `curl ${urlOf(api, operation, call)}`,
    ...methodLine(operation, call),
    ...headerLines(operation, call),
    ...bodyLine(call),
  ];
  return lines.join(" \\\n    ");
}

function urlOf(api: Api, operation: Operation, call: SampleCall): string {
  const server = operation.servers[0] ?? api.servers[0];
  const base = (server?.url ?? "http://localhost").replace(
    /\{([^{}]+)\}/g,
    (_, name: string) =>
      server?.variables.find((variable) => variable.name === name)?.default ??
      "",
  );
  const path = operation.path
    .split(/(\{[^{}]+\})/)
    .map((part) =>
      part.startsWith("{")
        ? `$${variableName(part.slice(1, -1))}`
        : quoteInner(part),
    )
    .join("");
  return `"${quoteInner(base)}${path}${queryOf(call)}"`;
}

function queryOf(call: SampleCall): string {
  const pairs = [...call.parameters]
    .filter(([parameter]) => parameter.in === "query")
    .map(
      ([{ name }, value]) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(plainText(value))}`,
    );
  return pairs.length > 0 ? quoteInner(`?${pairs.join("&")}`) : "";
}

/** curl sends GET without a body and POST with one; any other method is said. */
function methodLine(operation: Operation, call: SampleCall): readonly string[] {
  const implied = call.body === undefined ? "GET" : "POST";
  return operation.method === implied ? [] : [`-X ${operation.method}`];
}

function headerLines(
  operation: Operation,
  call: SampleCall,
): readonly string[] {
  const [media] = operation.body?.content ?? [];
  const type =
    media && call.body !== undefined
      ? [`-H ${quote(`Content-Type: ${media.mediaType}`)}`]
      : [];
  const credentials = (operation.security[0] ?? []).flatMap(({ scheme }) =>
    credentialLine(scheme),
  );
  const headers = [...call.parameters]
    .filter(([parameter]) => parameter.in === "header")
    .map(([{ name }, value]) => `-H ${quote(`${name}: ${plainText(value)}`)}`);
  return [...type, ...credentials, ...headers];
}

function credentialLine(scheme: SecurityScheme): readonly string[] {
  const variable = `$${variableName(scheme.env ?? scheme.name)}`;
  const { method } = scheme;
  switch (method.type) {
    case "apiKey":
      return method.in === "header"
        ? [`-H "${quoteInner(method.parameter)}: ${variable}"`]
        : [];
    case "http":
      return method.scheme.toLowerCase() === "basic"
        ? [`-u "${variable}"`]
        : [`-H "Authorization: ${httpScheme(method.scheme)} ${variable}"`];
    case "oauth2":
    case "openIdConnect":
      return [`-H "Authorization: Bearer ${variable}"`];
    case "mutualTLS":
      return [`--cert "${variable}"`];
  }
}

function httpScheme(scheme: string): string {
  return scheme === "bearer" ? "Bearer" : quoteInner(scheme);
}

function bodyLine({ body }: SampleCall): readonly string[] {
  if (body === undefined) return [];
  return [`-d ${quote(indented(JSON.stringify(body, null, 2)))}`];
}

function indented(text: string): string {
  return text.replaceAll("\n", `\n${" ".repeat(10)}`);
}

function plainText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A name of a shell variable: `account_id` → `ACCOUNT_ID`. */
function variableName(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  return spaced.replace(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}

/** Text within single quotes, where a shell reads nothing but the next quote. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Text within double quotes, with everything a shell would read disarmed. */
function quoteInner(text: string): string {
  return text.replace(/[\\"$`]/g, "\\$&").replaceAll("!", "\"'!'\"");
}
