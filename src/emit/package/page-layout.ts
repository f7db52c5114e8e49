import { isPlainPage } from "./api-page.js";
import type { PackageView, SchemeView } from "./package-view.js";
import { isPlainCode, isPlainProse } from "./plain-text.js";

/**
 * What of a page its template lays out by itself: all of it, where no text of
 * the API needs escaping, else the code in it.
 */
export function layoutOf(
  path: string,
  view: PackageView,
): "final" | "code" | undefined {
  switch (path) {
    case "package.json":
    case "tsconfig.json":
      return "final";
    case "README.md":
      return isPlainReadme(view) ? "final" : "code";
    case "api.md":
      return isPlainPage(view) ? "final" : undefined;
    case "CHANGELOG.md":
      return isPlainChangelog(view) ? "final" : undefined;
    default:
      return undefined;
  }
}

function isPlainReadme(view: PackageView): boolean {
  const { packageName, title, schemes, alternatives } = view;
  return (
    /^[@a-z\d./-]+$/.test(packageName) &&
    isPlainProse(title) &&
    schemes.every(({ name, way }) => isPlainCell(name) && isPlainCell(way)) &&
    alternatives.every((one) => isPlainProse(one.replaceAll("`", "")))
  );
}

function isPlainChangelog(view: PackageView): boolean {
  const { title, packageVersion, apiVersion } = view;
  return [title, packageVersion, apiVersion].every(isPlainProse);
}

/** Whether a text takes as many columns in a table as it has characters. */
function isPlainCell(text: string): boolean {
  return /^[\x20-\x7b}~]*$/.test(text) && isPlainCode(text.replaceAll("`", ""));
}

/** How wide the columns of the table of credentials are, where its cells are plain. */
export function columnWidths(schemes: readonly SchemeView[]): ColumnWidths {
  const widest = (head: string, cells: readonly string[]): number =>
    Math.max(head.length, ...cells.map((cell) => cell.length));
  return {
    name: widest(
      "`auth` member",
      schemes.map(({ name }) => `\`${name}\``),
    ),
    way: widest(
      "goes into",
      schemes.map(({ way }) => way),
    ),
    env: widest(
      "environment variable",
      schemes.map(({ env = "" }) => `\`${env}\``),
    ),
  };
}

/** Columns that each column of the table takes. */
export interface ColumnWidths {
  readonly name: number;
  readonly way: number;
  readonly env: number;
}
