/** Characters that take two columns in a monospaced font (Unicode annex 11, wide and fullwidth). */
const wide =
  /[\u1100-\u115f\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u2ff0-\u303e\u3041-\u3096\u3099-\u30ff\u3105-\u312f\u3131-\u318e\u3190-\u31e5\u31ef-\u321e\u3220-\u3247\u3250-\ua48c\ua490-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe52\ufe54-\ufe66\ufe68-\ufe6b\uff01-\uff60\uffe0-\uffe6\u2329\u232a\u2630-\u2637\u268a-\u268f\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d356}\u{1d360}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;

/** Combining marks take none. */
const mark = /[\p{Mn}\p{Me}]/u;

const emoji =
  /\p{Emoji_Presentation}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*/gu;

/** The columns that a text without line breaks takes, as prettier counts them. */
export function textWidth(text: string): number {
  if (isAscii(text)) return text.length;
  let width = 0;
  const rest = text.replace(emoji, () => {
    width += 2;
    return "";
  });
  for (const character of rest) {
    width += mark.test(character) ? 0 : wide.test(character) ? 2 : 1;
  }
  return width;
}

/** Without control characters. A loop is faster than an expression where a text is short, as most are. */
function isAscii(text: string): boolean {
  if (text.length > 40) return /^[\x20-\x7f]*$/.test(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7f) return false;
  }
  return true;
}
