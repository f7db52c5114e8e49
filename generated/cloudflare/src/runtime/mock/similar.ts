/**
 * The name of the answer that belongs to a request: of the same name as the
 * documented request that equals it, else the one that has most in common
 * with it, members near the top counting more. The first of equals wins.
 */
export function similarAnswer(
  request: unknown,
  requests: { readonly [name: string]: unknown },
  answers: { readonly [name: string]: unknown },
): string | undefined {
  const names = Object.keys(answers);
  const text = canonical(request);
  const same = Object.keys(requests).find(
    (name) => canonical(requests[name]) === text && names.includes(name),
  );
  if (same !== undefined || request === undefined) return same ?? names[0];
  const asked = leavesOf(request);
  let best = names[0];
  let most = 0;
  for (const name of names) {
    const score = commonWeight(asked, leavesOf(answers[name]));
    if (score > most) [best, most] = [name, score];
  }
  return best;
}

/** A leaf as `name=value`, and how near the top it stands. */
type Leaves = ReadonlyMap<string, number>;

function leavesOf(value: unknown): Leaves {
  const leaves = new Map<string, number>();
  const visit = (node: unknown, name: string, weight: number): void => {
    if (typeof node === "object" && node !== null) {
      for (const [key, inner] of Object.entries(node)) {
        visit(inner, Array.isArray(node) ? name : key, weight / 2);
      }
    } else {
      const key = `${name}=${JSON.stringify(node)}`;
      leaves.set(key, Math.max(weight, leaves.get(key) ?? 0));
    }
  };
  visit(value, "", 1);
  return leaves;
}

function commonWeight(asked: Leaves, answer: Leaves): number {
  let sum = 0;
  for (const [leaf, weight] of asked) if (answer.has(leaf)) sum += weight;
  return sum;
}

/** JSON with sorted keys: equal for equal values. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, node: unknown) =>
    typeof node === "object" && node !== null && !Array.isArray(node)
      ? Object.fromEntries(
          Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : node,
  );
}
