import type { Server, ServerVariable } from "../../ir/types/index.js";

/**
 * Servers that a caller cannot tell apart as one: its variables may be what
 * any of them allows, and are by default what the first one says.
 */
export function mergeServers(
  servers: readonly Server[],
  keyOf: (server: Server) => string,
): readonly Server[] {
  const merged = new Map<string, Server>();
  for (const server of servers) {
    const key = keyOf(server);
    const first = merged.get(key);
    merged.set(key, first ? mergeTwo(first, server) : server);
  }
  return [...merged.values()];
}

function mergeTwo(first: Server, second: Server): Server {
  const variables = new Map(first.variables.map((one) => [one.name, one]));
  for (const variable of second.variables) {
    const known = variables.get(variable.name);
    const both = known ? mergeVariables(known, variable) : variable;
    variables.set(variable.name, both);
  }
  return { ...first, variables: [...variables.values()] };
}

function mergeVariables(
  { enum: left, ...first }: ServerVariable,
  { enum: right }: ServerVariable,
): ServerVariable {
  if (left === undefined || right === undefined) return first;
  return { ...first, enum: [...new Set([...left, ...right])] };
}
