import { join } from "node:path";
import { manifestIn } from "./consumer.js";
import { filesBelow } from "./files.js";

/** A module that a package offers. */
export interface SubPath {
  /** What is imported: `cloudflare-sdk/resources/addressing/…`. */
  readonly specifier: string;
  /** Below the package. */
  readonly types: string;
  readonly module: string;
}

/** Every module that the `exports` of a package name, those with a `*` for each file that fits. */
export function subPaths(folder: string): readonly SubPath[] {
  const { name, exports } = manifestIn(folder);
  const files = filesBelow(folder);
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === "string") return [];
    const star = target.default.slice(2).split("*");
    const [before = "", after] = star;
    const fills =
      after === undefined
        ? [""]
        : files
            .filter((file) => file.startsWith(before) && file.endsWith(after))
            .map((file) => file.slice(before.length, -after.length));
    return fills.map((fill) => ({
      specifier: join(name, path).replace("*", fill),
      types: target.types.slice(2).replace("*", fill),
      module: target.default.slice(2).replace("*", fill),
    }));
  });
}
