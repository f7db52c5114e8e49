import type { Collector } from "../../diagnostics/collector.js";
import type { CallStyle, Operation, Response } from "../types/operation.js";
import type { Shape } from "../types/schema.js";
import { buildRequestBody, buildResponses } from "./bodies.js";
import { follow, type BuildContext, type Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { finishOperation, type OperationParts } from "./finish-operation.js";
import {
  extensionsOf,
  flagOf,
  isObject,
  membersOf,
  textOf,
  textsOf,
} from "./json.js";
import { buildParameters, declaredParameters } from "./parameters.js";
import { forbiddenMethod, isForbidden } from "./losses/found-gaps.js";
import { settlePath } from "./path-template.js";
import { child } from "./place.js";
import {
  placements,
  type OperationFacts,
  type Placement,
} from "./resources/derive.js";
import { settlePlaces } from "./resources/settle.js";
import { buildSecurity, type SchemesByName } from "./security.js";
import { buildOperationServers } from "./servers.js";

/** An operation read, before schemas have shapes and functions have names. */
export interface OperationDraft {
  readonly id: string;
  readonly source: Placed;
  readonly parts: OperationParts;
}

const methods = [
  "delete",
  "get",
  "head",
  "options",
  "patch",
  "post",
  "put",
  "query",
  "trace",
] as const;

/** Methods that are safe to repeat (RFC 9110, section 9.2.2). */
const idempotent: ReadonlySet<string> = new Set([
  "DELETE",
  "GET",
  "HEAD",
  "OPTIONS",
  "PUT",
  "QUERY",
  "TRACE",
]);

/** Reads every operation under `paths`, sorted by path, then method. */
export function readOperations(
  context: BuildContext,
  root: Placed,
  schemes: SchemesByName,
): readonly OperationDraft[] {
  const origin = child(root.origin, "paths");
  return membersOf(root.value, "paths")
    .filter(([path]) => !path.startsWith("x-"))
    .flatMap(([path, value]) => {
      const item = follow(context, value, child(origin, path));
      return item ? readPathItem(context, root, schemes, path, item) : [];
    });
}

/** The operations of one path item. */
export function readPathItem(
  context: BuildContext,
  root: Placed,
  schemes: SchemesByName,
  path: string,
  item: Placed,
): readonly OperationDraft[] {
  const declared = methods.map((method) => ({
    method: method.toUpperCase(),
    value: item.value[method],
    origin: child(item.origin, method),
  }));
  const additional = membersOf(item.value, "additionalOperations").map(
    ([method, value]) => ({
      method,
      value,
      origin: child(item.origin, "additionalOperations", method),
    }),
  );
  return [...declared, ...additional].flatMap(({ method, value, origin }) =>
    isObject(value)
      ? [
          readOperation(context, root, schemes, {
            path,
            method,
            item,
            source: { value, origin },
          }),
        ]
      : [],
  );
}

interface OperationPlace {
  readonly path: string;
  readonly method: string;
  readonly item: Placed;
  readonly source: Placed;
}

function readOperation(
  context: BuildContext,
  root: Placed,
  schemes: SchemesByName,
  { path, method, item, source }: OperationPlace,
): OperationDraft {
  const { value, origin } = source;
  const id = `${method} ${path}`;
  const operationId = textOf(value, "operationId");
  const unwrap = textOf(value, "x-unwrap");
  const { template, declared } = settlePath(
    path,
    declaredParameters(context, item, source),
    source,
    context.sources.version,
  );
  const body = buildRequestBody(context, method, source, declared);
  if (isForbidden(method)) context.losses.lose(origin, forbiddenMethod(method));
  context.losses.account("operation", value, origin);
  context.losses.account("pathItem", item.value, item.origin);
  return {
    id,
    source,
    parts: {
      id,
      origin,
      docs: buildDocs(value),
      tags: textsOf(value, "tags"),
      method,
      path: template,
      parameters: buildParameters(context, id, declared),
      responses: buildResponses(context, source),
      security: securityOf(context, root, schemes, source),
      servers: buildOperationServers(context, item, source),
      idempotent: flagOf(value, "x-idempotent") ?? idempotent.has(method),
      extensions: extensionsOf(value),
      ...(operationId !== undefined && { operationId }),
      ...(unwrap !== undefined && { unwrap }),
      ...(body !== undefined && { body }),
    },
  };
}

function securityOf(
  context: BuildContext,
  root: Placed,
  schemes: SchemesByName,
  source: Placed,
): Operation["security"] {
  const owner = source.value["security"] === undefined ? root : source;
  return buildSecurity(
    context,
    owner.value["security"],
    child(owner.origin, "security"),
    schemes,
  );
}

/** Gives the operations their places in the resource tree and their call styles. */
export function finishOperations(
  drafts: readonly OperationDraft[],
  collector: Collector,
  recorded: ReadonlyMap<string, CallStyle>,
): readonly Operation[] {
  const settled = settlePlaces(
    drafts.map((draft) => ({
      item: draft,
      placements: placements(factsOf(draft)),
    })),
  );
  reportClashes(settled.clashes, settled.places, collector);
  reportHomeless(settled.homeless, collector);
  return drafts.flatMap((draft) => {
    const place = settled.places.get(draft);
    return place
      ? [
          finishOperation(
            draft.parts,
            draft.source.value,
            place,
            recorded.get(draft.id),
          ),
        ]
      : [];
  });
}

function factsOf({ parts, source }: OperationDraft): OperationFacts {
  const resource = textsOf(source.value, "x-resource");
  const action = textOf(source.value, "x-method");
  const [tag] = parts.tags;
  return {
    method: parts.method,
    path: parts.path,
    returnsList: parts.responses.some(isList),
    ...(parts.operationId !== undefined && { operationId: parts.operationId }),
    ...(tag !== undefined && { tag }),
    ...(resource.length > 0 && { resource }),
    ...(action !== undefined && { action }),
  };
}

function isList(response: Response): boolean {
  const success = String(response.status).startsWith("2");
  return (
    success &&
    response.content.some(
      ({ schema }) => schema !== undefined && isArrayShape(schema.shape),
    )
  );
}

function isArrayShape(shape: Shape): boolean {
  if (shape.kind === "ref") return shape.target.shape.kind === "array";
  return shape.kind === "array";
}

function reportClashes(
  clashes: readonly (readonly OperationDraft[])[],
  places: ReadonlyMap<OperationDraft, Placement>,
  collector: Collector,
): void {
  for (const group of clashes) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    collector.report(
      "operation/place-taken",
      first.source.origin,
      {
        operations: group.map((draft) => draft.id),
        settled: group.map((draft) => dotted(places.get(draft))),
      },
      others.map((draft) => ({
        message: `also wanted by ${draft.id}`,
        place: draft.source.origin,
      })),
    );
  }
}

function dotted(place: Placement | undefined): string {
  return place ? [...place.resource, place.action].join(".") : "nothing";
}

function reportHomeless(
  homeless: readonly OperationDraft[],
  collector: Collector,
): void {
  for (const draft of homeless) {
    collector.report("operation/no-place", draft.source.origin, {
      operation: draft.id,
    });
  }
}
