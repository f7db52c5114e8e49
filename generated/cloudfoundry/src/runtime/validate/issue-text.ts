/** Issues are no longer listed beyond this number. */
export const mostIssues = 100;

/** The step of a pointer that leads to a member (RFC 6901, section 3). */
export function segment(name: string): string {
  return name.includes("/") || name.includes("~")
    ? `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`
    : `/${name}`;
}

/** The pointer itself, or where it is huge to the innermost value that a short one leads to. */
export function shortPointer(pointer: string): string {
  if (pointer.length <= longestPointer) return pointer;
  return pointer.slice(0, pointer.lastIndexOf("/", longestPointer));
}

const longestPointer = 4000;

/** What unions of unions and long patterns say is cut somewhere. */
export function cut(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 999)}\u2026` : text;
}
