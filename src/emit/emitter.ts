import type { ImportDeclarationStructure, StatementStructures } from "ts-morph";
import type { Collector } from "../diagnostics/collector.js";
import type { Api, JsonObject, Loss, Origin } from "../ir/types/index.js";
import type { FormatChoice } from "./format-choice.js";
import type { NameRequest, Names } from "../ir/names/names.js";

/**
 * A generator of files: names first, then text. It returns data and touches
 * no disk; the same input gives the same files.
 */
export interface Emitter {
  /** Unique; what `--emit` and the configuration call it. */
  readonly name: string;
  /** Emitters whose symbols it mentions; they are switched on with it. */
  readonly needs: readonly string[];
  /** Modules that users of the package may import, beside those of the built-in emitters. */
  readonly exports?: readonly PackageExport[];
  /** Every name it would like to export. */
  names(api: Api, target: Target): Iterable<NameRequest>;
  /**
   * The files; every mention of an exported symbol goes through `names`. Each
   * is printed before the next one is asked for, so a generator function
   * keeps only one file in memory.
   */
  emit(
    api: Api,
    names: Names,
    target: Target,
  ): Iterable<GeneratedFile> | Promise<Iterable<GeneratedFile>>;
  /** What of the API its files do not represent, beyond `api.losses`. */
  losses?(api: Api): Iterable<Loss>;
}

/** A sub-path of the generated package: `./routes` for `src/routes.ts`. */
export interface PackageExport {
  /** As package.json has it: `./routes`. */
  readonly path: string;
  /** Path below `src` without extension: `routes`. */
  readonly module: string;
}

/** What is being generated, beyond the API itself. */
export interface Target {
  /** npm name of the package. */
  readonly packageName: string;
  /** npm version of the package. */
  readonly packageVersion: string;
  /** Names of all emitters of this run, in order. */
  readonly emitters: readonly string[];
  /** What emitters beside the built-in ones export. */
  readonly exports?: readonly PackageExport[];
  /** Which formats the validators assert; all of them unless it says otherwise. */
  readonly formats?: FormatChoice;
  /** A place of the documents as `file:line:column`, where issues are to say where their schema stands. */
  readonly placeOf?: (origin: Origin) => string;
  /** Where an emitter reports what it cannot represent. */
  readonly collector: Pick<Collector, "report">;
  /** The whole specification as one OpenAPI document with local `$ref`s only. */
  document(): JsonObject;
}

/** A statement of a TypeScript file, as ts-morph describes it, or as text. */
export type Statement =
  string | StatementStructures | ImportDeclarationStructure;

/** A file to write; `path` is relative to the package and uses `/`. */
export type GeneratedFile =
  | {
      readonly kind: "typescript";
      readonly path: string;
      readonly statements: readonly Statement[];
      /**
       * `final`: every text in the statements is in prettier's layout already,
       * so the file is printed as it is. Further lines of a text are indented
       * from the line it starts on; what starts with a line break stands below
       * the head before it; types of parameters are laid out for lines of
       * their own. Without it, the text may have any layout: ts-morph prints
       * the file and prettier lays it out, a second a megabyte.
       */
      readonly layout?: "final";
    }
  | {
      /**
       * Rendered by Handlebars, then laid out by prettier. `template` is a path
       * below `templates/`, or the `file:` URL of a plugin's own.
       */
      readonly kind: "text";
      readonly path: string;
      readonly template: string;
      readonly view: object;
      /**
       * `final`: this template makes prettier's layout of this view by itself;
       * `code`: that of the code between its fences. Both where the lines of
       * code take no more than 80 columns. A template that replaces it is laid
       * out by prettier all the same.
       */
      readonly layout?: "final" | "code";
    }
  | {
      /** Text that is finished already; prettier runs on it when `format` is set. */
      readonly kind: "source";
      readonly path: string;
      readonly text: string;
      readonly format: boolean;
    };
