import type { BodyDescriptor } from "../operation.js";
import { isContainer } from "./text.js";
import { writeParameter } from "./write-parameter.js";

/**
 * A body as `application/x-www-form-urlencoded`. Members go by the style of
 * their encoding; without one, objects are JSON (OpenAPI 3.1.1, section 4.8.15.1.1).
 */
export function writeForm(value: unknown, body: BodyDescriptor): string {
  return Object.entries(value ?? {})
    .flatMap(([name, member]) => {
      const {
        contentType,
        headers: _,
        ...styling
      } = body.encoding?.[name] ?? {};
      const isJson =
        !Object.keys(styling).length &&
        isContainer(member) &&
        !Array.isArray(member);
      const mediaType = isJson && {
        mediaType: contentType ?? "application/json",
      };
      const text = writeParameter(
        { name, in: "query", ...styling, ...mediaType },
        member,
      );
      return text ?? [];
    })
    .join("&");
}
