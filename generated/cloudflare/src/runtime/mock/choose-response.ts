import { essence } from "../wire/by-media-type.js";
import type { MockOperation, MockResponse } from "./service.js";

/**
 * The documented answer with a status, that of its range or `default`, in the
 * representation that a client likes best. Without a status: the first.
 */
export function chooseResponse(
  { responses }: MockOperation,
  code: string | undefined,
  accept: string,
): MockResponse | undefined {
  const keys =
    code === undefined
      ? [responses[0]?.status]
      : [code, `${code.slice(0, 1)}XX`, "default"];
  const candidates = keys
    .map((key) => responses.filter(({ status }) => status === key))
    .find((found) => found.length > 0);
  return candidates && preferred(candidates, accept);
}

/**
 * The candidate of the greatest weight, the first of equals; the first too
 * where a client likes none (RFC 9110, section 12.5.1).
 */
function preferred(
  candidates: readonly MockResponse[],
  accept: string,
): MockResponse | undefined {
  const weights = new Map(
    accept.split(",").map((range) => {
      const weight = /;\s*q=([\d.]+)/i.exec(range)?.[1] ?? "1";
      return [essence(range), Number(weight)] as const;
    }),
  );
  const weightOf = ({ mediaType = "*/*" }: MockResponse): number => {
    const type = essence(mediaType);
    const ranges = [type, type.replace(/\/.*/, "/*"), "*/*"];
    const range = ranges.find((one) => weights.has(one)) ?? "";
    return weights.get(range) ?? 0;
  };
  return [...candidates].sort(
    (left, right) => weightOf(right) - weightOf(left),
  )[0];
}
