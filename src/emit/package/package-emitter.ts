import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { Emitter, GeneratedFile, Target } from "../emitter.js";
import { laidOut } from "../typescript/laid-out.js";
import { exampleFiles, operationExamples } from "./example-files.js";
import { packageView } from "./package-view.js";
import { layoutOf } from "./page-layout.js";

/** Files of the package that are one template each. */
const templated = [
  "package.json",
  "tsconfig.json",
  "README.md",
  "api.md",
  "CHANGELOG.md",
  "LICENSE",
] as const;

/**
 * What makes the generated code an npm package: its manifest, the pages a
 * person reads, and examples in TypeScript and curl.
 */
export const packageEmitter: Emitter = {
  name: "package",
  needs: [],
  names: () => [],
  emit: (api, names, target) => laidOut(files(api, names, target)),
};

function* files(
  api: Api,
  names: Names,
  target: Target,
): Generator<GeneratedFile> {
  const examples = operationExamples(api);
  const view = packageView(api, names, target, examples);
  for (const path of filesFor(target)) {
    const file = { path, template: `package/${path}.hbs`, view } as const;
    const layout = layoutOf(path, view);
    yield { kind: "text", ...file, ...(layout && { layout }) };
  }
  yield* exampleFiles(api, examples, names, target);
}

/** api.md describes the client; without one there is nothing to describe. */
function filesFor(target: Target): readonly string[] {
  return templated.filter(
    (path) => path !== "api.md" || target.emitters.includes("client"),
  );
}
