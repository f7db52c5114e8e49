import type { Collector } from "../../diagnostics/collector.js";
import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { describe, isArray, isObject } from "../json.js";
import { createLocator } from "../locator.js";
import { childPointer } from "../pointer.js";
import type { SourceDocument } from "../sources.js";

/** One change that an overlay makes; it is a removal, a copy or an update. */
export interface OverlayAction {
  readonly origin: Origin;
  /** JSONPath (RFC 9535). */
  readonly target: string;
  readonly remove: boolean;
  /** JSONPath of the node that is merged into the target (1.1). */
  readonly copy?: string;
  /** Merged into the target. */
  readonly update?: JsonValue;
}

/** An overlay that keeps to the specification. */
export interface Overlay {
  readonly document: SourceDocument;
  /** URI reference of the document that it was made for. */
  readonly extends?: string;
  readonly actions: readonly OverlayAction[];
}

/**
 * Reads a document as an OpenAPI Overlay (1.0.0 and 1.1.0, section 4.4);
 * undefined, with located diagnostics, when it is none.
 */
export function readOverlay(
  document: SourceDocument,
  collector: Collector,
): Overlay | undefined {
  const locate = createLocator(document);
  let isGood = true;
  const fault: Fault = (pointer, detail) => {
    isGood = false;
    const place = { file: document.file, ...locate(pointer, undefined) };
    collector.report("overlay/invalid", place, { detail });
  };
  const { value } = document;
  if (!isObject(value)) {
    fault("", `it is an object, not ${describe(value)}`);
    return undefined;
  }
  const minor = checkRoot(value, fault);
  const actions = readActions(value["actions"], document.file, minor, fault);
  const target = value["extends"];
  return isGood
    ? {
        document,
        actions,
        ...(typeof target === "string" && { extends: target }),
      }
    : undefined;
}

/** Takes what is wrong at a pointer. */
type Fault = (pointer: string, detail: string) => void;

/** The minor version, 0 or 1. */
function checkRoot(root: JsonObject, fault: Fault): number {
  checkMembers(root, "", ["overlay", "info", "extends", "actions"], fault);
  const { overlay, info } = root;
  const version = typeof overlay === "string" ? overlay : "";
  const minor = /^1\.([01])\.\d+$/.exec(version)?.[1];
  if (minor === undefined) {
    const found = JSON.stringify(overlay ?? null).slice(0, 40);
    const pointer = overlay === undefined ? "" : "/overlay";
    fault(pointer, `\`overlay\` is 1.0.0 or 1.1.0, not ${found}`);
  }
  checkText(root, "extends", "", fault);
  if (!isObject(info)) fault("/info", "`info` is an object that must be there");
  else {
    checkMembers(info, "/info", ["title", "version", "description"], fault);
    for (const key of ["title", "version"]) {
      if (info[key] === undefined) fault("/info", `\`${key}\` is missing`);
      checkText(info, key, "/info", fault);
    }
  }
  return Number(minor ?? 1);
}

function checkMembers(
  object: JsonObject,
  pointer: string,
  known: readonly string[],
  fault: Fault,
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key) || key.startsWith("x-")) continue;
    fault(childPointer(pointer, key), `there is no member \`${key}\``);
  }
}

function checkText(
  object: JsonObject,
  key: string,
  pointer: string,
  fault: Fault,
): void {
  const value = object[key];
  if (value === undefined || typeof value === "string") return;
  const found = describe(value);
  fault(childPointer(pointer, key), `\`${key}\` is a string, not ${found}`);
}

function readActions(
  actions: JsonValue | undefined,
  file: string,
  minor: number,
  fault: Fault,
): readonly OverlayAction[] {
  if (!isArray(actions) || actions.length === 0) {
    const pointer = actions === undefined ? "" : "/actions";
    fault(pointer, "`actions` is a list with at least one action");
    return [];
  }
  const seen = new Set<string>();
  return actions.flatMap((action, index) => {
    const pointer = childPointer("/actions", index);
    if (!isObject(action)) {
      fault(pointer, `an action is an object, not ${describe(action)}`);
      return [];
    }
    const text = JSON.stringify(action);
    if (seen.has(text)) fault(pointer, "the same action is there already");
    seen.add(text);
    return readAction(action, { file, pointer }, minor, fault);
  });
}

function readAction(
  action: JsonObject,
  origin: Origin,
  minor: number,
  fault: Fault,
): readonly OverlayAction[] {
  const { pointer } = origin;
  const known = ["target", "description", "update", "remove"];
  checkMembers(action, pointer, minor > 0 ? [...known, "copy"] : known, fault);
  for (const key of ["target", "description", "copy"]) {
    checkText(action, key, pointer, fault);
  }
  const { target, update, copy, remove = false } = action;
  if (target === undefined) fault(pointer, "`target` is missing");
  if (typeof remove !== "boolean") {
    const found = describe(remove);
    fault(
      childPointer(pointer, "remove"),
      `\`remove\` is true or false, not ${found}`,
    );
  }
  if (update !== undefined && copy !== undefined && remove !== true) {
    fault(pointer, "`update` and `copy` exclude each other");
  }
  if (typeof target !== "string") return [];
  return [
    {
      origin,
      target,
      remove: remove === true,
      ...(typeof copy === "string" && { copy }),
      ...(update !== undefined && { update }),
    },
  ];
}
