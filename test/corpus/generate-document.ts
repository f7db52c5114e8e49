import { generate, type Loss } from "../../src/index.js";
import type { CorpusDocument } from "./documents.js";
import type { Outcome } from "./outcome.js";

/** What a document came to, and the files of its package. */
export interface Generated {
  readonly outcome: Outcome;
  /** By path below the package's folder; empty unless it was generated. */
  readonly files: ReadonlyMap<string, string>;
}

/** No such folder: every file of the package is one that is to be written. */
const nowhere = "/nowhere";

/** Generates all there is from a document and keeps it in memory. */
export async function generateDocument(
  { file, path, folder }: CorpusDocument,
  name: string,
): Promise<Generated> {
  try {
    const { diagnostics, locate, losses, packages } = await generate({
      workingDirectory: folder,
      check: true,
      config: {
        packages: [
          { spec: path, name, root: folder, out: `${nowhere}/${name}` },
        ],
      },
    });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const stale = packages.flatMap((each) => each.stale);
    const isLocated = errors.some(
      ({ place }) => place !== undefined && locate(place) !== undefined,
    );
    const codes = [...errors, ...diagnostics].map(({ code }) => code);
    const files = new Map(
      stale.flatMap(({ path: at, after }) =>
        after === undefined ? [] : [[at, after]],
      ),
    );
    const isGenerated = errors.length === 0 && files.size > 0;
    return {
      outcome: {
        file,
        result: isGenerated ? "generated" : "refused",
        codes: [...new Set(codes)],
        losses: isGenerated ? countLosses(losses) : {},
        faults:
          isGenerated || isLocated
            ? []
            : [{ kind: "unlocated", text: codes.join(" ") }],
      },
      files: isGenerated ? files : new Map(),
    };
  } catch (error) {
    const text = error instanceof Error ? String(error.stack) : String(error);
    const faults = [{ kind: "crash" as const, text }];
    const outcome: Outcome = {
      file,
      result: "crashed",
      codes: [],
      losses: {},
      faults,
    };
    return { outcome, files: new Map() };
  }
}

function countLosses(losses: readonly Loss[]): Outcome["losses"] {
  const counts: Record<string, number> = {};
  for (const { construct, object, lostBy } of losses) {
    const key = [object, construct, lostBy.join(", ")].join("|");
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
