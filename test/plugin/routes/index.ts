import {
  createFile,
  defineEmitter,
  docComment,
  literal,
  typeText,
  type Api,
  type Emitter,
  type GeneratedFile,
  type Names,
  type Operation,
  type TypescriptFile,
} from "sdkwright";

/**
 * A plugin as anybody could write it: a table of all routes, `src/routes.ts`,
 * and a page that lists them, `ROUTES.md`. It uses nothing but what sdkwright
 * exports, and refers to the types that another emitter writes.
 */
export const routes: Emitter = defineEmitter({
  name: "routes",
  needs: ["types"],
  exports: [{ path: "./routes", module: "routes" }],
  names: (api) => [
    {
      subject: api,
      role: "routes/table",
      candidates: ["routes"],
      scope: "routes",
      module: "src/routes",
      kind: "value",
      origin: api.origin,
    },
    {
      subject: api,
      role: "routes/bodies",
      candidates: ["RouteBodies"],
      scope: "routes",
      module: "src/routes",
      kind: "type",
      origin: api.origin,
    },
  ],
  emit: (api, names) => [tableFile(api, names), pageFile(api)],
});

function tableFile(api: Api, names: Names): GeneratedFile {
  const file = createFile("src/routes.ts", names);
  const table = file.declare(names.of(api, "routes/table").identifier);
  const bodies = file.declare(names.of(api, "routes/bodies").identifier);
  const rows = api.operations.flatMap((operation) => {
    const { id, docs, method, path, resource, action } = operation;
    const comment = docComment(docs);
    const call = [...resource, action].join(".");
    const row = `${literal(id)}: ${literal({ method, path, call })},`;
    return comment === "" ? [row] : [comment, row];
  });
  const types = api.operations.map(
    (operation) => `${literal(operation.id)}: ${bodyType(operation, file)};`,
  );
  return file.finish([
    `/** Every route of the API, by method and path. */
    export const ${table} = {\n${rows.join("\n")}\n} as const;`,
    `
    /** What each route takes as its body. */
    export interface ${bodies} {\n${types.join("\n")}\n}`,
  ]);
}

function bodyType({ body }: Operation, file: TypescriptFile): string {
  const shape = body?.content[0]?.schema?.shape;
  return shape === undefined ? "undefined" : typeText(shape, "input", file);
}

function pageFile(api: Api): GeneratedFile {
  return {
    kind: "text",
    path: "ROUTES.md",
    template: new URL("routes.md.hbs", import.meta.url).href,
    view: {
      title: api.title,
      routes: api.operations.map(({ method, path, docs }) => ({
        method,
        path,
        summary: docs.summary ?? docs.description ?? "",
      })),
    },
  };
}
