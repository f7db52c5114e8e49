import { Unprintable } from "./unprintable.js";

/** Columns of one step of indentation. */
export const step = "  ";

/** Text with every line but the first and the empty ones moved to the right. */
export function indentRest(text: string, margin: string): string {
  if (!text.includes("\n")) return text;
  if (text.includes("`") && breaksWithinTemplate(text)) {
    throw new Unprintable("a template literal over several lines");
  }
  return text.replace(/\n(?!\n|$)/g, `\n${margin}`);
}

/** The same with the first line. */
export function indent(text: string, margin: string): string {
  return text === "" ? "" : margin + indentRest(text, margin);
}

/** Whether a line may begin within a template literal, where every space counts. */
function breaksWithinTemplate(text: string): boolean {
  return text.split("\n").some((line) => {
    const code = line.replace(notTemplates, "");
    return code.split("`").length % 2 === 0;
  });
}

/** Comments and strings, which may hold any number of backticks, and escaped ones. */
const notTemplates =
  /^\s*(?:\/\*\*|\*).*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\./g;
