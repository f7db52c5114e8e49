import { isStreamKind } from "./checked-media.js";
import type { MediaType, Response } from "./types/operation.js";

/**
 * What a call asks for that does not say which representation it wants: the
 * first JSON that all responses with a body offer, since what stands beside
 * it is the same for other readers. All of them where there is no such JSON,
 * or where what is sent may decide, as it does of streams.
 */
export function unaskedMedia(
  responses: readonly Response[],
): readonly MediaType[] {
  const offers = responses
    .map(({ content }) => content)
    .filter((content) => content.length > 0);
  const all = offers.flat();
  if (all.some(isUndecided)) return all;
  const preferred = all.find(
    ({ kind, mediaType }) =>
      kind === "json" && offers.every((offer) => offersType(offer, mediaType)),
  );
  if (preferred === undefined) return all;
  return all.filter(({ mediaType }) => mediaType === preferred.mediaType);
}

function isUndecided({ kind, mediaType }: MediaType): boolean {
  return isStreamKind(kind) || mediaType.includes("*");
}

function offersType(content: readonly MediaType[], mediaType: string): boolean {
  return content.some((media) => media.mediaType === mediaType);
}
