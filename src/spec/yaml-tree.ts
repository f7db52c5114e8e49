import { EVENT_ID, getScalarValue, type Event } from "js-yaml";
import type { LocatedMember, LocatedNode } from "./located-node.js";
import type { DuplicateKey } from "./scan-json.js";
import { readYamlEvents } from "./yaml-events.js";

/** The places of a YAML text as a tree that unfolds where it is asked. */
export function yamlTree(text: string): LocatedNode | undefined {
  const { events, source } = readYamlEvents(text, Number.MAX_SAFE_INTEGER);
  const reader = createReader(events, source);
  const first = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  return first < 0 ? undefined : reader.node(first, 0);
}

/** Keys that a mapping gives twice, by the offsets of both. */
export function duplicateYamlKeys(
  events: readonly Event[],
  text: string,
): readonly DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const open: OpenCollection[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const around = open.at(-1);
    if (around !== undefined) noteChild(around, event, text, duplicates);
    if (event.type === EVENT_ID.MAPPING) {
      open.push({ keys: new Map(), isKey: true });
    } else if (event.type === EVENT_ID.SEQUENCE) {
      open.push({ keys: undefined, isKey: false });
    }
  }
  return duplicates;
}

interface OpenCollection {
  /** The keys seen; undefined for a sequence. */
  readonly keys: Map<string, number> | undefined;
  isKey: boolean;
}

function noteChild(
  around: OpenCollection,
  event: Event,
  text: string,
  duplicates: DuplicateKey[],
): void {
  const { keys, isKey } = around;
  if (keys === undefined) return;
  around.isKey = !isKey;
  if (!isKey || event.type !== EVENT_ID.SCALAR) return;
  const key = getScalarValue(text, event);
  const first = keys.get(key);
  const second = offsetOf(event, text) ?? 0;
  if (first === undefined) keys.set(key, second);
  else if (key !== "<<") duplicates.push({ key, first, second });
}

interface Reader {
  node(index: number, fallback: number): LocatedNode;
}

function createReader(events: readonly Event[], text: string): Reader {
  const ends = closingIndices(events);
  const anchors = new Map<string, number>();
  events.forEach((event, index) => {
    const name = anchorOf(event, text);
    if (name !== undefined && event.type !== EVENT_ID.ALIAS) {
      anchors.set(name, index);
    }
  });
  const reader: Reader = {
    node: (index, fallback) => {
      const event = events[index];
      let members: ReadonlyMap<string, LocatedMember> | undefined;
      return {
        offset: (event && offsetOf(event, text)) ?? fallback,
        isContainer: isContainer(event),
        members: () =>
          (members ??= readMembers(reader, events, text, ends, anchors, index)),
      };
    },
  };
  return reader;
}

function readMembers(
  reader: Reader,
  events: readonly Event[],
  text: string,
  ends: Int32Array,
  anchors: ReadonlyMap<string, number>,
  index: number,
): ReadonlyMap<string, LocatedMember> {
  const members = new Map<string, LocatedMember>();
  const event = events[index];
  if (event?.type === EVENT_ID.ALIAS) {
    const target = anchors.get(anchorOf(event, text) ?? "");
    return target === undefined || target > index
      ? members
      : reader.node(target, 0).members();
  }
  if (!isContainer(event)) return members;
  const isSequence = event?.type === EVENT_ID.SEQUENCE;
  const end = ends[index] ?? index;
  for (let at = index + 1; at < end;) {
    const keyEvent = events[at];
    const keyOffset = (keyEvent && offsetOf(keyEvent, text)) ?? 0;
    const valueAt = isSequence ? at : (ends[at] ?? at) + 1;
    const node = reader.node(valueAt, keyOffset);
    const key = isSequence ? String(members.size) : keyText(keyEvent, text);
    if (key === "<<") addMerged(members, node);
    else members.set(key, { keyOffset, node });
    at = (ends[valueAt] ?? valueAt) + 1;
  }
  return members;
}

/** What `<<` brings in; own members go before it, whatever their order. */
function addMerged(
  members: Map<string, LocatedMember>,
  node: LocatedNode,
): void {
  for (const [key, member] of node.members()) {
    if (/^\d+$/.test(key)) addMerged(members, member.node);
    else if (!members.has(key)) members.set(key, member);
  }
}

function keyText(event: Event | undefined, text: string): string {
  return event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : "";
}

function isContainer(event: Event | undefined): boolean {
  return (
    event?.type === EVENT_ID.MAPPING ||
    event?.type === EVENT_ID.SEQUENCE ||
    event?.type === EVENT_ID.ALIAS
  );
}

/** For each event the index of the last event that belongs to it. */
function closingIndices(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach(({ type }, index) => {
    ends[index] = index;
    if (type === EVENT_ID.POP) ends[open.pop() ?? index] = index;
    else if (
      type === EVENT_ID.DOCUMENT ||
      type === EVENT_ID.MAPPING ||
      type === EVENT_ID.SEQUENCE
    ) {
      open.push(index);
    }
  });
  return ends;
}

function anchorOf(event: Event, text: string): string | undefined {
  if (!("anchorStart" in event) || event.anchorStart < 0) return undefined;
  return text.slice(event.anchorStart, event.anchorEnd);
}

/** Where an event starts in the text; quotes belong to their scalar. */
function offsetOf(event: Event, text: string): number | undefined {
  switch (event.type) {
    case EVENT_ID.SCALAR: {
      if (event.valueStart < 0) return undefined;
      const before = text[event.valueStart - 1];
      const quoted = before === '"' || before === "'";
      return quoted ? event.valueStart - 1 : event.valueStart;
    }
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    default:
      return undefined;
  }
}
