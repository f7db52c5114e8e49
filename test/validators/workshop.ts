import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Issue } from "../../src/runtime/issue.js";

/** What a compiled schema exports. */
export interface CompiledValidator {
  is(value: unknown): boolean;
  validate(value: unknown): readonly Issue[];
  readonly schema: {
    readonly "~standard": {
      readonly version: number;
      readonly vendor: string;
      validate(value: unknown): {
        readonly value?: unknown;
        readonly issues?: readonly {
          readonly message: string;
          readonly path: readonly unknown[];
        }[];
      };
    };
  };
}

/** A folder in which texts become modules that can be imported. */
export interface Workshop {
  load(text: string): Promise<CompiledValidator>;
  close(): void;
}

/** Opens an empty folder for modules. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-validators-"));
  let count = 0;
  return {
    async load(text) {
      count += 1;
      const path = join(folder, `module-${count}.mjs`);
      writeFileSync(path, text);
      return (await import(
        /* @vite-ignore */ pathToFileURL(path).href
      )) as CompiledValidator;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
