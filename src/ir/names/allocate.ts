import type { Collector } from "../../diagnostics/collector.js";
import { spellOut } from "./casing.js";
import type { Name, NameRequest, Names, Subject } from "./names.js";
import { reportClashes, type Clash } from "./report-clashes.js";
import type { Role } from "./roles.js";

/**
 * Settles every exported name before anything is written. Requests of one
 * scope that want the same identifier all step back to their next candidate;
 * when none is left, what tells them apart is spelt out, or, where nothing does,
 * that is an error with every origin. The order of the requests
 * makes no difference.
 */
export function allocateNames(
  requests: readonly NameRequest[],
  collector: Collector,
): Names {
  const modules = settleModules(requests);
  const clashes: Clash[] = [];
  const settled = new Map<NameRequest, string>();
  const scopes = groupBy(requests, (request) => request.scope);
  scopes.forEach((scope) => settleScope(scope, settled, clashes));
  const table = new Map<string, Map<Role, Name>>();
  settled.forEach((identifier, request) => {
    const module = modules.get(moduleKey(request)) ?? request.module;
    const { kind, role, subject } = request;
    const names = table.get(subject.id) ?? new Map<Role, Name>();
    table.set(subject.id, names.set(role, { identifier, module, kind }));
  });
  reportClashes(clashes, settled, collector);
  return createNames(table);
}

/** By the subject's id, then by role. */
type NameTable = ReadonlyMap<string, ReadonlyMap<Role, Name>>;

function createNames(table: NameTable): Names {
  const find = (subject: Subject, role: Role): Name | undefined =>
    table.get(subject.id)?.get(role);
  return {
    find,
    of(subject, role) {
      const name = find(subject, role);
      if (name === undefined) {
        throw new Error(`No name was requested for ${role} of ${subject.id}`);
      }
      return name;
    },
  };
}

/** A request and what it wants for now. */
interface Wish {
  readonly request: NameRequest;
  /** Which of the candidates it has come to. */
  index: number;
  /** Undefined when nothing is left. */
  wanted: string | undefined;
  /** Whether it is beyond its candidates. */
  isResort: boolean;
}

/** Adds the names of one scope to those that are settled. */
function settleScope(
  requests: readonly NameRequest[],
  settled: Map<NameRequest, string>,
  clashes: Clash[],
): void {
  const wishes = requests.map((request): Wish => {
    const [wanted] = request.candidates;
    return { request, index: 0, wanted, isResort: false };
  });
  for (;;) {
    const crowds = crowdsOf(wishes);
    if (crowds.length === 0) break;
    for (const [identifier = "", crowd] of crowds) {
      const group = crowd.map(({ request }) => request);
      clashes.push({ identifier, group });
      if (!stepAside(crowd)) crowd.forEach(resort);
    }
  }
  for (const { request, wanted } of wishes) {
    settled.set(request, wanted ?? request.candidates.at(-1) ?? "_");
  }
}

/** Wishes for the same. */
function crowdsOf(
  wishes: readonly Wish[],
): readonly (readonly [string | undefined, readonly Wish[]])[] {
  if (wishes.length === 1) return [];
  return [...groupBy(wishes, ({ wanted }) => wanted)].filter(
    ([identifier, group]) => identifier !== undefined && group.length > 1,
  );
}

/** Moves those that have another candidate; false when none has. */
function stepAside(crowd: readonly Wish[]): boolean {
  const movable = crowd.filter(
    ({ index, request }) => index + 1 < request.candidates.length,
  );
  for (const wish of movable) {
    wish.index += 1;
    wish.wanted = wish.request.candidates[wish.index];
  }
  return movable.length > 0;
}

/**
 * Nobody's wish, but a name of its own: the last candidate with what tells the
 * request from all others. Who has nothing to tell, or was here before, is
 * stuck.
 */
function resort(wish: Wish): void {
  const { candidates, telling } = wish.request;
  const last = candidates.at(-1) ?? "";
  wish.wanted =
    telling === undefined || wish.isResort
      ? undefined
      : `${last}_${spellOut(telling)}`;
  wish.isResort = true;
}

/**
 * Modules that would be one file on a disk that ignores case, though they are
 * asked for under different subjects, get the subject's exact name behind.
 */
function settleModules(
  requests: readonly NameRequest[],
): ReadonlyMap<string, string> {
  const settled = new Map<string, string>();
  const byFile = groupBy(requests, (request) => request.module.toLowerCase());
  for (const group of byFile.values()) {
    const subjects = [
      ...groupBy(group, (request) => request.moduleOwner ?? request.module),
    ].sort(([left], [right]) => (left < right ? -1 : 1));
    subjects.forEach(([, members], index) => {
      for (const request of members) {
        const suffix = index === 0 ? "" : `-${index + 1}`;
        settled.set(moduleKey(request), request.module + suffix);
      }
    });
  }
  return settled;
}

function moduleKey(request: NameRequest): string {
  return `${request.moduleOwner ?? ""} ${request.module}`;
}

function groupBy<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
