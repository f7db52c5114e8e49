import type { DiagnosticCode } from "../diagnostics/catalog.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Emitter } from "../emit/emitter.js";
import type { CheckOptions } from "./checks.js";
import type { InputOptions } from "./input.js";

/** What to generate. Paths are relative to the folder of the configuration. */
export interface Config {
  readonly packages: readonly PackageConfig[];
  /** Folder of templates that replace built-in ones of the same path, for all packages. */
  readonly templates?: string;
  /** Emitters beside the built-in ones; in a JavaScript or TypeScript configuration only. */
  readonly plugins?: readonly Emitter[];
  /** How severe findings are, by code; errors stay errors. */
  readonly severity?: { readonly [Code in DiagnosticCode]?: Severity };
}

/** One document and the package made from it. */
export interface PackageConfig extends InputOptions, CheckOptions {
  /** Path of the OpenAPI document. */
  readonly spec: string;
  /** Folder of the package; `generated/<name>` by default. */
  readonly out?: string;
  /** npm name; the document's title in kebab-case by default. */
  readonly name?: string;
  /** npm version; 0.1.0 by default. */
  readonly version?: string;
  /**
   * Names of emitters; all by default, without `schema` where operations and
   * schemas are more than 2,000. What they need is switched on with them.
   */
  readonly emit?: readonly string[];
  /** Folder of templates that replace built-in ones of the same path. */
  readonly templates?: string;
}

/** Types a configuration: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
