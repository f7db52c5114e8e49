import type { JsonObject } from "../../../spec/support/json.js";
import { bundleModule } from "../../bundle-module.js";
import { load, loadFile } from "../../workshop.js";
import type { Peer } from "../peer.js";

type Validate = (value: unknown) => boolean;

/** A module of Node's kind, whose function is the default of the default. */
interface Wrapped<Value> {
  readonly default: { readonly default: Value };
}

interface Ajv {
  compile(schema: JsonObject): Validate;
}

/** `ajv`'s standalone code, which everything is measured against. */
export const ajv: Peer = {
  name: "ajv",
  compile: async ({ folder, schema, formats }) => {
    const first = await standalone(`${folder}/ajv`, schema, formats, false);
    const all = await standalone(`${folder}/ajv-all`, schema, formats, true);
    return {
      check: first,
      explain: all,
    };
  },
};

async function standalone(
  path: string,
  schema: JsonObject,
  formats: boolean,
  allErrors: boolean,
): Promise<Validate> {
  const text = await standaloneText(schema, formats, allErrors);
  const file = await bundleModule(path, text);
  return (await loadFile<{ readonly default: Validate }>(file)).default;
}

/** The text of the module ajv makes of a schema. */
export async function standaloneText(
  schema: JsonObject,
  formats: boolean,
  allErrors: boolean,
): Promise<string> {
  const { default: core } =
    await load<Wrapped<new (options: object) => Ajv>>("ajv/dist/2020.js");
  const { default: writer } = await load<
    Wrapped<(compiler: Ajv, validate: Validate) => string>
  >("ajv/dist/standalone/index.js");
  const { default: addFormats } =
    await load<Wrapped<(compiler: Ajv, options: object) => void>>(
      "ajv-formats",
    );
  const compiler = new core.default({
    allErrors,
    code: { source: true, esm: true },
    logger: false,
    strict: false,
  });
  if (formats) addFormats.default(compiler, { mode: "full" });
  return writer.default(compiler, compiler.compile(schema));
}
