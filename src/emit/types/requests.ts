import { kebabCase, pascalCase, spellOut } from "../../ir/names/casing.js";
import type { NameRequest } from "../../ir/names/names.js";
import { isGlobalName, isIdentifier } from "../../ir/names/reserved.js";
import type { Schema } from "../../ir/types/schema.js";
import { variantsOf } from "../../ir/variants.js";
import { isRootName } from "../typescript/root-names.js";

/** The names of a run's schemas: `Pet`, and `PetInput` where sending differs. */
export function typeRequests(
  schemas: readonly Schema[],
  differing: ReadonlySet<Schema>,
): readonly NameRequest[] {
  const wanted = schemas.map((schema) => typeCandidates(nameOf(schema)));
  const taken = new Set(wanted.map(([first]) => first));
  const isFree = (candidate: string): boolean => !taken.has(candidate);
  const variants = variantsOf(schemas);
  return schemas.flatMap((schema, index) => {
    const candidates = wanted[index] ?? [];
    const stems = candidates.slice(0, -1);
    const last = `${candidates.at(-1) ?? ""}Input`;
    const inputs = ["Input", "ForInput"]
      .flatMap((suffix) => stems.map((name) => name + suffix))
      .concat(last)
      .filter(isFree);
    const based = variants.get(schema) ?? [];
    const any = candidates.map((name) => `Any${name}`).filter(isFree);
    const isOtherSent = [schema, ...based].some((one) => differing.has(one));
    return [
      request(schema, "type", candidates),
      ...(differing.has(schema) ? [request(schema, "input", inputs)] : []),
      ...(based.length > 0 ? [request(schema, "variants", any)] : []),
      ...(based.length > 0 && isOtherSent
        ? [
            request(
              schema,
              "variants:input",
              any.map((name) => `${name}Input`).filter(isFree),
            ),
          ]
        : []),
    ];
  });
}

function request(
  schema: Schema,
  role: "type" | "input" | "variants" | "variants:input",
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
