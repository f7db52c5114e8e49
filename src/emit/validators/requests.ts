import { kebabCase, pascalCase, spellOut } from "../../ir/names/casing.js";
import type { NameRequest } from "../../ir/names/names.js";
import { operationNames } from "../../ir/names/operation-names.js";
import type { PartName, Role, ValidatorRole } from "../../ir/names/roles.js";
import type { Api, Operation, Schema } from "../../ir/types/index.js";
import { ownParts } from "./operation-parts.js";
import { rulesName } from "./rules-name.js";

const scope = "validators";

/** Forms of an identifier by what it is for. */
const forms: Readonly<Record<ValidatorRole, (name: string) => string>> = {
  guard: (name) => `is${name}`,
  validate: (name) => `validate${name}`,
  standard: (name) => `${name}Schema`,
  // An exact name keeps its case, which may be all that tells it from another.
  rules: rulesName,
};

const roles: readonly ValidatorRole[] = [
  "guard",
  "validate",
  "standard",
  "rules",
];

/** Every name the validators export. */
export function validatorRequests(
  api: Api,
  differing: ReadonlySet<Schema>,
): readonly NameRequest[] {
  const taken = new Set(
    api.schemas.map((schema) => pascalCase(nameOf(schema))),
  );
  return [
    ...api.schemas.flatMap((schema) =>
      schemaRequests(schema, differing.has(schema), taken),
    ),
    ...[...api.operations, ...api.incoming].flatMap(operationRequests),
  ];
}

function schemaRequests(
  schema: Schema,
  differs: boolean,
  taken: ReadonlySet<string>,
): readonly NameRequest[] {
  const name = nameOf(schema);
  const names = [pascalCase(name), `_${spellOut(name)}`];
  const base = {
    subject: schema,
    scope,
    module: `src/validators/${kebabCase(name)}`,
    moduleOwner: schema.id,
    kind: "value",
    origin: schema.origin,
  } as const;
  const request = (
    role: Role,
    wishes: readonly string[],
    form: (name: string) => string,
  ): NameRequest => ({ ...base, role, candidates: wishes.map(form) });
  // A schema may have the very name that another one's input would get.
  const inputNames = ["Input", "ForInput"]
    .flatMap((suffix) => names.map((one) => one + suffix))
    .filter((one) => !taken.has(one));
  const inputs = differs
    ? roles
        .filter((role) => role !== "rules")
        .map((role) => request(`${role}:input`, inputNames, forms[role]))
    : [];
  return [...roles.map((role) => request(role, names, forms[role])), ...inputs];
}

function nameOf(schema: Schema): string {
  return schema.name ?? schema.id;
}

function operationRequests(operation: Operation): readonly NameRequest[] {
  const path = [...operation.resource, operation.action].map(kebabCase);
  const module = `src/validators/operations/${path.join("/")}`;
  const names = operationNames(operation);
  return ownParts(operation).flatMap(({ part }): readonly NameRequest[] => {
    const suffix = suffixOf(part);
    const wishes = names.map((name) => name + suffix);
    const base = {
      subject: operation,
      telling: `${operation.id} ${part}`,
      scope,
      module,
      moduleOwner: operation.id,
      origin: operation.origin,
    };
    return [
      { ...base, role: `part:${part}`, candidates: wishes, kind: "type" },
      ...roles.map((role): NameRequest => ({
        ...base,
        role: `${role}:${part}`,
        candidates: wishes.map(forms[role]),
        kind: "value",
      })),
    ];
  });
}

function suffixOf(part: PartName): string {
  const words = part
    .split(":")
    .map((word) => (word === "*/*" ? "Any" : pascalCase(word)));
  return words.map((word) => word.replace(/^_/, "")).join("");
}
