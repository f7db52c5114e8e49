import type { BodyDescriptor } from "../operation.js";
import { isBytes } from "../wire/binary-body.js";
import { ArgumentError } from "./errors.js";

const jsonType = "application/json";

/** A representation and the name it is sent under. */
export interface ChosenBody {
  readonly body: BodyDescriptor;
  readonly mediaType: string;
}

/**
 * The representation to send: the one asked for, else the first that holds
 * such a value: bytes, text, parts with bytes among them, or anything else.
 *
 * @throws ArgumentError when there is no such representation
 */
export function chooseBody(
  bodies: readonly BodyDescriptor[],
  value: unknown,
  contentType: string | undefined,
): ChosenBody | undefined {
  const [first] = bodies;
  if (!first || contentType === undefined) {
    const body = bodies.find((one) => holds(one, value)) ?? first;
    return body && { body, mediaType: body.mediaType ?? jsonType };
  }
  const named = (fits: (mediaType: string) => boolean) =>
    bodies.find(({ mediaType = jsonType }) => fits(mediaType));
  const body =
    named((mediaType) => mediaType === contentType) ??
    named((range) => contentType.startsWith(range.replace(/\*.*/, "")));
  if (body) return { body, mediaType: contentType };
  throw new ArgumentError(`no body is sent as ${contentType} here`);
}

function holds(
  { kind = "json", text }: BodyDescriptor,
  value: unknown,
): boolean {
  if (kind === "binary") return isBytes(value);
  const isText = typeof value === "string";
  if (kind === "text" || kind === "sse") return isText;
  if (isBytes(value) || (isText && text !== true)) return false;
  return kind === "multipart" || !hasBytes(value);
}

/** Files are no members of JSON or of a form without parts. */
function hasBytes(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).some(
      (member) =>
        isBytes(member) || (Array.isArray(member) && member.some(isBytes)),
    )
  );
}
