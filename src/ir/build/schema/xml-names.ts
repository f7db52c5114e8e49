import type { Draft } from "./draft.js";
import { segmentsOf } from "./resources/pointer.js";

/**
 * Names the elements of components. From OpenAPI 3.2 on they keep their names
 * wherever they are referred to (section 4.26.3); before, what says no name
 * has that of the property.
 */
export function nameElements(drafts: readonly Draft[]): void {
  for (const { schema, resource } of drafts) {
    const component = componentAt(schema.origin.pointer);
    if (component === undefined) continue;
    const { types, refs } = schema.assertions;
    const { xml } = schema.annotations;
    const node = xml?.node ?? (types?.includes("array") ? "none" : "element");
    const hasName =
      resource.dialect.name === "openapi-3.2" &&
      refs === undefined &&
      (node === "element" || node === "attribute");
    schema.annotations.xml = {
      ...(hasName && { name: component }),
      ...xml,
      component,
    };
  }
}

const componentPointer = /^\/(?:components\/schemas|definitions)\/[^/]+$/;

function componentAt(pointer: string): string | undefined {
  return componentPointer.test(pointer)
    ? segmentsOf(pointer).at(-1)
    : undefined;
}
