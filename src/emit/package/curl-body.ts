import type { JsonValue, MediaType, Schema } from "../../ir/types/index.js";
import type { SampleBody } from "./arguments.js";
import { isList } from "./json-kinds.js";
import { plainText, quote } from "./shell.js";

/** Says what a body is; forms say it themselves, of other parts curl has to be told. */
export function contentType({ media }: SampleBody): readonly string[] {
  const isForm =
    media.kind === "urlencoded" ||
    /^multipart\/(?:form-data|\*)/i.test(media.mediaType);
  return isForm ? [] : [`-H ${quote(`Content-Type: ${media.mediaType}`)}`];
}

/** The options of curl that send a body. */
export function bodyOptions({ media, value }: SampleBody): readonly string[] {
  switch (media.kind) {
    case "urlencoded":
      return formFields(value).map(
        ([name, field]) =>
          `--data-urlencode ${quote(`${name}=${plainText(field)}`)}`,
      );
    case "multipart":
      if (isList(value)) return value.map((item) => formPart("", item));
      return formFields(value).map(([name, field]) =>
        isFile(media, name)
          ? `-F ${quote(`${name}=@${name}`)}`
          : formPart(name, field),
      );
    case "binary":
      return ["--data-binary @content"];
    case "xml":
      return ["--data-binary @body.xml"];
    case "json-lines":
      return [`--data-binary ${quote(jsonLines(value))}`];
    case "json":
      return [`-d ${quote(indented(JSON.stringify(value, null, 2)))}`];
    case "text":
    case "sse":
      return [`--data-raw ${quote(plainText(value))}`];
  }
}

/** The fields of a form: a list is as many fields of one name. */
function formFields(
  value: JsonValue,
): readonly (readonly [string, JsonValue])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, JsonValue]) =>
    (isList(member) ? member : [member]).map((item) => [name, item] as const),
  );
}

/** Whether a part of a form is a file rather than text. */
export function isFile({ schema }: MediaType, name: string): boolean {
  const member = propertiesOf(schema)?.get(name);
  const { file, items } = member?.assertions ?? {};
  return (file ?? items?.assertions.file) === true;
}

function propertiesOf(
  schema: Schema | undefined,
): ReadonlyMap<string, Schema> | undefined {
  const { properties, refs } = schema?.assertions ?? {};
  return properties ?? (refs?.[0] && propertiesOf(refs[0]));
}

/** An object travels as JSON, which curl has to be told. */
function formPart(name: string, value: JsonValue): string {
  if (typeof value !== "object" || value === null) {
    return `--form-string ${quote(`${name}=${plainText(value)}`)}`;
  }
  const text = JSON.stringify(value).replace(/[\\"]/g, "\\$&");
  return `-F ${quote(`${name}="${text}";type=application/json`)}`;
}

function jsonLines(value: JsonValue): string {
  const items = isList(value) ? value : [value];
  return items.map((item) => JSON.stringify(item)).join("\n");
}

/** Lines of JSON below the option that they belong to. */
function indented(text: string): string {
  return text.replaceAll("\n", `\n${" ".repeat(10)}`);
}
