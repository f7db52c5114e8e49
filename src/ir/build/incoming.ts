import { camelCase } from "../names/casing.js";
import type { Operation } from "../types/operation.js";
import { follow, type BuildContext, type Placed } from "./context.js";
import { finishOperation } from "./finish-operation.js";
import { isObject, itemsOf, membersOf } from "./json.js";
import { unverified } from "./losses/found-gaps.js";
import { readPathItem, type OperationDraft } from "./operations.js";
import { child } from "./place.js";
import type { Placement } from "./resources/derive.js";
import type { SchemesByName } from "./security.js";

/** A request that the API sends, read, before schemas have shapes. */
export interface IncomingDraft {
  readonly draft: OperationDraft;
  readonly incoming: NonNullable<Operation["incoming"]>;
  /** What it is called: the webhook's name, or the operation's and the callback's. */
  readonly words: readonly string[];
}

/**
 * What the API sends by itself: webhooks (OpenAPI 3.1.1, section 4.8.1) and
 * the callbacks of operations (section 4.8.18), those of callbacks too.
 */
export function readIncoming(
  context: BuildContext,
  root: Placed,
  schemes: SchemesByName,
  operations: readonly OperationDraft[],
): readonly IncomingDraft[] {
  const origin = child(root.origin, "webhooks");
  const webhooks = membersOf(root.value, "webhooks").flatMap(
    ([name, value]) => {
      const item = follow(context, value, child(origin, name));
      const drafts = item
        ? readPathItem(context, root, schemes, name, item)
        : [];
      return named(drafts, "webhook", [name]);
    },
  );
  const found: IncomingDraft[] = [...webhooks];
  const open: (OperationDraft | IncomingDraft)[] = [...operations, ...webhooks];
  const seen = new Set<unknown>();
  for (const owner of open) {
    const draft = "draft" in owner ? owner.draft : owner;
    if (seen.has(draft.source.value)) continue;
    seen.add(draft.source.value);
    const own =
      "words" in owner ? owner.words : [draft.parts.operationId ?? draft.id];
    const callbacks = readCallbacks(context, root, schemes, draft, own);
    found.push(...callbacks);
    // A callback may have callbacks: what is added here is walked as well.
    open.push(...callbacks);
  }
  for (const { draft } of found) noteSecurity(context, draft);
  return found;
}

/** What an operation asks for by itself; what the document asks for is meant of its own operations. */
function noteSecurity(
  { losses }: BuildContext,
  { source }: OperationDraft,
): void {
  if (itemsOf(source.value, "security").length === 0) return;
  losses.lose(child(source.origin, "security"), unverified);
}

function readCallbacks(
  context: BuildContext,
  root: Placed,
  schemes: SchemesByName,
  { source }: OperationDraft,
  words: readonly string[],
): readonly IncomingDraft[] {
  const origin = child(source.origin, "callbacks");
  return membersOf(source.value, "callbacks").flatMap(([name, value]) => {
    const callback = follow(context, value, child(origin, name));
    if (callback === undefined) return [];
    const drafts = Object.entries(callback.value)
      .filter(([expression]) => !expression.startsWith("x-"))
      .flatMap(([expression, one]) => {
        const place = child(callback.origin, expression);
        const item = isObject(one) ? follow(context, one, place) : undefined;
        const path = `${[...words, name].join(".")} ${expression}`;
        return item ? readPathItem(context, root, schemes, path, item) : [];
      });
    return named(drafts, "callback", [...words, name]);
  });
}

/** Where there are several under one name, the method and the place tell them apart. */
function named(
  drafts: readonly OperationDraft[],
  incoming: IncomingDraft["incoming"],
  words: readonly string[],
): readonly IncomingDraft[] {
  return drafts.map((draft, index) => {
    const { method } = draft.parts;
    const same = drafts.filter(({ parts }) => parts.method === method);
    const own = [
      ...words,
      ...(drafts.length > 1 ? [method.toLowerCase()] : []),
      ...(same.length > 1 ? [String(index + 1)] : []),
    ];
    return { draft, incoming, words: own };
  });
}

/** Gives what comes in the names that its code goes by. */
export function finishIncoming(
  drafts: readonly IncomingDraft[],
): readonly Operation[] {
  return drafts.map(({ draft, incoming, words }) => {
    const place: Placement = {
      resource: [`${incoming}s`],
      action: camelCase(words.join(" ")),
    };
    const { parts, source } = draft;
    const finished = finishOperation(parts, source.value, place, undefined);
    const id = `${incoming} ${words.join(".")}`;
    return { ...finished, id, incoming };
  });
}
