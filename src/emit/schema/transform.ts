import type { transformSchema } from "openapi-typescript";
import type ts from "typescript";
import type { JsonObject } from "../../ir/types/index.js";
import { hideSigns } from "./hidden-signs.js";
import type { Library } from "./load-library.js";
import { prepareDocument } from "./prepare-document.js";

type Context = Parameters<typeof transformSchema>[1];
type Document = Parameters<typeof transformSchema>[0];

/**
 * What openapi-typescript makes of a document that has been read and checked
 * already: its transformation alone, without its own reading and checks. Signs
 * are hidden where it fails to decode a name; `showSigns` undoes it.
 */
export function transform(
  source: JsonObject,
  library: Library,
): readonly ts.Node[] {
  try {
    return transformed(prepareDocument(source), library);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return transformed(hideSigns(prepareDocument(source)), library);
  }
}

function transformed(
  prepared: ReturnType<typeof prepareDocument>,
  { transformSchema, scanDiscriminators, resolveRef }: Library,
): readonly ts.Node[] {
  // The only place where its types and ours have to meet.
  const document = prepared as unknown as Document;
  const silent = { silent: true };
  const context: Omit<Context, "redoc"> = {
    ...plain,
    discriminators: scanDiscriminators(document, silent),
    injectFooter: [],
    resolve: (ref) => resolveRef(document, ref, silent),
  };
  return transformSchema(document, context as Context);
}

/** Its defaults, but a default does not make a property certain to be in a response. */
const plain = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: undefined,
  transformProperty: undefined,
} satisfies Partial<Context>;
