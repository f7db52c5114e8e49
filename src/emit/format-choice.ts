/**
 * Which formats assert and which only tell: all alike, or each by its name,
 * where `*` stands for the others.
 */
export type FormatChoice =
  FormatRole | { readonly [format: string]: FormatRole };

/** What a format does: it is checked, or it only tells. */
export type FormatRole = "assert" | "annotate";

/** The roles, as options name them. */
export const formatRoles: readonly FormatRole[] = ["assert", "annotate"];

/** Whether a format asserts; undefined leaves it to the dialect. */
export type FormatPolicy = (format: string) => boolean | undefined;

/** The policy behind a choice; `rest` is for what it does not mention. */
export function formatPolicy(
  choice: FormatChoice | undefined,
  rest: FormatRole | "dialect",
): FormatPolicy {
  return (format) => {
    const role = roleOf(choice, format) ?? rest;
    return role === "dialect" ? undefined : role === "assert";
  };
}

/** The policy that asserts every format. */
export const everyFormat: FormatPolicy = () => true;

function roleOf(
  choice: FormatChoice | undefined,
  format: string,
): FormatRole | undefined {
  if (choice === undefined || typeof choice === "string") return choice;
  if (Object.hasOwn(choice, format)) return choice[format];
  return Object.hasOwn(choice, "*") ? choice["*"] : undefined;
}
