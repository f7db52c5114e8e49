const language = "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})";
const script = "(?:-[a-z]{4})?";
const region = "(?:-(?:[a-z]{2}|\\d{3}))?";
const variants = "(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*";
const extensions = "(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*";
const privateUse = "x(?:-[a-z\\d]{1,8})+";
/** Tags from before RFC 4646 that the grammar does not give. */
const irregular =
  "en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de)";
const regular =
  "art-lojban|cel-gaulish|no-bok|no-nyn|zh-(?:guoyu|hakka|min|min-nan|xiang)";
const tagPattern = /* @__PURE__ */ new RegExp(
  `^(?:${language}${script}${region}${variants}${extensions}(?:-${privateUse})?|${privateUse}|${irregular}|${regular})$`,
  "i",
);

/** A language tag of RFC 5646, section 2.1, by its grammar. */
export function isLanguageTag(text: unknown): boolean {
  return typeof text === "string" && tagPattern.test(text);
}
