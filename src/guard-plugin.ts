import type { Collector } from "./diagnostics/collector.js";
import type { Emitter, GeneratedFile } from "./emit/emitter.js";

/** A plugin whose errors are findings: it is not our bug when it throws. */
export function guardPlugin(plugin: Emitter, collector: Collector): Emitter {
  const { name, needs, exports = [] } = plugin;
  const report = (error: unknown): void => {
    const detail = error instanceof Error ? error.message : String(error);
    collector.report("emit/plugin-failed", undefined, { name, detail });
  };
  return {
    name,
    needs,
    exports,
    losses: (api) => {
      try {
        return [...(plugin.losses?.(api) ?? [])];
      } catch (error) {
        report(error);
        return [];
      }
    },
    names: (api, target) => {
      try {
        return [...plugin.names(api, target)];
      } catch (error) {
        report(error);
        return [];
      }
    },
    emit: async (api, names, target) => {
      try {
        return checkFiles(await plugin.emit(api, names, target));
      } catch (error) {
        report(error);
        return [];
      }
    },
  };
}

/** What a plugin in JavaScript returns may be anything. */
function checkFiles(files: unknown): readonly GeneratedFile[] {
  if (!Array.isArray(files)) throw new Error("it returned no list of files");
  return files.map((file: unknown, index) => {
    if (isFile(file)) return file;
    throw new Error(`file ${index + 1} of its list is none`);
  });
}

function isFile(value: unknown): value is GeneratedFile {
  if (typeof value !== "object" || value === null) return false;
  const { kind, path, statements, template, text } = value as Partial<
    Readonly<Record<string, unknown>>
  >;
  if (typeof path !== "string") return false;
  if (kind === "typescript") return Array.isArray(statements);
  return kind === "text"
    ? typeof template === "string"
    : kind === "source" && typeof text === "string";
}
