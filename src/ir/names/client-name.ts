import { pascalCase } from "./casing.js";
import { isGlobalName, isIdentifier } from "./reserved.js";

/** Words of a title that name no API: what it is written in, and what merely joins. */
const noise: ReadonlySet<string> = new Set(
  [
    "api apis rest restful http openapi oas swagger",
    "spec specs specification specifications definition definitions",
    "description documentation docs reference official",
    "a an the and or of for in on by to from with",
  ].flatMap((line) => line.split(" ")),
);

/** A longer name is a sentence, and leaves little of a line to what is called. */
const mostCharacters = 40;

/**
 * What the class of a client is called: the title of its API up to the word
 * "API", without what stands in brackets, versions and words that name
 * nothing, as many words of it as 40 characters hold. `GitHub's official
 * OpenAPI spec` → `GitHub`. A title of nothing else is taken as it is, and so
 * is the name that the document gives, however long. No name is a global's.
 */
export function clientName(title: string, given = ""): string {
  const [subject = ""] = title.split(behindSubject);
  const candidates = [
    telling(outsideBrackets(subject)),
    telling(outsideBrackets(title)),
    wordsOf(title),
  ];
  const names = [pascalCase(given), ...candidates.map(nameOf)];
  const name = names.find(isIdentifier);
  if (name === undefined) return "Client";
  return isGlobalName(name) ? `${name}Client` : name;
}

const behindSubject =
  /(?<![\p{L}\p{N}])(?:REST |HTTP |Web )?APIs?(?![\p{L}\p{N}])/iu;

function outsideBrackets(text: string): string {
  return text.replace(/\[[^\]]*\]|\([^)]*\)/g, " ");
}

/** Words between spaces; a possessive is its owner. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/['’]s$/i, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function telling(text: string): readonly string[] {
  return wordsOf(text).filter((word) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    const isVersion = /^(?:v\d+(?:\.\d+)*|\d+(?:\.\d+)+)$/i.test(bare);
    return !isVersion && !noise.has(bare.toLowerCase());
  });
}

/** Whole words, as many as there is room for; of a first one that is too long, its beginning. */
function nameOf(words: readonly string[]): string {
  const names = words
    .map((_, at) => pascalCase(words.slice(0, words.length - at).join(" ")))
    .map((name) => [...name]);
  const fitting = names.find(({ length }) => length <= mostCharacters);
  return (fitting ?? names.at(-1) ?? []).slice(0, mostCharacters).join("");
}
