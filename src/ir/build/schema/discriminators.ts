import type { Collector } from "../../../diagnostics/collector.js";
import type { JsonValue } from "../../types/json.js";
import type { Schema } from "../../types/schema.js";
import { isObject, textOf } from "../json.js";
import {
  idleDiscriminator,
  parentDiscriminator,
} from "../losses/found-gaps.js";
import type { LossLog } from "../losses/loss-log.js";
import { child } from "../place.js";
import type { Draft } from "./draft.js";
import { followPureRefs, type ChainEnd } from "./follow-refs.js";
import type { DraftDiscriminator } from "./graph.js";
import { listedTags } from "./listed-tags.js";
import { escapeSegment, segmentsOf } from "./resources/pointer.js";
import type { ReferenceResolver } from "./resources/references.js";
import type { RootNames } from "./root-names.js";

/** What completing a discriminator needs. */
export interface DiscriminatorTools {
  readonly collector: Collector;
  readonly losses: LossLog;
  readonly resolve: ReferenceResolver;
  readonly names: RootNames;
}

/**
 * Completes a discriminator (OpenAPI 3.1.1, section 4.8.25): each branch of
 * the union beside it gets the values of its explicit mapping, and those that
 * it lists itself, else its own name, unless they are mapped elsewhere. Where a
 * branch gets none, the discriminator cannot decide, and the union alone does.
 * On a schema without a union beside it, the parent in an `allOf` inheritance,
 * it asserts nothing: an instance of the parent need not be one of its
 * children. Types alone tell of them. With a
 * `defaultMapping` (3.2, section 4.25) a value that no branch has is no fault:
 * the union decides, as a discriminator changes nothing of what fits.
 */
export function completeDiscriminator(
  tools: DiscriminatorTools,
  { draft, value }: DraftDiscriminator,
): void {
  const { assertions } = draft.schema;
  const property = textOf(value, "propertyName") ?? "";
  const branches = (assertions.oneOf ?? assertions.anyOf ?? [])
    .filter(mayBeObject)
    .map((schema): Branch => {
      const target = schema.assertions.refs?.[0];
      return { schema, target, values: new Set() };
    });
  const mapping = isObject(value["mapping"]) ? value["mapping"] : {};
  const hasUnion =
    assertions.oneOf !== undefined || assertions.anyOf !== undefined;
  for (const [name, reference] of Object.entries(mapping)) {
    const end = mappingTarget(tools, draft, name, reference);
    if (!end || !hasUnion) continue;
    const found = branches.filter(
      ({ target }) => target !== undefined && isAt(target, end),
    );
    for (const branch of found) branch.values.add(name);
    if (found.length > 0) continue;
    reportMapping(tools, draft, "schema/discriminator-branch", name, reference);
  }
  const { defaultMapping } = value;
  if (defaultMapping !== undefined) {
    mappingTarget(tools, draft, "defaultMapping", defaultMapping);
  }
  if (!hasUnion) {
    if (property !== "") draft.schema.annotations.discriminator = property;
    const place = child(draft.schema.origin, "discriminator");
    tools.losses.lose(place, parentDiscriminator);
    return;
  }
  if (defaultMapping !== undefined) return;
  addUnmapped(tools, property, branches, mapping);
  const canDecide = branches.every(({ values }) => values.size > 0);
  if (branches.length === 0 || !canDecide) {
    tools.losses.lose(
      child(draft.schema.origin, "discriminator"),
      idleDiscriminator,
    );
    return;
  }
  assertions.discriminator = {
    property,
    branches: branches.map(({ schema, values }) => ({
      schema,
      values: [...values].sort(),
    })),
  };
}

interface Branch {
  readonly schema: Schema;
  /** What the branch refers to; absent when it is inline, and so has no name. */
  readonly target: Schema | undefined;
  readonly values: Set<string>;
}

/** What is no object has no property to decide by. */
function mayBeObject({ assertions }: Schema): boolean {
  return assertions.types?.includes("object") ?? true;
}

/**
 * The values that no mapping tells: those a branch lists for the property, as
 * the discriminator changes nothing of what fits; else its name.
 */
function addUnmapped(
  tools: DiscriminatorTools,
  property: string,
  branches: readonly Branch[],
  mapping: object,
): void {
  const lists = branches.map(({ schema }) => listedTags(schema, property));
  branches.forEach(({ target, values }, index) => {
    const listed = lists[index] ?? [];
    const name = target ? [implicitName(tools, target)] : [];
    const wanted = listed.length > 0 ? listed : name;
    for (const value of wanted) {
      const isElsewhere = lists.some(
        (list, other) => other !== index && list.includes(value),
      );
      if (!Object.hasOwn(mapping, value) && !isElsewhere) values.add(value);
    }
  });
}

/** The component's name, or the last segment of where the schema stands. */
function implicitName(tools: DiscriminatorTools, { origin }: Schema): string {
  const place = `${origin.file}#${origin.pointer}`;
  return (
    tools.names.nameOf(place) ??
    segmentsOf(origin.pointer).at(-1) ??
    (origin.file.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "")
  );
}

function mappingTarget(
  tools: DiscriminatorTools,
  draft: Draft,
  name: string,
  reference: JsonValue,
): ChainEnd | undefined {
  const text = typeof reference === "string" ? reference : "";
  const wishes = /^[\w.-]+$/.test(text)
    ? [
        `#/components/schemas/${escapeSegment(text)}`,
        `#/definitions/${escapeSegment(text)}`,
        text,
      ]
    : [text];
  for (const wish of wishes) {
    const lookup = tools.resolve(wish, draft.resource, draft.schema.origin);
    if (!lookup.found) continue;
    return followPureRefs(
      tools.resolve,
      lookup.target,
      draft.scope,
      () => false,
    );
  }
  reportMapping(tools, draft, "schema/discriminator-target", name, reference);
  return undefined;
}

function reportMapping(
  { collector }: DiscriminatorTools,
  { schema }: Draft,
  code: "schema/discriminator-target" | "schema/discriminator-branch",
  value: string,
  target: JsonValue,
): void {
  const member =
    value === "defaultMapping" ? value : `mapping/${escapeSegment(value)}`;
  const pointer = `${schema.origin.pointer}/discriminator/${member}`;
  const holes = { value, target: String(target) };
  collector.report(code, { file: schema.origin.file, pointer }, holes);
}

/** Whether a schema stands at a place, or is a second name of the one that does. */
function isAt(schema: Schema, end: ChainEnd): boolean {
  const { origin, assertions } = schema;
  if (
    origin.pointer === end.origin.pointer &&
    origin.file === end.origin.file
  ) {
    return true;
  }
  const [only, ...more] = assertions.refs ?? [];
  const isAlias = Object.keys(assertions).length === 1 && more.length === 0;
  return isAlias && only !== undefined && only !== schema && isAt(only, end);
}
