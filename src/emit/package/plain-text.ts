/**
 * Whether Markdown reads a text as the words it is made of, so that nothing
 * but underscores has to be escaped and prettier leaves it as it stands.
 * Letters of scripts other than the Latin one do not count: prettier has rules
 * of its own for the spaces between them.
 */
export function isPlainProse(text: string): boolean {
  return words.test(text) && !link.test(text);
}

/** Single spaces between words, and marks that mean nothing to Markdown. */
const words =
  /^[\p{Script=Latin}\d_.,'"()/:;!?%+=-]+(?: [\p{Script=Latin}\d_.,'"()/:;!?%+=-]+)*$/u;

const link = /https?:|ftp:|mailto:|www\./i;

/** Whether a text stands between two backticks as it is: no template language, no space to lose. */
export function isPlainCode(text: string): boolean {
  return /^\S+(?: \S+)*$/.test(text) && !/`|\{[{%]/.test(text);
}
