const disallowed =
  "\\p{CWKCF}\\u0640\\u07fa\\u1100-\\u11ff\\u20d0-\\u20ff\\u302e\\u302f\\u3031-\\u3035\\u303b\\ua960-\\ua97c\\ud7b0-\\ud7fb\\u{1d100}-\\u{1d24f}";
/**
 * The characters of a label (RFC 5892, section 3): letters, digits and marks
 * that NFKC and case folding leave as they are, and the exceptions. It starts
 * with no mark, has no hyphen at either end and no two in third and fourth
 * place (RFC 5891, section 4.2.3).
 */
const labelPattern = /* @__PURE__ */ new RegExp(
  `^(?![-\\p{M}]|..--)(?:(?![${disallowed}])[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]|[-\\u00b7\\u00df\\u0375\\u03c2\\u05f3\\u05f4\\u06fd\\u06fe\\u0f0b\\u200c\\u200d\\u3007\\u30fb])+(?<!-)$`,
  "u",
);

/** What its neighbours forbid (RFC 5892, appendix A.3 to A.9). */
const misplacedPattern =
  /(?<!l)\u00b7|\u00b7(?!l)|\u0375(?!\p{Script=Greek})|(?<!\p{Script=Hebrew})[\u05f3\u05f4]|^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]).*\u30fb|[\u0660-\u0669].*[\u06f0-\u06f9]|[\u06f0-\u06f9].*[\u0660-\u0669]/u;

const joining =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mandaic}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Phags_Pa}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}";
/** Letters of these scripts that join nothing, or only what stands before them. */
const alone = "\\u0621\\u0674\\u0861\\u0866\\u0887\\u08ad\\p{M}";
const last =
  "\\u0622-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb\\u06cd\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef\\u0710\\u0715-\\u0719\\u071e\\u0728\\u072a\\u072c\\u072f\\u074d\\u0759-\\u075b\\u076b\\u076c\\u0771\\u0773\\u0774\\u0778\\u0779\\u0840\\u0846\\u0847\\u0849\\u0854\\u0856-\\u0858\\u0867\\u0869\\u086a\\u0870-\\u0882\\u088e\\u08aa-\\u08ac\\u08ae\\u08b1\\u08b2\\u08b9";
/** A non-joiner between letters that would join (RFC 5892, appendix A.1). */
const nonJoinerPattern = /* @__PURE__ */ new RegExp(
  `(?<=(?![${alone}${last}])[${joining}]\\p{M}*)\\u200c(?=\\p{M}*(?![${alone}])[${joining}])`,
  "gu",
);

const rightToLeft =
  "\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}";
const arabicDigits = "\\u0660-\\u0669";
const rightToLeftPattern = /* @__PURE__ */ new RegExp(
  `(?![\\p{Nd}\\p{M}])[${rightToLeft}]|[${arabicDigits}]`,
  "u",
);
/** A label that runs from right to left (RFC 5893, section 2). */
const bidiPattern = /* @__PURE__ */ new RegExp(
  `^(?!.*\\d.*[${arabicDigits}]|.*[${arabicDigits}].*\\d|\\p{Nd})[${rightToLeft}](?:[${rightToLeft}${arabicDigits}\\p{Mn}\\u200c\\u200d\\d-]*[${rightToLeft}${arabicDigits}\\d])?\\p{Mn}*$`,
  "u",
);

/** Whether a label with characters beyond ASCII is a U-label (RFC 5890, section 2.3.2.1). */
export function isUnicodeLabel(label: string): boolean {
  return (
    label.normalize("NFC") === label &&
    labelPattern.test(label) &&
    !misplacedPattern.test(label) &&
    hasFoundedJoiners(label) &&
    (!rightToLeftPattern.test(label) || bidiPattern.test(label))
  );
}

/** Whether the joiners of a label follow a virama (RFC 5892, appendix A.1 and A.2). */
function hasFoundedJoiners(label: string): boolean {
  const characters = [...label.replace(nonJoinerPattern, "")];
  return characters.every(
    (character, at) =>
      !/[\u200c\u200d]/.test(character) || isVirama(characters[at - 1] ?? ""),
  );
}

/** Canonical ordering tells the combining class 9: after U+05B0, which has 10, and before U+3099, which has 8. */
function isVirama(character: string): boolean {
  return (
    character !== "" &&
    character.normalize("NFD") === character &&
    `\u05b0${character}`.normalize("NFD") === `${character}\u05b0` &&
    `${character}\u3099`.normalize("NFD") === `\u3099${character}`
  );
}

/** Whether a label of letters, digits and hyphens is an A-label if it looks like one (RFC 5891, section 5.4). */
export function isAsciiLabel(label: string): boolean {
  if (!/^..--/.test(label)) return true;
  const decoded = /^xn--/i.test(label)
    ? decodePunycode(label.slice(4).toLowerCase())
    : undefined;
  return (
    decoded !== undefined &&
    /[^\0-\x7f]/.test(decoded) &&
    isUnicodeLabel(decoded)
  );
}

/** What Punycode stands for (RFC 3492, section 6.2); undefined for what is none. */
function decodePunycode(text: string): string | undefined {
  const border = text.lastIndexOf("-");
  const output = [...text.slice(0, Math.max(border, 0))];
  let code = 128;
  let index = 0;
  let bias = 72;
  for (let at = border + 1; at < text.length;) {
    const start = index;
    for (let weight = 1, base = 36; ; base += 36) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(
        text.charAt(at) || " ",
      );
      at += 1;
      index += digit * weight;
      if (digit < 0 || index > 0x7fffffff) return undefined;
      const threshold = Math.min(Math.max(base - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const count = output.length + 1;
    bias = adaptedBias(index - start, count, start === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10ffff) return undefined;
    output.splice(index, 0, String.fromCodePoint(code));
    index += 1;
  }
  return output.join("");
}

/** RFC 3492, section 6.1. */
function adaptedBias(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}
