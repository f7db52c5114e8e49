import type { JsonValue } from "../../types/json.js";
import type { Draft } from "./draft.js";
import type { Resource } from "./resources/resource.js";

/**
 * A dynamic scope (JSON Schema core, section 7.1), reduced to what can change
 * an outcome: for each tracked dynamic anchor the outermost resource that
 * binds it. Equal scopes are the same object, so nodes are memoised by them.
 */
export interface Scope {
  readonly bindings: ReadonlyMap<string, Resource>;
  /** Nodes by the value they were built from. */
  readonly byValue: Map<JsonValue, Draft>;
  /** Nodes by place, for values that stand at several places. */
  readonly byPlace: Map<string, Draft>;
  /** The scope after entering a resource. */
  enter(resource: Resource): Scope;
}

/** The empty scope; `isTracked` says which anchors some `$dynamicRef` mentions. */
export function createScope(isTracked: (anchor: string) => boolean): Scope {
  const known = new Map<string, Scope>();
  return scopeOf(new Map());

  function scopeOf(bindings: ReadonlyMap<string, Resource>): Scope {
    const key = keyOf(bindings);
    const existing = known.get(key);
    if (existing) return existing;
    const entered = new Map<Resource, Scope>();
    const scope: Scope = {
      bindings,
      byValue: new Map(),
      byPlace: new Map(),
      enter(resource) {
        if (resource.dynamicAnchors.size === 0) return scope;
        const next = entered.get(resource) ?? extend(scope, resource);
        entered.set(resource, next);
        return next;
      },
    };
    known.set(key, scope);
    return scope;
  }

  function extend(scope: Scope, resource: Resource): Scope {
    const fresh = [...resource.dynamicAnchors.keys()].filter(
      (anchor) => isTracked(anchor) && !scope.bindings.has(anchor),
    );
    if (fresh.length === 0) return scope;
    const added = fresh.map((anchor) => [anchor, resource] as const);
    return scopeOf(new Map([...scope.bindings, ...added]));
  }
}

/** Text that is equal for equal scopes: `node=file#pointer`, sorted. */
export function describeScope(scope: Scope): string {
  return keyOf(scope.bindings);
}

function keyOf(bindings: ReadonlyMap<string, Resource>): string {
  return [...bindings]
    .map(([anchor, { file, pointer }]) => `${anchor}=${file}#${pointer}`)
    .sort()
    .join(",");
}
