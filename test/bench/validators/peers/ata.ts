import { load, loadFile, make } from "../../workshop.js";
import type { Peer } from "../peer.js";

interface Ata {
  readonly Validator: new (schema: object, options: object) => object;
}

interface AheadOfTime {
  readonly toStandaloneModule: (validator: object, options: object) => string;
}

interface Emitted {
  readonly isValid: (value: unknown) => boolean;
  readonly validate: (value: unknown) => unknown;
}

/** `ata-validator`, the module it emits ahead of time. */
export const ata: Peer = {
  name: "ata",
  compile: async ({ folder, schema, formats }) => {
    const { Validator } = await load<Ata>("ata-validator");
    const { toStandaloneModule } = await load<AheadOfTime>("ata-validator/aot");
    const validator = new Validator(schema, { assertFormat: formats });
    const text = toStandaloneModule(validator, { format: "esm" });
    const { isValid, validate } = await loadFile<Emitted>(
      make(`${folder}/ata.js`, text),
    );
    return { check: isValid, explain: validate };
  },
};
