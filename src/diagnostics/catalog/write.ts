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
  "write/blocked": {
    severity: "error",
    title: "Something stands where a file or folder is needed",
    message: (holes: {
      readonly path: string;
      readonly obstacle: string;
    }): string =>
      `"${holes.path}" cannot be written, as "${holes.obstacle}" is in the way`,
    cause:
      "A file stands where a folder is needed, or a folder where a file is; neither was written by sdkwright, so it stays.",
    fix: "Move it away, or choose another folder with `--out`.",
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
  "write/busy": {
    severity: "error",
    title: "Another run writes the same folder",
    message: (holes: { readonly path: string }): string =>
      `another run is writing "${holes.path}" and does not end`,
    cause: "Two runs that write one folder would mix their files.",
    fix: "Wait for the other run or end it, then start again.",
  },
  "write/same-folder": {
    severity: "error",
    title: "Two packages share a folder",
    message: (holes: { readonly path: string }): string =>
      `two packages would be written into "${holes.path}"`,
    cause: "Each of them would delete the files of the other as stale.",
    fix: "Give each package a folder of its own with `out`, none inside another one's `src`.",
  },
  "write/reference-differs": {
    severity: "error",
    title: "The printer and its reference disagree",
    message: (holes: {
      readonly path: string;
      readonly line: number;
    }): string =>
      `"${holes.path}" differs from what ts-morph and prettier print, from line ${holes.line} on`,
    cause:
      "`--verify` prints every file a second time through ts-morph and prettier; both must give the same bytes.",
    fix: "Report the part of the specification that this file comes from; without `--verify` the file is written and valid.",
  },
} as const;
