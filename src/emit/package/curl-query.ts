import type { JsonValue, Parameter } from "../../ir/types/index.js";
import { isList } from "./json-kinds.js";
import { plainText } from "./shell.js";

/** A parameter of the query as it stands in a URL: `ids=1,2`, `filter[color]=red`. */
export function queryParameter(parameter: Parameter, value: JsonValue): string {
  const { name, mediaType } = parameter;
  if (parameter.in === "querystring") return wholeQuery(value);
  if (mediaType !== undefined) return pair(name, JSON.stringify(value));
  if (isList(value)) return list(parameter, value);
  if (typeof value === "object" && value !== null) {
    return object(parameter, Object.entries(value));
  }
  return pair(name, plainText(value));
}

type Members = readonly (readonly [string, JsonValue])[];

/** What stands between items that share one field. */
const separators: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "|",
};

function list(
  { name, style, explode }: Parameter,
  items: readonly JsonValue[],
): string {
  if (explode && style === "form") {
    return items.map((item) => pair(name, plainText(item))).join("&");
  }
  const texts = items.map((item) => encodeURIComponent(plainText(item)));
  return `${encodeURIComponent(name)}=${texts.join(separators[style] ?? ",")}`;
}

function object({ name, style, explode }: Parameter, members: Members): string {
  const key = (member: string): string =>
    style === "deepObject" ? `${name}[${member}]` : member;
  if (style === "deepObject" || explode) {
    return members
      .map(([member, value]) => pair(key(member), plainText(value)))
      .join("&");
  }
  const texts = members.flatMap(([member, value]) => [
    member,
    plainText(value),
  ]);
  return `${encodeURIComponent(name)}=${texts.map(encodeURIComponent).join(",")}`;
}

function wholeQuery(value: JsonValue): string {
  return typeof value === "object" && value !== null && !isList(value)
    ? Object.entries(value)
        .map(([name, member]: [string, JsonValue]) =>
          pair(name, plainText(member)),
        )
        .join("&")
    : encodeURIComponent(plainText(value));
}

function pair(name: string, text: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
}
