import type { Draw } from "./draw.js";

/** A regular expression that matches a text, as people write them. */
export function patternFor(text: string, draw: Draw): string {
  const characters = [...text];
  if (characters.length === 0) return draw.pick(["^$", "^[a-z]*$", "", "^x?"]);
  const start = draw.chance(70);
  const end = draw.chance(70);
  const from = start ? 0 : draw.integer(0, characters.length - 1);
  const to = end
    ? characters.length
    : draw.integer(from + 1, characters.length);
  const body = bodyFor(characters.slice(from, to), draw);
  const ahead = start && draw.chance(15) ? aheadFor(characters, draw) : "";
  return `${start ? "^" : ""}${ahead}${body}${end ? "$" : ""}`;
}

function bodyFor(characters: readonly string[], draw: Draw): string {
  if (characters.length > 3 && draw.chance(25)) {
    const middle = draw.integer(1, characters.length - 1);
    const left = bodyFor(characters.slice(0, middle), draw);
    const right = bodyFor(characters.slice(middle), draw);
    return `(?:${left})${right}`;
  }
  const whole = characters.map((one) => classFor(one, draw));
  if (draw.chance(15)) return `(${whole.join("")}|other)`;
  if (draw.chance(15))
    return `[${setOf(characters)}]{${draw.integer(0, characters.length)},${characters.length + draw.integer(0, 3)}}`;
  return whole
    .map((one) =>
      draw.chance(20) ? one + draw.pick(["+", "{1,3}", "+?"]) : one,
    )
    .join(draw.chance(10) ? "x?" : "");
}

function classFor(character: string, draw: Draw): string {
  const options = [escape(character), escape(character)];
  if (/[a-z]/.test(character))
    options.push("[a-z]", "\\w", "\\p{Ll}", "[^A-Z]");
  if (/[A-Z]/.test(character)) options.push("[A-Z]", "\\w", "[^a-z\\d]");
  if (/[0-9]/.test(character)) options.push("\\d", "[0-9]", "\\w", "\\S");
  if (character === " ") options.push("\\s", "[ ]");
  options.push(".", `[${setOf([character, "q"])}]`);
  return draw.pick(options);
}

function setOf(characters: readonly string[]): string {
  return [...new Set(characters)]
    .map((one) => one.replace(/[\\\]^-]/g, "\\$&"))
    .join("");
}

function aheadFor(characters: readonly string[], draw: Draw): string {
  const wanted = escape(draw.pick(characters));
  return draw.chance(50) ? `(?=.*${wanted})` : "(?!admin)";
}

function escape(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
