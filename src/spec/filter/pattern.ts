/** Whether a name fits a pattern. */
export type Pattern = (name: string) => boolean;

/**
 * Reads a pattern of names: `*` stands for any text. In a path it stands for
 * any text without `/`, `**` for any, and `/pets/**` fits `/pets` too. Braces
 * are those of path templates and mean themselves.
 */
export function readPattern(text: string, isPath: boolean): Pattern {
  if (!text.includes("*")) return (name) => name === text;
  const source = text
    .split(/(\/\*\*$|\*+)/)
    .map((part, index) =>
      index % 2 === 0 ? literal(part) : wild(part, isPath),
    )
    .join("");
  const expression = new RegExp(`^${source}$`, "su");
  return (name) => expression.test(name);
}

function wild(part: string, isPath: boolean): string {
  if (part === "/**") return isPath ? "(?:/.*)?" : "/.*";
  return isPath && part === "*" ? "[^/]*" : ".*";
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
