import type { JsonObject } from "../types/json.js";
import type { Encoding, MediaKind, MediaType } from "../types/operation.js";
import type { Origin } from "../types/origin.js";
import type { BuildContext } from "./context.js";
import { buildHeaders } from "./headers.js";
import { flagOf, isObject, itemsOf, membersOf, textOf } from "./json.js";
import { idleEncoding, unfitEncoding } from "./losses/found-gaps.js";
import { child } from "./place.js";

/** What a body is to its encodings. */
export interface EncodedBody {
  readonly kind: MediaKind;
  /** Whether it is a list, and so a sequence of parts. */
  readonly isSequence: boolean;
}

/**
 * How a form is encoded: by the names of its members, or by the positions of
 * its parts where it is a list (OpenAPI 3.2, section 4.14). What means nothing
 * to this body is lost.
 */
export function buildEncodings(
  context: BuildContext,
  body: EncodedBody,
  value: JsonObject,
  origin: Origin,
): Pick<MediaType, "encoding" | "prefixEncoding" | "itemEncoding"> {
  noteIdle(context, body, value, origin);
  const build = (
    one: JsonObject[string],
    ...path: (string | number)[]
  ): Encoding | undefined =>
    isObject(one)
      ? buildEncoding(context, body, one, child(origin, ...path))
      : undefined;
  if (body.isSequence) {
    const prefix = itemsOf(value, "prefixEncoding").map(
      (one, at) => build(one, "prefixEncoding", at) ?? { headers: [] },
    );
    const item = build(value["itemEncoding"] ?? null, "itemEncoding");
    return {
      encoding: new Map(),
      ...(prefix.length > 0 && { prefixEncoding: prefix }),
      ...(item && { itemEncoding: item }),
    };
  }
  const named = membersOf(value, "encoding").flatMap(([name, one]) => {
    const encoding = build(one, "encoding", name);
    return encoding ? [[name, encoding] as const] : [];
  });
  return { encoding: new Map(named) };
}

const byPosition: readonly string[] = ["prefixEncoding", "itemEncoding"];

function noteIdle(
  { losses }: BuildContext,
  { kind, isSequence }: EncodedBody,
  value: JsonObject,
  origin: Origin,
): void {
  const isForm = kind === "urlencoded" || kind === "multipart";
  for (const keyword of ["encoding", ...byPosition]) {
    if (!Object.hasOwn(value, keyword)) continue;
    const place = child(origin, keyword);
    if (!isForm) losses.lose(place, idleEncoding(keyword));
    else if (byPosition.includes(keyword) !== isSequence) {
      losses.lose(place, unfitEncoding(keyword, isSequence));
    }
  }
}

/** Headers are of parts; any other form ignores them (OpenAPI 3.1.1, section 4.8.15.1). */
function buildEncoding(
  context: BuildContext,
  { kind }: EncodedBody,
  value: JsonObject,
  origin: Origin,
): Encoding {
  context.losses.account("encoding", value, origin);
  if (kind !== "multipart" && Object.hasOwn(value, "headers")) {
    context.losses.lose(child(origin, "headers"), idleEncoding("headers"));
  }
  const contentType = textOf(value, "contentType");
  const style = encodingStyles.find((name) => name === value["style"]);
  const explode = flagOf(value, "explode");
  const allowReserved = flagOf(value, "allowReserved");
  return {
    headers: kind === "multipart" ? buildHeaders(context, value, origin) : [],
    ...(contentType !== undefined && { contentType }),
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
    ...(allowReserved !== undefined && { allowReserved }),
  };
}

const encodingStyles = [
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
] as const;
