import type { Collector } from "../../../diagnostics/collector.js";
import type { Schema } from "../../types/schema.js";
import type { LossLog } from "../losses/loss-log.js";
import { breakCircles } from "./break-circles.js";
import { spreadDirections } from "./directions.js";
import { completeDiscriminator } from "./discriminators.js";
import { markFiles, type Body } from "./files.js";
import { deriveShapes } from "../../shape/derive-shapes.js";
import type { Graph } from "./graph.js";
import { nameDrafts } from "./names.js";
import { openSchemas } from "./open-enums.js";
import { markOneWayMembers } from "./one-way-members.js";
import type { ReferenceResolver } from "./resources/references.js";
import type { RootNames } from "./root-names.js";
import { nameElements } from "./xml-names.js";

/** What finishing needs. */
export interface FinishOptions {
  readonly graph: Graph;
  readonly collector: Collector;
  readonly losses: LossLog;
  readonly resolve: ReferenceResolver;
  readonly names: RootNames;
  readonly uses: Uses;
}

/** What schemas are used for. */
export interface Uses {
  readonly bodies: readonly Body[];
  /** Those of what comes from the API. */
  readonly received: readonly Schema[];
}

/** Completes the nodes: names, discriminators, directions, files, shapes. Every declaration, sorted by id. */
export function finishGraph(options: FinishOptions): readonly Schema[] {
  const { graph, names } = options;
  nameDrafts(graph.drafts, names);
  for (const discriminator of graph.discriminators) {
    completeDiscriminator(options, discriminator);
  }
  nameElements(graph.drafts);
  breakCircles({
    collector: options.collector,
    drafts: graph.drafts,
    synthesize: graph.synthesize,
  });
  spreadDirections(graph.drafts);
  const { bodies, received } = options.uses;
  markFiles(graph.drafts, bodies);
  const schemas = graph.drafts.map(({ schema }) => schema);
  const losses = deriveShapes(schemas, openSchemas(schemas, received));
  for (const { origin, ...gap } of losses) options.losses.lose(origin, gap);
  markOneWayMembers(graph);
  return schemas
    .filter(({ name }) => name !== undefined)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}
