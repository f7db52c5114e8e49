/** Findings about the output folder. */
export const writeDiagnostics = {
  "write/outside": {
    severity: "error",
    title: "A file would leave its package",
    message: (holes: { readonly path: string }): string =>
      `"${holes.path}" would be written outside the package, or through a symbolic link`,
    cause:
      "Generated files stay below the output folder, whatever a name says.",
    fix: "Rename what the file is called after, or replace the symbolic link by a folder.",
  },
  "write/foreign": {
    severity: "error",
    title: "A file that was not generated is in the way",
    message: (holes: { readonly path: string }): string =>
      `"${holes.path}" exists and was not written by sdkwright`,
    cause: "The generator never touches a file it did not write.",
    fix: "Move the file away, choose another folder with `--out`, or overwrite it with `--force`.",
  },
  "write/edited": {
    severity: "error",
    title: "A generated file was edited by hand",
    message: (holes: { readonly path: string }): string =>
      `"${holes.path}" was changed since it was generated`,
    cause: "Generating again would lose the change.",
    fix: "Put the change into the specification, a template or a file of your own, then run with `--force`.",
  },
  "write/edited-stale": {
    severity: "warning",
    title: "A file that is no longer generated was edited by hand",
    message: (holes: { readonly path: string }): string =>
      `"${holes.path}" is no longer generated, but was changed by hand, and stays`,
    cause: "Deleting it would lose the change.",
    fix: "Delete the file, or run with `--force`.",
  },
  "write/failed": {
    severity: "error",
    title: "The output folder cannot be written",
    message: (holes: {
      readonly path: string;
      readonly reason: string;
    }): string => `"${holes.path}" cannot be written: ${holes.reason}`,
    cause: "The operating system refused; the old output is unchanged.",
    fix: "Check the path, its permissions and the free space.",
  },
} as const;
