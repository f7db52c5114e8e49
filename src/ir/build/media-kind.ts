import type { MediaKind } from "../types/operation.js";

/** How a body of this media type is read and written; bytes when nothing better is known. */
export function mediaKind(mediaType: string): MediaKind {
  const name = essence(mediaType);
  if (name === "application/json") return "json";
  return (
    kindsByPattern.find(([pattern]) => pattern.test(name))?.[1] ?? "binary"
  );
}

const kindsByPattern: readonly (readonly [RegExp, MediaKind])[] = [
  [/^(?:application|text)\/json$|\+json$/, "json"],
  [
    /^application\/(?:x-)?(?:ndjson|jsonl|json-seq|json-lines)$|^application\/stream\+json$|\+json-seq$/,
    "json-lines",
  ],
  [/^application\/x-www-form-urlencoded$/, "urlencoded"],
  [/^multipart\//, "multipart"],
  [/^text\/event-stream$/, "sse"],
  [
    /^text\/|^application\/(?:xml|yaml|x-yaml|toml|javascript|graphql|sql|jwt|jose)$|\+(?:xml|yaml|jwt)$/,
    "text",
  ],
  [/^\*\/\*$|^application\/\*$/, "json"],
];

/** `Application/JSON; charset=utf-8` → `application/json`. */
export function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}
