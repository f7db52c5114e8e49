/**
 * Letters that are identifier parts in every version of ECMAScript since 5:
 * Latin, Greek, Cyrillic, Hebrew, Arabic, kana, Han and Hangul.
 */
const letters =
  "A-Za-z$_\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1" +
  "\\u03a3-\\u03f5\\u0400-\\u0481\\u048a-\\u0527\\u05d0-\\u05ea\\u0620-\\u064a\\u1e00-\\u1f15" +
  "\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30fe\\u3400-\\u4db5\\u4e00-\\u9fcc\\uac00-\\ud7a3";

const plain = new RegExp(`^[${letters}][${letters}0-9]*$`);

/** Most names, told in a fraction of the time. */
const ascii = /^[A-Za-z$_][\w$]*$/;

const quoted = /^$|^\d|[^\w$\x80-\ud7ff\ue000-\uffff]/;

/**
 * How the name of a property is written. Prettier takes quotes off whatever
 * is an identifier of ECMAScript 5, by a table of Unicode's past; names on
 * which tables could differ are computed, a form that it leaves alone.
 */
export function keyForm(name: string): "plain" | "quoted" | "computed" {
  if (ascii.test(name) || plain.test(name)) return "plain";
  return quoted.test(name) ? "quoted" : "computed";
}
