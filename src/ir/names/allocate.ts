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
    const { kind, role, subject } = request;
    const name = { identifier, module: moduleOf(request, modules), kind };
    const names = table.get(subject.id);
    if (names === undefined) table.set(subject.id, new Map([[role, name]]));
    else names.set(role, name);
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
  /** Among all wishes of its scope. */
  readonly position: number;
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
  const wishes = requests.map((request, position): Wish => {
    const [wanted] = request.candidates;
    return { request, position, index: 0, wanted, isResort: false };
  });
  if (wishes.length > 1) settleCrowds(wishes, clashes);
  for (const { request, wanted } of wishes) {
    settled.set(request, wanted ?? request.candidates.at(-1) ?? "_");
  }
}

/** Moves wishes for the same apart, in rounds: only who moved can make a new crowd. */
function settleCrowds(wishes: readonly Wish[], clashes: Clash[]): void {
  const groups = new Map<string, Wish[]>();
  let moved = wishes;
  for (;;) {
    const crowds = crowdsOf(joinGroups(moved, groups));
    if (crowds.length === 0) return;
    for (const [identifier, crowd] of crowds) {
      groups.delete(identifier);
      const group = crowd.map(({ request }) => request);
      clashes.push({ identifier, group });
      if (!stepAside(crowd)) crowd.forEach(resort);
    }
    moved = crowds.flatMap(([, crowd]) => crowd);
  }
}

/** Puts wishes to those for the same; the groups that they are in. */
function joinGroups(
  wishes: readonly Wish[],
  groups: Map<string, Wish[]>,
): ReadonlyMap<string, Wish[]> {
  const joined = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const { wanted } = wish;
    if (wanted === undefined) continue;
    const group = groups.get(wanted);
    if (group === undefined) groups.set(wanted, [wish]);
    else {
      group.push(wish);
      joined.set(wanted, group);
    }
  }
  return joined;
}

/** Groups of several, as the first of each was asked for. */
function crowdsOf(
  groups: ReadonlyMap<string, Wish[]>,
): readonly (readonly [string, readonly Wish[]])[] {
  const crowds = [...groups].map(
    ([identifier, group]) => [identifier, group.sort(byPosition)] as const,
  );
  const positionOf = (group: readonly Wish[]): number =>
    group[0]?.position ?? 0;
  return crowds.sort(
    ([, left], [, right]) => positionOf(left) - positionOf(right),
  );
}

function byPosition(left: Wish, right: Wish): number {
  return left.position - right.position;
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
function settleModules(requests: readonly NameRequest[]): ModuleTable {
  const owners = new Map<string, string>();
  // Mostly a module has one owner, who asks for it again and again.
  const rivals: NameRequest[] = [];
  for (const request of requests) {
    const { module, moduleOwner = module } = request;
    const known = owners.get(module);
    if (known === undefined) owners.set(module, moduleOwner);
    else if (known !== moduleOwner) rivals.push(request);
  }
  const rivalsOf = groupBy(rivals, ({ module }) => module);
  const settled = new Map<string, ReadonlyMap<string, string>>();
  const byFile = groupBy([...owners.keys()], (module) => module.toLowerCase());
  for (const modules of byFile.values()) {
    const wanted = modules.flatMap((module) => [
      owners.get(module) ?? module,
      ...(rivalsOf.get(module) ?? []).map((one) => one.moduleOwner ?? module),
    ]);
    const [, ...others] = [...new Set(wanted)].sort();
    if (others.length === 0) continue;
    for (const module of modules) {
      const told = others.map(
        (owner, index) => [owner, `${module}-${index + 2}`] as const,
      );
      settled.set(module, new Map(told));
    }
  }
  return settled;
}

/** Modules that are called otherwise, by how they are asked for, then by their owner. */
type ModuleTable = ReadonlyMap<string, ReadonlyMap<string, string>>;

function moduleOf(
  { module, moduleOwner = module }: NameRequest,
  modules: ModuleTable,
): string {
  return modules.get(module)?.get(moduleOwner) ?? module;
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
