import type { JSDocStructure } from "ts-morph";
import { expectOnly, plainText } from "./unprintable.js";

const known: ReadonlySet<string> = new Set(["kind", "description", "tags"]);
const knownOfTag: ReadonlySet<string> = new Set(["kind", "tagName", "text"]);

/** The comments before a declaration, each with the line break behind it, moved to the right. */
export function printDocs(
  docs: readonly unknown[] | undefined,
  margin = "",
): string {
  if (docs === undefined) return "";
  let text = "";
  for (const one of docs) text += `${printComment(textOf(one), margin)}\n`;
  return text;
}

function printComment(text: string, margin: string): string {
  const lines = text.split(text.includes("\r") ? /\r?\n/ : "\n");
  if (lines.length === 1) {
    const start = `${margin}/** ${text}`;
    return start.endsWith(" ") ? `${start}*/` : `${start} */`;
  }
  const rest = lines[0] === "" ? lines.slice(1) : lines;
  let comment = `${margin}/**\n`;
  for (const line of rest) comment += `${margin}${printLine(line)}\n`;
  return `${comment}${margin} */`;
}

/** Two spaces at the end of a line break it in Markdown, and stay. */
function printLine(line: string): string {
  const text = line.trimEnd();
  if (text === "") return " *";
  return ` * ${text}${line.endsWith("  ") ? "  " : ""}`;
}

function textOf(docs: unknown): string {
  if (!isStructure(docs)) return plainText(docs);
  expectOnly(docs, known);
  const { description = "", tags = [] } = docs;
  let text = plainText(description);
  for (const tag of tags) {
    expectOnly(tag, knownOfTag);
    const said = plainText(tag.text ?? "");
    const gap = said === "" || said.startsWith("\n") ? "" : " ";
    text += `${text === "" ? "" : "\n"}@${tag.tagName}${gap}${said}`;
  }
  return text;
}

function isStructure(docs: unknown): docs is JSDocStructure {
  return typeof docs === "object" && docs !== null;
}
