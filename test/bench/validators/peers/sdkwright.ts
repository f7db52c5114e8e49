import { join } from "node:path";
import type * as Sdkwright from "../../../../src/index.js";
import { loadFile, make, projectFolder } from "../../workshop.js";
import type { Peer } from "../peer.js";

interface Emitted {
  readonly is: (value: unknown) => boolean;
  readonly validate: (value: unknown) => unknown;
}

/** Ours, as it is built. */
export const sdkwright: Peer = {
  name: "sdkwright",
  compile: async ({ folder, schema, formats }) => {
    const { compileValidator } = await loadFile<typeof Sdkwright>(
      join(projectFolder, "dist/index.js"),
    );
    const text = compileValidator(schema, { formats });
    const { is, validate } = await loadFile<Emitted>(
      make(`${folder}/sdkwright.js`, text),
    );
    return { check: is, explain: validate };
  },
};
