import type { JSDocStructure } from "ts-morph";
import type { Docs } from "../../ir/types/docs.js";
import { cleanProse, cleanTag } from "./prose.js";
import { kind } from "./kind.js";
import type { TypeMember } from "./type-node.js";
import { wrapProse } from "./wrap.js";

/** A block tag beyond those that follow from `Docs`: `{ name: "format", text: "uuid" }`. */
export interface DocTag {
  readonly name: string;
  /** Text of the specification is welcome: it is made harmless here. */
  readonly text?: string;
}

/** What `docs` may be told. */
export interface DocsOptions {
  readonly tags?: readonly DocTag[];
  /** The name of what is documented: a title that only repeats it is left out. */
  readonly name?: string;
  /** Columns before the comment, for the width of its lines. */
  readonly indent?: number;
}

/** JSDoc for a structure: empty when there is nothing to say. */
export function docs(
  source: Docs | undefined,
  options: DocsOptions = {},
): JSDocStructure[] {
  return structureOf(docLines(source, options));
}

/** JSDoc for a member of an interface. */
export function memberDocs(
  member: TypeMember["docs"],
  indent: number,
): JSDocStructure[] {
  return structureOf(memberLines(member, indent));
}

function memberLines(
  member: TypeMember["docs"],
  indent: number,
): readonly string[] {
  if (member === undefined) return [];
  if ("lines" in member) return member.lines;
  return docLines(member.source, { ...member, indent });
}

function structureOf(lines: readonly string[]): JSDocStructure[] {
  return lines.length === 0
    ? []
    : [{ kind: kind.jsDoc, description: lines.join("\n") }];
}

/** The comment of a member as text; continuation lines are indented by `indent`. Empty without content. */
export function memberComment(
  member: TypeMember["docs"],
  indent: number,
): string {
  return commentText(memberLines(member, indent), indent);
}

/** JSDoc as text, likewise. */
export function docComment(
  source: Docs | undefined,
  options: DocsOptions = {},
): string {
  return commentText(docLines(source, options), options.indent ?? 0);
}

function commentText(lines: readonly string[], indent: number): string {
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1) return `/** ${first} */`;
  const margin = " ".repeat(indent);
  const body = lines.map((line) => `${margin} * ${line}`.trimEnd());
  return ["/**", ...body, `${margin} */`].join("\n");
}

/** Whether there is anything to say, without saying it. */
export function hasDocs(source: Docs, options: DocsOptions = {}): boolean {
  return (
    (options.tags ?? []).length > 0 ||
    source.deprecated ||
    source.externalDocs !== undefined ||
    paragraphs(source, options.name).length > 0
  );
}

/** The lines of a comment, harmless and without its frame: texts, an empty line, tags. */
export function docLines(
  source: Docs | undefined,
  { name, tags = [], indent = 0 }: DocsOptions = {},
): readonly string[] {
  const lines: string[] = [];
  for (const text of source ? paragraphs(source, name) : []) {
    if (lines.length > 0) lines.push("");
    lines.push(...wrapProse(cleanProse(text), textWidth - indent));
  }
  const first = lines.length;
  if (source?.deprecated) lines.push("@deprecated");
  if (source?.externalDocs)
    lines.push(...tagLines(seeTag(source.externalDocs)));
  for (const tag of tags) lines.push(...tagLines(tag));
  if (first > 0 && lines.length > first) lines.splice(first, 0, "");
  return lines;
}

/** 80 columns without ` * `. */
const textWidth = 77;

/** Title or summary, then the description, unless one says what the other says. */
function paragraphs(source: Docs, name = ""): readonly string[] {
  const { title, summary, description = "" } = source;
  const found: string[] = [];
  const addHead = (head: string): void => {
    const text = head.trim();
    if (text === "" || description.startsWith(text)) return;
    if (!saysSame(head, name)) found.push(head);
  };
  if (title !== undefined) addHead(title);
  if (summary !== undefined && summary !== title) addHead(summary);
  if (description.trim() !== "") found.push(description);
  return found;
}

/** Whether two texts differ only in case, spaces and punctuation. */
function saysSame(a: string, b: string): boolean {
  const core = (text: string): string =>
    text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return core(a) === core(b);
}

function seeTag({
  url,
  description,
}: NonNullable<Docs["externalDocs"]>): DocTag {
  return { name: "see", text: link(url, description) };
}

/** A link that editors can follow, or plain text when the address is no address. */
function link(url: string, description = ""): string {
  const label = description.replace(/[{}|\s]+/g, " ").trim();
  if (!/^https?:\/\/[^\s{}|<>"`\\]+$/.test(url))
    return `${url} ${label}`.trim();
  return label === "" ? `{@link ${url}}` : `{@link ${url} | ${label}}`;
}

function tagLines({ name, text = "" }: DocTag): readonly string[] {
  const [first = "", ...rest] = cleanTag(text);
  return [`@${name} ${first}`.trimEnd(), ...rest];
}
