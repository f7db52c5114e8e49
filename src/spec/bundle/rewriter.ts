import type { JsonValue } from "../../ir/types/json.js";
import { isArray, isObject } from "../json.js";
import { formatPointer } from "../pointer.js";
import type { Kind } from "../shapes/shape.js";
import { shapesOf } from "../shapes/table.js";
import type { Sources } from "../sources.js";
import type { Found } from "../walk-pointer.js";
import type { ComponentTable } from "./component-table.js";
import {
  mapMembers,
  rewrite,
  rewriteMembers,
  type Rewriter,
} from "./rewrite.js";

/** What other files define and the bundle has under a name. */
export interface Definitions {
  /** Names by `definitionKey`. */
  readonly names: Map<string, string>;
  /** In the order in which they were first mentioned. */
  readonly list: Definition[];
}

/** One component that comes from another file. */
export interface Definition {
  readonly kind: Kind;
  readonly name: string;
  readonly found: Found;
}

/** Identifies a definition: one place may be read as two kinds. */
export function definitionKey(kind: Kind, { origin }: Found): string {
  return `${kind} ${origin.file}#${origin.pointer}`;
}

/** Makes the rewriter of a bundle; definitions that it meets join the list. */
export function createRewriter(
  sources: Sources,
  table: ComponentTable,
  definitions: Definitions,
): Rewriter {
  const inlining: string[] = [];
  const rootFile = sources.root.file;

  const nameOf = (kind: Kind, found: Found): string => {
    const key = definitionKey(kind, found);
    const known = definitions.names.get(key);
    if (known !== undefined) return known;
    const { file, pointer } = found.origin;
    const name = table.allocate(kind, file, pointer);
    definitions.names.set(key, name);
    definitions.list.push({ kind, name, found });
    return name;
  };

  const localReference = (kind: Kind, found: Found): string =>
    found.origin.file === rootFile
      ? `#${encode(found.origin.pointer)}`
      : `#${encode(formatPointer([...table.sectionOf(kind), nameOf(kind, found)]))}`;

  const inline = (kind: Kind, found: Found): JsonValue => {
    const key = definitionKey(kind, found);
    // What cannot be a component and contains itself has no end to write.
    if (inlining.includes(key)) return {};
    inlining.push(key);
    const value = rewrite(rewriter, kind, found.value, found.origin.file);
    inlining.pop();
    return value;
  };

  const rewriter: Rewriter = {
    shapes: shapesOf(sources.version),
    refer: (kind, value, reference, file) => {
      const { $ref: _, ...rest } = value;
      const siblings = rewriteMembers(rewriter, kind, rest, file);
      if (file === rootFile && reference.startsWith("#")) {
        return { $ref: reference, ...siblings };
      }
      const found = followOut(sources, { $ref: reference }, file);
      if (found === undefined) return siblings;
      if (table.hasSection(kind) || found.origin.file === rootFile) {
        return { $ref: localReference(kind, found), ...siblings };
      }
      const inlined = inline(kind, found);
      return isObject(inlined) ? { ...inlined, ...siblings } : inlined;
    },
    referMap: (reference, file) => {
      const found = followOut(sources, { $ref: reference }, file);
      return found !== undefined && isObject(found.value)
        ? { value: found.value, file: found.origin.file }
        : { value: {}, file };
    },
    inlineData: (value, file) => inlineData(sources, value, file, 0),
    referMapping: (target, file) => {
      const step = sources.resolve(target, { file });
      const isName = !/[#/.]/.test(target);
      return step.found && !isName ? localReference("schema", step) : target;
    },
  };
  return rewriter;
}

/** Documents keep examples and long texts in files of their own. */
function inlineData(
  sources: Sources,
  value: JsonValue,
  file: string,
  hops: number,
): JsonValue {
  if (isArray(value)) {
    return value.map((item) => inlineData(sources, item, file, hops));
  }
  if (!isObject(value)) return value;
  const reference = value["$ref"];
  const isLocal = file === sources.root.file;
  if (typeof reference !== "string" || (isLocal && reference.startsWith("#"))) {
    return mapMembers(value, (member) =>
      inlineData(sources, member, file, hops),
    );
  }
  const step = sources.resolve(reference, { file });
  return step.found && hops <= dataHopLimit
    ? inlineData(sources, step.value, step.origin.file, hops + 1)
    : {};
}

/** Data in files that refer to each other is copied no deeper than this. */
const dataHopLimit = 8;

/**
 * Follows a reference out of a file until something that is no bare
 * reference, or until the root document, where names are kept. A value that
 * is no bare reference leads nowhere.
 */
export function followOut(
  sources: Sources,
  value: JsonValue,
  file: string,
): Found | undefined {
  let reference = bareReference(value);
  let from = file;
  let found: Found | undefined;
  for (let hops = 0; reference !== undefined; hops++) {
    const step = sources.resolve(reference, { file: from });
    if (!step.found || hops > hopLimit) return undefined;
    found = { value: step.value, origin: step.origin };
    from = step.origin.file;
    reference =
      from === sources.root.file ? undefined : bareReference(step.value);
  }
  return found;
}

/** Longer chains of references are circles. */
const hopLimit = 100;

function bareReference(value: JsonValue): string | undefined {
  if (!isObject(value) || Object.keys(value).length !== 1) return undefined;
  const reference = value["$ref"];
  return typeof reference === "string" ? reference : undefined;
}

/** Writes a pointer as a URI fragment. */
function encode(pointer: string): string {
  return encodeURI(pointer).replaceAll("#", "%23");
}
