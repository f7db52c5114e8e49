import { Project } from "ts-morph";
import type { GeneratedFile } from "../../../src/emit/emitter.js";
import type { Names } from "../../../src/ir/names/names.js";
import type { Role } from "../../../src/ir/names/roles.js";
import type {
  ObjectShape,
  PropertyShape,
  Schema,
  Shape,
} from "../../../src/ir/types/index.js";

/** Names of a run in which nothing was named. */
export const noNames: Names = {
  of(subject) {
    throw new Error(`no name for ${subject.id}`);
  },
  find: () => undefined,
};

/** A TypeScript file as ts-morph prints it. */
export function printWithTsMorph(file: GeneratedFile): string {
  if (file.kind !== "typescript") throw new Error(`${file.path} is no code`);
  const project = new Project({ useInMemoryFileSystem: true });
  const { statements } = file;
  return project
    .createSourceFile(file.path, { statements: [...statements] })
    .getFullText();
}

/** The import lines of a file. */
export function printImports(file: GeneratedFile): readonly string[] {
  return printWithTsMorph(file)
    .split("\n")
    .filter((line) => line.startsWith("import"));
}

/** Names as given: subject, role, identifier. */
export function namesOf(
  ...entries: readonly (readonly [Schema, Role, string])[]
): Names {
  const find: Names["find"] = (subject, role) => {
    const entry = entries.find(
      ([schema, of]) => schema.id === subject.id && of === role,
    );
    return entry === undefined
      ? undefined
      : {
          identifier: entry[2],
          module: `src/types/${entry[0].id.toLowerCase()}`,
          kind: "type",
        };
  };
  return {
    find,
    of: (subject, role) => find(subject, role) ?? noNames.of(subject, role),
  };
}

/** A schema of a shape; its id is its name. */
export function schemaOf(
  name: string,
  shape: Shape,
  members: Partial<Schema> = {},
): Schema {
  return {
    id: name,
    name,
    origin: { file: "api.yaml", pointer: `/${name}` },
    docs: { deprecated: false },
    annotations: {
      examples: [],
      readOnly: false,
      writeOnly: false,
      extensions: {},
    },
    assertions: {},
    shape,
    ...members,
  };
}

export function ref(target: Schema): Shape {
  return { kind: "ref", target };
}

export function object(
  properties: readonly PropertyShape[],
  additional?: Shape,
): ObjectShape {
  return { kind: "object", properties, ...(additional ? { additional } : {}) };
}

/** A property; optional and without documentation unless told otherwise. */
export function property(
  name: string,
  shape: Shape,
  options: Partial<PropertyShape> & {
    readonly description?: string;
    readonly keywords?: Partial<Schema>;
  } = {},
): PropertyShape {
  const { description, keywords, ...members } = options;
  return {
    name,
    required: false,
    readOnly: false,
    writeOnly: false,
    shape,
    docs: {
      deprecated: false,
      ...(description === undefined ? {} : { description }),
    },
    schema: schemaOf(name, shape, keywords),
    ...members,
  };
}
