import { ArgumentError } from "./argument-error.js";

/**
 * Fills a path template with serialized values; those of holes like `{+rest}`
 * keep their slashes (RFC 6570, section 3.2.3). A value that would change
 * which path is meant is refused: nothing, `.`, `..`. A fragment, which some
 * documents tell operations of one path by, is never sent (RFC 9110, section
 * 7.1).
 *
 * @throws ArgumentError naming the parameter
 */
export function writePath(
  template: string,
  write: (name: string) => string | undefined,
): string {
  const path = template
    .replace(/#.*/s, "")
    .replace(/\{(\+?)([^{}]*)\}/g, (_, spans: string, name: string) => {
      const text = write(name);
      if (!text || dots.test(text)) {
        throw new ArgumentError(
          `${name} is ${text ? `"${text}"` : "empty"}: it has to name a path segment`,
        );
      }
      return spans ? text.replaceAll("%2F", "/") : text;
    });
  const bad = path.split("/").find((segment) => dots.test(segment));
  if (bad) throw new ArgumentError(`"${bad}" would leave the path ${template}`);
  return path;
}

/** Segments that URLs resolve away, also when they are encoded (WHATWG URL, section 4.1). */
const dots: RegExp = /^(?:\.|%2e){1,2}$/i;
