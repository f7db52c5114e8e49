import { resolve } from "node:path";
import { isFolder } from "../spec/file-status.js";
import type { NoteProblem } from "./config-problem.js";
import type { Config } from "./config.js";
import type { KeyPath } from "./locate-key.js";

/** Notes folders that a configuration names and that do not exist. */
export function checkFolders(
  config: Config,
  base: string,
  label: (path: string) => string,
  note: NoteProblem,
): void {
  const check = (path: KeyPath, key: string, value?: string): void => {
    if (value === undefined) return;
    const folder = resolve(base, value);
    if (isFolder(folder)) return;
    const holes = { key, folder: label(folder) };
    note({
      path,
      target: "value",
      report: (collector, place) =>
        collector.report("config/no-folder", place, holes),
    });
  };
  check(["templates"], "templates", config.templates);
  for (const [index, entry] of config.packages.entries()) {
    for (const key of ["templates", "root"] as const) {
      check(["packages", index, key], key, entry[key]);
    }
  }
}
