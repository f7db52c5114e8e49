/** Findings about templates and what they give. */
export const templateDiagnostics = {
  "template/missing": {
    severity: "error",
    title: "A template does not exist",
    message: (holes: {
      readonly template: string;
      readonly path: string;
    }): string =>
      `there is no template "${holes.template}", which "${holes.path}" is made from`,
    cause:
      "Templates are looked for in the folders of the configuration, then among the built-in ones.",
    fix: "Add the template to the folder that `templates` names, or correct the name in the plugin.",
  },
  "template/broken": {
    severity: "error",
    title: "A template cannot be rendered",
    message: (holes: { readonly detail: string }): string => holes.detail,
    cause: "Handlebars could not make sense of the template.",
    fix: "Correct the template at this line.",
    example: "{{#if description}}\n{{description}}",
  },
  "template/output": {
    severity: "error",
    title: "A template gives text that breaks the grammar of its file",
    message: (holes: {
      readonly path: string;
      readonly detail: string;
    }): string => `it makes "${holes.path}" unreadable: ${holes.detail}`,
    cause:
      "What templates render is laid out by prettier, which must be able to read it.",
    fix: "Correct the template; texts of the specification go into JSON and code through the helper `json`.",
  },
} as const;
