import { kebabCase, pascalCase, spellOut } from "../../ir/names/casing.js";
import type { NameRequest } from "../../ir/names/names.js";
import { isGlobalName, isIdentifier } from "../../ir/names/reserved.js";
import type { Schema } from "../../ir/types/schema.js";
import { isRootName } from "../typescript/root-names.js";

/** The names of a run's schemas: `Pet`, and `PetInput` where sending differs. */
export function typeRequests(
  schemas: readonly Schema[],
  differing: ReadonlySet<Schema>,
): readonly NameRequest[] {
  const wanted = schemas.map((schema) => typeCandidates(nameOf(schema)));
  const taken = new Set(wanted.map(([first]) => first));
  return schemas.flatMap((schema, index) => {
    const candidates = wanted[index] ?? [];
    const stems = candidates.slice(0, -1);
    const last = `${candidates.at(-1) ?? ""}Input`;
    const inputs = ["Input", "ForInput"]
      .flatMap((suffix) => stems.map((name) => name + suffix))
      .concat(last)
      .filter((candidate) => !taken.has(candidate));
    return [
      request(schema, "type", candidates),
      ...(differing.has(schema) ? [request(schema, "input", inputs)] : []),
    ];
  });
}

function request(
  schema: Schema,
  role: "type" | "input",
  candidates: readonly string[],
): NameRequest {
  return {
    subject: schema,
    role,
    candidates,
    scope: "types",
    module: `src/types/${kebabCase(nameOf(schema))}`,
    moduleOwner: schema.id,
    kind: "type",
    origin: schema.origin,
  };
}

function nameOf(schema: Schema): string {
  return schema.name ?? schema.id;
}

/**
 * From what reads best to what is certainly nobody else's. Repetitions stay:
 * whoever steps back from a shared wish may end at its own exact name.
 */
function typeCandidates(name: string): readonly string[] {
  const pascal = pascalCase(name);
  const last = `${spelled(name)}_`;
  const candidates = isTaken(pascal)
    ? [`${pascal}Model`, `${pascal}Type`, name, last]
    : [pascal, name, spelled(name), last];
  return candidates.filter(
    (candidate) => isIdentifier(candidate) && !isTaken(candidate),
  );
}

/** Names of the language, and of what the package itself exports beside all types. */
function isTaken(name: string): boolean {
  return isGlobalName(name) || isRootName(name);
}

/** The exact name, as something that can be declared. */
function spelled(name: string): string {
  const text = spellOut(name);
  return /^[A-Za-z]/.test(text) ? text : `Schema_${text}`;
}
