/**
 * sdkwright as a library: what the command line does, as functions, and the
 * contract of emitters.
 */
import type { Emitter } from "./emit/emitter.js";

export { generate, type GenerateOptions } from "./generate.js";
export {
  compileValidator,
  SchemaError,
  type CompileOptions,
} from "./compile-validator.js";
export { lint, type LintOptions } from "./lint.js";
export { mock, type MockResult, type MockServerOptions } from "./cli/mock.js";
export type {
  Findings,
  GenerateResult,
  LintResult,
  PackageResult,
  StaleFile,
} from "./result.js";
export type { Phase } from "./analyse.js";
export {
  defineConfig,
  type Config,
  type PackageConfig,
} from "./config/config.js";
export type { CheckOptions } from "./config/checks.js";
export type { FormatChoice, FormatRole } from "./emit/format-choice.js";
export type { InputOptions } from "./config/input.js";
export type { Filters, Selection } from "./spec/filter/filters.js";
export type { DiagnosticCode } from "./diagnostics/catalog.js";
export type {
  Diagnostic,
  Place,
  PointerPlace,
  Severity,
  TextPlace,
} from "./diagnostics/diagnostic.js";
export { explain } from "./diagnostics/explain.js";
export type { Locate, Located } from "./diagnostics/render/locate.js";
export { renderGithub } from "./diagnostics/render/github.js";
export { renderJson } from "./diagnostics/render/json.js";
export { renderText, type TextOptions } from "./diagnostics/render/text.js";
export type {
  Emitter,
  GeneratedFile,
  PackageExport,
  Statement,
  Target,
} from "./emit/emitter.js";
export {
  createFile,
  relativeSpecifier,
  type TypescriptFile,
} from "./emit/typescript/file.js";
export {
  docComment,
  docs,
  type DocsOptions,
  type DocTag,
} from "./emit/typescript/docs.js";
export { literal, propertyKey } from "./emit/typescript/literal.js";
export { partCheck } from "./emit/typescript/part-check.js";
export type { Direction } from "./emit/typescript/shape-type.js";
export { typeText } from "./emit/typescript/type-text.js";
export { camelCase, kebabCase, pascalCase } from "./ir/names/casing.js";
export type { Name, NameRequest, Names, Subject } from "./ir/names/names.js";
export type { PluginRole, Role } from "./ir/names/roles.js";
export type * from "./ir/types/index.js";

/** Types an emitter, which is what a plugin is: `plugins: [defineEmitter({ … })]`. */
export function defineEmitter(emitter: Emitter): Emitter {
  return emitter;
}
