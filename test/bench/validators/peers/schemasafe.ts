import { loadFile, load, make } from "../../workshop.js";
import type { Peer, Task } from "../peer.js";

interface Schemasafe {
  readonly default: {
    validator(
      schema: object,
      options: object,
    ): { readonly toModule: () => string };
  };
}

type Validate = (value: unknown) => boolean;

/** `@exodus/schemasafe`, the text of `toModule`. */
export const schemasafe: Peer = {
  name: "schemasafe",
  compile: async (task) => ({
    check: await compiled(task, "schemasafe", {}),
    explain: await compiled(task, "schemasafe-all", {
      includeErrors: true,
      allErrors: true,
    }),
  }),
};

async function compiled(
  { folder, schema }: Task,
  name: string,
  options: object,
): Promise<Validate> {
  const { default: library } = await load<Schemasafe>("@exodus/schemasafe");
  const validate = library.validator(withoutIdle(schema), {
    mode: "lax",
    $schemaDefault: "https://json-schema.org/draft/2020-12/schema",
    formatAssertion: true,
    ...options,
  });
  const text = `export default ${validate.toModule()};\n`;
  const file = make(`${folder}/${name}.js`, text);
  return (await loadFile<{ readonly default: Validate }>(file)).default;
}

const ofStrings = new Set(["format", "maxLength", "minLength", "pattern"]);

/** The schema without what schemasafe refuses: limits of strings on other types. */
function withoutIdle(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    const { type } = Object(value) as { readonly type?: unknown };
    if (typeof type !== "string" || type === "string") return value;
    return Object.fromEntries(
      Object.entries(value as object).filter(([key]) => !ofStrings.has(key)),
    );
  }) as object;
}
