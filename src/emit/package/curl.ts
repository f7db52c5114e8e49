import type { Api, Operation, SecurityScheme } from "../../ir/types/index.js";
import type { SampleCall } from "./arguments.js";
import { absoluteServer } from "../../ir/default-url.js";
import { bodyOptions, contentType } from "./curl-body.js";
import { queryParameter } from "./curl-query.js";
import { plainText, quote, quoteInner, variable } from "./shell.js";

/**
 * The curl command of an operation, in the style of reference pages: path
 * parameters and credentials are shell variables, the body is JSON.
 */
export function curlCommand(
  api: Api,
  operation: Operation,
  call: SampleCall,
): string {
  // A form without members is no body to curl.
  const sent = call.body ? bodyOptions(call.body) : [];
  const body = sent.length > 0 ? call.body : undefined;
  const lines = [
    `curl ${urlOf(api, operation, call)}`,
    ...methodOptions(operation, body),
    ...(body ? contentType(body) : []),
    ...credentialOptions(operation),
    ...headerOptions(call),
    ...cookieOptions(operation, call),
    ...sent,
    ...outputOptions(operation),
  ];
  return lines.join(" \\\n    ");
}

function urlOf(api: Api, operation: Operation, call: SampleCall): string {
  const base = absoluteServer(operation.servers) ?? absoluteServer(api.servers);
  const start = base === undefined ? "$BASE_URL" : quoteInner(base);
  return `"${start}${pathOf(operation)}${queryOf(operation, call)}"`;
}

/** The path with shell variables in its holes, in braces where a name would go on. */
function pathOf({ path }: Operation): string {
  const parts = path.replace(/#.*/s, "").split(/(\{[^{}]+\})/);
  return parts
    .map((part, index) => {
      if (!part.startsWith("{")) return quoteInner(part);
      const name = variable(part.slice(1, -1));
      const next = parts[index + 1] ?? "";
      return /^\w/.test(next) ? `\${${name.slice(1)}}` : name;
    })
    .join("");
}

function queryOf(operation: Operation, call: SampleCall): string {
  const values = [...call.parameters]
    .filter(([{ in: place }]) => place.startsWith("query"))
    .map(([parameter, value]) => quoteInner(queryParameter(parameter, value)));
  const keys = credentials(operation, "query").map(
    ([name, scheme]) =>
      `${quoteInner(encodeURIComponent(name))}=${secretOf(scheme)}`,
  );
  const all = [...values, ...keys].filter((part) => part !== "");
  const start = operation.path.includes("?") ? "&" : "?";
  return all.length > 0 ? start + all.join("&") : "";
}

/** curl sends GET without a body and POST with one; any other method is said. */
function methodOptions(
  { method }: Operation,
  body: SampleCall["body"],
): readonly string[] {
  if (method === "HEAD") return ["--head"];
  const implied = body === undefined ? "GET" : "POST";
  return method === implied ? [] : [`-X ${method}`];
}

/** The credentials of the first alternative. */
function schemesOf({ security }: Operation): readonly SecurityScheme[] {
  return (security[0] ?? []).map(({ scheme }) => scheme);
}

function credentialOptions(operation: Operation): readonly string[] {
  return schemesOf(operation).flatMap((scheme) => {
    const { method } = scheme;
    const secret = secretOf(scheme);
    switch (method.type) {
      case "apiKey":
        return method.in === "header"
          ? [`-H "${quoteInner(method.parameter)}: ${secret}"`]
          : [];
      case "http":
        return method.scheme.toLowerCase() === "basic"
          ? [`-u "${secret}"`]
          : [`-H "Authorization: ${httpScheme(method.scheme)} ${secret}"`];
      case "oauth2":
      case "openIdConnect":
        return [`-H "Authorization: Bearer ${secret}"`];
      case "mutualTLS":
        return [`--cert "${secret}"`];
    }
  });
}

function httpScheme(scheme: string): string {
  return scheme === "bearer" ? "Bearer" : quoteInner(scheme);
}

/** API keys that travel in the query or in a cookie, by name. */
function credentials(
  operation: Operation,
  place: "query" | "cookie",
): readonly (readonly [name: string, scheme: SecurityScheme])[] {
  return schemesOf(operation).flatMap((scheme) => {
    const { method } = scheme;
    return method.type === "apiKey" && method.in === place
      ? [[method.parameter, scheme] as const]
      : [];
  });
}

/** The shell variable of a credential: the one its client reads, too. */
function secretOf({ env, name }: SecurityScheme): string {
  return variable(env ?? name);
}

function headerOptions({ parameters }: SampleCall): readonly string[] {
  return [...parameters]
    .filter(([{ in: place }]) => place === "header")
    .map(([{ name }, value]) => {
      const text = Array.isArray(value) ? value.join(",") : plainText(value);
      return `-H ${quote(`${name}: ${text}`)}`;
    });
}

function cookieOptions(
  operation: Operation,
  { parameters }: SampleCall,
): readonly string[] {
  const values = [...parameters]
    .filter(([{ in: place }]) => place === "cookie")
    .map(([{ name }, value]) => quoteInner(`${name}=${plainText(value)}`));
  const keys = credentials(operation, "cookie").map(
    ([name, scheme]) => `${quoteInner(name)}=${secretOf(scheme)}`,
  );
  const all = [...values, ...keys];
  return all.length > 0 ? [`-b "${all.join("; ")}"`] : [];
}

/** Bytes are not for a terminal. */
function outputOptions({ method, responses }: Operation): readonly string[] {
  const success = responses.find(({ status }) =>
    String(status).startsWith("2"),
  );
  const isBinary = success?.content[0]?.kind === "binary";
  return isBinary && method !== "HEAD" ? ["--output content"] : [];
}
