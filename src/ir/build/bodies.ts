import type {
  RequestBody,
  Response,
  ResponseStatus,
} from "../types/operation.js";
import { follow, type BuildContext, type Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { buildHeaders } from "./headers.js";
import { flagOf, membersOf } from "./json.js";
import { buildContent } from "./media-types.js";
import { child } from "./place.js";

/** The request body of an operation; undefined when it has none. */
export function buildRequestBody(
  context: BuildContext,
  operation: Placed,
): RequestBody | undefined {
  const body = operation.value["requestBody"];
  if (body === undefined) return undefined;
  const placed = follow(context, body, child(operation.origin, "requestBody"));
  if (placed === undefined) return undefined;
  const content = buildContent(context, placed.value, placed.origin);
  if (content.length === 0) return undefined;
  context.losses.account("requestBody", placed.value, placed.origin);
  return {
    origin: placed.origin,
    docs: buildDocs(placed.value),
    required: flagOf(placed.value, "required") ?? false,
    content,
  };
}

/** The responses of an operation: codes first, then ranges, `default` last. */
export function buildResponses(
  context: BuildContext,
  operation: Placed,
): readonly Response[] {
  const origin = child(operation.origin, "responses");
  return membersOf(operation.value, "responses")
    .filter(([key]) => !key.startsWith("x-"))
    .flatMap(([key, value]) => {
      const place = child(origin, key);
      const status = statusOf(key);
      if (status === undefined) {
        context.collector.report("response/status", place, { status: key });
        return [];
      }
      const placed = follow(context, value, place);
      return placed ? [buildResponse(context, status, placed)] : [];
    });
}

function buildResponse(
  context: BuildContext,
  status: ResponseStatus,
  { value, origin }: Placed,
): Response {
  context.losses.account("response", value, origin);
  return {
    origin,
    status,
    docs: buildDocs(value),
    headers: buildHeaders(context, value, origin),
    content: buildContent(context, value, origin),
  };
}

const ranges = ["1XX", "2XX", "3XX", "4XX", "5XX"] as const;

function statusOf(key: string): ResponseStatus | undefined {
  if (key === "default") return key;
  if (/^[1-5]\d\d$/.test(key)) return Number(key);
  return ranges.find((range) => range === key.toUpperCase());
}
