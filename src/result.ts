import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Loss } from "./ir/types/index.js";
import type { Locate } from "./diagnostics/render/locate.js";

/** What happened to one package. */
export interface PackageResult {
  /** npm name; the document's path while the name is not known. */
  readonly name: string;
  /** Relative to the working directory, with `/`. */
  readonly folder: string;
  /** Whether there was no error; with `check`, also whether nothing is stale. */
  readonly ok: boolean;
  /** Nothing had changed since the last run, so that nothing was done. */
  readonly isUnchanged: boolean;
  /** Paths below the folder; with `check` and `dryRun` what would happen. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly same: readonly string[];
  readonly deleted: readonly string[];
  /** With `check`: the texts of the files that are stale. */
  readonly stale: readonly StaleFile[];
  /** Warnings of the run before, when nothing was done. */
  readonly earlierWarnings: number;
  readonly seconds: number;
}

/** A file that is not what would be generated. */
export interface StaleFile {
  readonly path: string;
  /** Absent when there is no such file. */
  readonly before?: string;
  /** Absent when there should be none. */
  readonly after?: string;
}

/** What a run found: findings, and how to show them. */
export interface Findings {
  /** No error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What the documents say and the packages do not represent, by place. */
  readonly losses: readonly Loss[];
  /** Line, column and text of a diagnostic's place. */
  readonly locate: Locate;
  /** Absolute paths of the files the result depends on, also of those that could not be read. */
  readonly inputs: readonly string[];
  readonly seconds: number;
}

/** What `generate` did. */
export interface GenerateResult extends Findings {
  readonly packages: readonly PackageResult[];
}

/** What `lint` found. */
export interface LintResult extends Findings {
  /** Paths of the documents as they were named. */
  readonly specs: readonly string[];
}
