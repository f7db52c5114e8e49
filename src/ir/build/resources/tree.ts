import type { Operation } from "../../types/operation.js";
import type { Resource } from "../../types/service.js";

interface Draft {
  readonly path: readonly string[];
  readonly operations: Operation[];
  readonly children: Map<string, Draft>;
}

/** The resource tree over settled operations; siblings sorted by name. */
export function buildResourceTree(
  operations: readonly Operation[],
): readonly Resource[] {
  const root: Draft = { path: [], operations: [], children: new Map() };
  for (const operation of operations) {
    let node = root;
    for (const name of operation.resource) node = childOf(node, name);
    node.operations.push(operation);
  }
  return finishAll(root);
}

function childOf(node: Draft, name: string): Draft {
  const known = node.children.get(name);
  if (known) return known;
  const made: Draft = {
    path: [...node.path, name],
    operations: [],
    children: new Map(),
  };
  node.children.set(name, made);
  return made;
}

function finishAll(node: Draft): readonly Resource[] {
  return [...node.children.values()]
    .map(finish)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

function finish(draft: Draft): Resource {
  const children = finishAll(draft);
  const operations = [...draft.operations].sort((left, right) =>
    left.action < right.action ? -1 : 1,
  );
  const origin = operations[0]?.origin ?? children[0]?.origin;
  return {
    id: draft.path.join("/"),
    name: draft.path.at(-1) ?? "",
    path: draft.path,
    operations,
    children,
    origin: origin ?? { file: "", pointer: "" },
  };
}
