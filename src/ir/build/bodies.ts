import type {
  RequestBody,
  Response,
  ResponseStatus,
} from "../types/operation.js";
import { follow, type BuildContext, type Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { buildHeaders } from "./headers.js";
import { flagOf, membersOf } from "./json.js";
import { unsentBody } from "./losses/found-gaps.js";
import { buildContent } from "./media-types.js";
import { child } from "./place.js";
import { swaggerContent } from "./swagger/content.js";
import { swaggerRequestBody } from "./swagger/request-body.js";

/**
 * The request body of an operation with these parameters; undefined when it
 * has none, or one that its method does not send.
 */
export function buildRequestBody(
  context: BuildContext,
  method: string,
  operation: Placed,
  parameters: readonly Placed[],
): RequestBody | undefined {
  const isSwagger = context.sources.version === "2.0";
  const body = isSwagger
    ? swaggerRequestBody(context, operation, parameters)
    : ownRequestBody(context, operation);
  if (body === undefined || !unsending.has(method)) return body;
  const origin = isSwagger
    ? body.origin
    : child(operation.origin, "requestBody");
  context.losses.lose(origin, unsentBody(method));
  return undefined;
}

/** Methods with which `fetch` sends no body. */
const unsending: ReadonlySet<string> = new Set(["GET", "HEAD"]);

function ownRequestBody(
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
      return placed ? [responseFor(context, operation, status, placed)] : [];
    });
}

/** A response that was built for another operation is the same, unless Swagger 2.0 has media types beside it. */
function responseFor(
  context: BuildContext,
  operation: Placed,
  status: ResponseStatus,
  response: Placed,
): Response {
  const { value, origin } = response;
  const known = context.responses.get(value);
  const isSame =
    known?.status === status &&
    known.origin.pointer === origin.pointer &&
    known.origin.file === origin.file &&
    context.sources.version !== "2.0";
  if (isSame) return known;
  const built = buildResponse(context, operation, status, response);
  context.responses.set(value, built);
  return built;
}

function buildResponse(
  context: BuildContext,
  operation: Placed,
  status: ResponseStatus,
  response: Placed,
): Response {
  const { value, origin } = response;
  context.losses.account("response", value, origin);
  const content =
    context.sources.version === "2.0"
      ? swaggerContent(context, operation, response)
      : buildContent(context, value, origin);
  return {
    origin,
    status,
    docs: buildDocs(value),
    headers: buildHeaders(context, value, origin),
    content,
  };
}

const ranges = ["1XX", "2XX", "3XX", "4XX", "5XX"] as const;

function statusOf(key: string): ResponseStatus | undefined {
  if (key === "default") return key;
  if (/^[1-5]\d\d$/.test(key)) return Number(key);
  return ranges.find((range) => range === key.toUpperCase());
}
