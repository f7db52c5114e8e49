import type { Collector } from "../../../diagnostics/collector.js";
import { reportSchema } from "../../../spec/follow.js";
import { blankSchema } from "../../blank-schema.js";
import type { JsonObject, JsonValue } from "../../types/json.js";
import type { Origin } from "../../types/origin.js";
import { isObject } from "../json.js";
import type { LossLog } from "../losses/loss-log.js";
import type { AssertionsDraft, Draft, SchemaDraft } from "./draft.js";
import type { ReferenceMode } from "./keywords/keyword.js";
import { createReader, type ReaderTools } from "./reader.js";
import { followPureRefs } from "./follow-refs.js";
import type { ReferenceResolver, Target } from "./resources/references.js";
import type { ResourceIndex } from "./resources/resource-index.js";
import type { Resource } from "./resources/resource.js";
import { splitFragment } from "./resources/uri.js";
import { createScope, describeScope, type Scope } from "./scope.js";

/** The nodes of all schemas that were asked for, and of what they reach. */
export interface Graph {
  /** The node at a place; it and all it reaches are filled when this returns. */
  place(value: JsonValue, origin: Origin): Draft;
  /** In order of creation: a node comes after the first that mentions it. */
  readonly drafts: readonly Draft[];
  readonly discriminators: readonly DraftDiscriminator[];
  /** A node that stands nowhere in the document, as a part of another. */
  synthesize(
    parent: Draft,
    part: string,
    assertions: AssertionsDraft,
  ): SchemaDraft;
}

/** A discriminator whose branches have no names yet. */
export interface DraftDiscriminator {
  readonly draft: Draft;
  readonly value: JsonObject;
}

/** What the graph is built with. */
export interface GraphOptions {
  readonly collector: Collector;
  readonly losses: LossLog;
  readonly index: ResourceIndex;
  readonly resolve: ReferenceResolver;
  /** Whether a schema that is merely a `$ref` is a declaration of its own. */
  isAlias(value: JsonValue): boolean;
}

/** Makes an empty graph. Nodes are filled from a queue, never by recursion. */
export function createGraph(options: GraphOptions): Graph {
  const { collector, index, resolve } = options;
  const drafts: Draft[] = [];
  const discriminators: DraftDiscriminator[] = [];
  const queue: Draft[] = [];
  const outermost = createScope((anchor) => index.isTracked(anchor));
  const landings = new Map<Scope, Map<Target, Draft | undefined>>();

  const tools: ReaderTools = {
    collector,
    losses: options.losses,
    below: (parent, value, pointer) => below(parent, value, pointer).schema,
    refer: (from, reference, keyword, mode) =>
      refer(from, reference, keyword, mode)?.schema,
    synthesize,
    discriminate: (draft, value) => discriminators.push({ draft, value }),
  };

  const read = createReader(tools);

  return {
    drafts,
    discriminators,
    synthesize,
    place(value, origin) {
      const resource = index.ofFile(origin.file);
      if (!resource) throw new Error(`${origin.file} is no document`);
      const draft = draftAt(value, origin, resource, outermost);
      for (let next = queue.pop(); next; next = queue.pop()) {
        read(next);
      }
      return draft;
    },
  };

  /** Values that stand at several places (YAML aliases) share one node where no name is at stake. */
  function below(parent: Draft, value: JsonValue, pointer: string): Draft {
    const { origin } = parent.schema;
    const resource = enclosing(value, parent.resource);
    const scope = parent.scope.enter(resource);
    return (
      (isObject(value) && scope.byValue.get(value)) ||
      create(
        value,
        { file: origin.file, pointer: origin.pointer + pointer },
        resource,
        scope,
      )
    );
  }

  function draftAt(
    value: JsonValue,
    origin: Origin,
    outer: Resource,
    from: Scope,
  ): Draft {
    const resource = enclosing(value, outer);
    const scope = from.enter(resource);
    const same = isObject(value) ? scope.byValue.get(value) : undefined;
    if (same && isAt(same.schema.origin, origin)) return same;
    return (
      scope.byPlace.get(`${origin.file}#${origin.pointer}`) ??
      create(value, origin, resource, scope)
    );
  }

  function enclosing(value: JsonValue, outer: Resource): Resource {
    return (isObject(value) && index.rootedAt(value)) || outer;
  }

  function create(
    value: JsonValue,
    origin: Origin,
    resource: Resource,
    scope: Scope,
  ): Draft {
    const place = `${origin.file}#${origin.pointer}`;
    const isScoped = scope !== outermost.enter(resource);
    const id = isScoped ? `${place}@${describeScope(scope)}` : place;
    const schema: SchemaDraft = blankSchema(id, origin);
    const draft: Draft = {
      schema,
      value,
      resource,
      scope,
      isScoped,
      referred: false,
      isPart: false,
    };
    if (isObject(value) && !scope.byValue.has(value)) {
      scope.byValue.set(value, draft);
    } else scope.byPlace.set(place, draft);
    drafts.push(draft);
    queue.push(draft);
    return draft;
  }

  function synthesize(
    parent: Draft,
    part: string,
    assertions: AssertionsDraft,
  ): SchemaDraft {
    const { id, origin } = parent.schema;
    const schema = { ...blankSchema(`${id}~${part}`, origin), assertions };
    drafts.push({ ...parent, schema, referred: false, isPart: true });
    return schema;
  }

  function refer(
    from: Draft,
    reference: string,
    keyword: string,
    mode: ReferenceMode,
  ): Draft | undefined {
    const { file, pointer } = from.schema.origin;
    const origin = { file, pointer: `${pointer}/${keyword}` };
    const lookup = resolve(reference, from.resource, origin);
    const direct = lookup.found ? lookup.target : undefined;
    const target = redirect(from, reference, direct, mode);
    if (target) return land(from, target, origin);
    if (!lookup.found && keyword === "$ref") {
      reportSchema(collector, reference, lookup.reason, from.schema.origin);
    } else if (!lookup.found) {
      const { detail } = lookup.reason;
      collector.report("ref/dangling", origin, { reference, detail });
    }
    return undefined;
  }

  /** Nodes behind a target, memoised: references outnumber what they lead to. */
  function land(
    from: Draft,
    target: Target,
    origin: Origin,
  ): Draft | undefined {
    const known =
      landings.get(from.scope) ?? new Map<Target, Draft | undefined>();
    landings.set(from.scope, known);
    if (known.has(target)) return known.get(target);
    const end = followPureRefs(resolve, target, from.scope, options.isAlias);
    if (end.circular) {
      collector.report("ref/circular", origin, { chain: end.circular });
    }
    const draft = end.circular
      ? undefined
      : draftAt(end.value, end.origin, end.resource, end.scope);
    if (draft) draft.referred = true;
    known.set(target, draft);
    return draft;
  }
}

/** Where a dynamic reference leads: to the outermost resource in scope that binds its anchor. */
function redirect(
  from: Draft,
  reference: string,
  direct: Target | undefined,
  mode: ReferenceMode,
): Target | undefined {
  const anchor =
    mode === "static" ? undefined : anchorOf(from, reference, direct, mode);
  if (anchor === undefined) return direct;
  const resource = from.scope.bindings.get(anchor);
  const place = resource?.dynamicAnchors.get(anchor);
  if (!resource || !place) return direct;
  const { value, pointer } = place;
  return { value, origin: { file: resource.file, pointer }, resource };
}

function anchorOf(
  from: Draft,
  reference: string,
  direct: Target | undefined,
  mode: "dynamic" | "recursive",
): string | undefined {
  if (mode === "recursive") {
    return direct?.resource.dynamicAnchors.has("") ? "" : undefined;
  }
  if (from.resource.dialect.bookending) return direct?.dynamicAnchor;
  const fragment = splitFragment(reference)[1];
  return fragment?.startsWith("/") ? undefined : fragment;
}

function isAt(left: Origin, right: Origin): boolean {
  return left.pointer === right.pointer && left.file === right.file;
}
