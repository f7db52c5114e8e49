import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bundleModule } from "../../bundle-module.js";
import { runProcess } from "../../generate/run-process.js";
import { benchFolder, loadFile, make, workshop } from "../../workshop.js";
import type { JsonObject } from "../../../spec/support/json.js";
import type { Peer, Task } from "../peer.js";
import { typesOf } from "./typia-types.js";

interface Emitted {
  readonly check: (value: unknown) => boolean;
  readonly explain: (value: unknown) => unknown;
}

/** `typia`, which compiles TypeScript's types; made of the schema for it. */
export const typia: Peer = {
  name: "typia",
  compile: async (task) => {
    const file = await bundleModule(
      `${task.folder}/typia`,
      await typiaText(task),
    );
    const { check, explain } = await loadFile<Emitted>(file);
    return { check, explain };
  },
};

/** Transforms with typia and gives the text of a module that uses its output. */
async function typiaText({ folder, schema }: Task): Promise<string> {
  const input = `${folder}/typia-in`;
  const { $defs = {}, ...root } = schema;
  make(
    `${input}/input.ts`,
    `import typia, { type tags } from "typia";
${typesOf({ ...($defs as JsonObject), Payload: root })}
export const check = typia.createIs<Payload>();
export const explain = typia.createValidate<Payload>();
`,
  );
  const config = make(`${input}/tsconfig.json`, tsconfig);
  const out = join(workshop, folder, "typia-out");
  mkdirSync(out, { recursive: true });
  const run = await runProcess(
    [
      join(benchFolder, "node_modules/typia/lib/executable/typia.js"),
      "generate",
      "--input",
      join(workshop, input),
      "--output",
      out,
      "--project",
      config,
    ],
    join(workshop, input),
  );
  if ("failure" in run) throw new Error(run.failure);
  return `export { check, explain } from ${JSON.stringify(join(out, "input.ts"))};\n`;
}

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    types: [],
  },
});
