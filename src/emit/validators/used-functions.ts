import type { GuardFunction } from "./guard/scope.js";

/**
 * The functions that some entry calls, itself or through others: what was made
 * for a condition that turned out to be certain is called by nobody.
 */
export function usedFunctions(
  entries: readonly string[],
  functions: readonly GuardFunction[],
): readonly GuardFunction[] {
  if (functions.length === 0) return [];
  const bodies = new Map(functions.map(({ name, body }) => [name, body]));
  const used = new Set<string>();
  const open = [...entries];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [name] of text.matchAll(guardNames)) {
      const body = bodies.get(name);
      if (body === undefined || used.has(name)) continue;
      used.add(name);
      open.push(body);
    }
  }
  return functions.filter(({ name }) => used.has(name));
}

const guardNames = /is[\p{ID_Continue}$]+/gu;

/** Whether a body says the same of every value. */
export function isFixed(body: string): boolean {
  return body === "return true;" || body === "return false;";
}
