import type { Collector } from "./diagnostics/collector.js";
import type { Emitter } from "./emit/emitter.js";

/** A plugin whose errors are findings: it is not our bug when it throws. */
export function guardPlugin(plugin: Emitter, collector: Collector): Emitter {
  const { name, needs } = plugin;
  const report = (error: unknown): void => {
    const detail = error instanceof Error ? error.message : String(error);
    collector.report("emit/plugin-failed", undefined, { name, detail });
  };
  return {
    name,
    needs,
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
        return [...(await plugin.emit(api, names, target))];
      } catch (error) {
        report(error);
        return [];
      }
    },
  };
}
