import type { Expression } from "./expression-node.js";
import { escapeUnsafe, stringLiteral } from "./literal.js";

/**
 * A pattern as a regular expression, with Unicode semantics where it is valid
 * with them. Throws for what is no pattern at all.
 */
export function patternExpression(pattern: string): Expression {
  const { source, flags } = compilePattern(pattern);
  if (flags === "" && legacyEscape.test(source)) {
    // Bundlers may drop it where it is not used.
    const callee = "/* @__PURE__ */ new RegExp";
    return { callee, arguments: [{ text: stringLiteral(pattern) }] };
  }
  // Slashes and line breaks are escaped already (ECMA-262, section 22.2.6.13).
  const body = source.replace(/\\?(.)/gsu, (part, character: string) => {
    const escaped = escapeUnsafe(character);
    return escaped === character ? part : escaped;
  });
  return { text: `/${body}/${flags}` };
}

function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(withoutUnicodeProperties(pattern));
  }
}

/**
 * Escapes that may mean something else without the flag `u`, octal numbers for
 * one (ECMA-262, annex B.1.2): the compiler refuses them in literals.
 */
const legacyEscape = /^(?:[^\\]|\\[^\dkux])*\\[\dkux]/su;

/** Without the flag `u`, `\p` is the letter p; the compiler wants it written so. */
function withoutUnicodeProperties(pattern: string): string {
  return pattern.replace(/\\(.)/gsu, (part, character: string) =>
    character === "p" || character === "P" ? character : part,
  );
}
