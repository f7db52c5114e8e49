/**
 * The templates that ship with sdkwright, as Handlebars compiled them, by their
 * text. None here: `.bundle.js` puts them in when it makes the bundle.
 */
export const compiledTemplates: ReadonlyMap<string, TemplateSpecification> =
  new Map();
