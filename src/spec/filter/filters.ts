/** Names that must be there, and names that must not; `*` stands for any text, in a path for any text without `/`, and `**` for any. */
export interface Selection {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/**
 * Which operations become part of the package. An operation stays when every
 * filter lets it: one of the included names fits, if there are any, and none
 * of the excluded ones.
 */
export interface Filters {
  /** Names of tags; one stands for those that are nested under it, too (OpenAPI 3.2). */
  readonly tags?: Selection;
  /** Path templates, as `/pets/**`; a webhook goes by its name. */
  readonly paths?: Selection;
  /** Operation ids, or methods and paths, as `GET /pets/{id}`. */
  readonly operations?: Selection;
  /** Whether deprecated operations stay; they do by default. */
  readonly deprecated?: boolean;
  /** Whether components that nothing uses stay; by default as long as no other filter is set. */
  readonly unused?: boolean;
}

/** The filters that select by name. */
export const selections = ["tags", "paths", "operations"] as const;

/** Whether any operation could be left out. */
export function selectsOperations(filters: Filters): boolean {
  return (
    filters.deprecated === false ||
    selections.some((key) => {
      const { include = [], exclude = [] } = filters[key] ?? {};
      return include.length + exclude.length > 0;
    })
  );
}

/** Whether components that nothing uses are left out. */
export function dropsUnused(filters: Filters): boolean {
  return !(filters.unused ?? !selectsOperations(filters));
}
