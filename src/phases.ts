/** The phases, in order. Loaded when there is something to do, which an unchanged package is not. */
export { readSources } from "./spec/read-sources.js";
export { createLocate } from "./spec/locate-place.js";
export { lint } from "./spec/lint/lint.js";
export { bundle } from "./spec/bundle/bundle.js";
export { buildApi } from "./ir/build/build-api.js";
export { allocateNames } from "./ir/names/allocate.js";
export { emitFiles, selectEmitters } from "./emit/index.js";
export { leftOutOf, reportLeftOut } from "./emit/left-out.js";
export { formatText } from "./print/format.js";
export { printFiles } from "./print/print-files.js";
export { printReference } from "./print/reference.js";
export { reportUnprintable } from "./report-unprintable.js";
export { referencedFiles } from "./spec/reference-targets.js";
export { candidatesOf } from "./spec/base-uri.js";
