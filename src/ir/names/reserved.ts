/** Words that cannot be a binding in a strict ECMAScript module, or mislead as one. */
const reservedWords: ReadonlySet<string> = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do " +
    "else enum eval export extends false finally for from function get if implements import in " +
    "instanceof interface let new null of package private protected public return set static " +
    "super switch this throw true try type typeof undefined var void while with yield"
  ).split(" "),
);

/** Contextual words that are fine as a function's name. */
const contextualWords: ReadonlySet<string> = new Set(
  "as async from get of set type".split(" "),
);

/** Whether a word cannot be declared as a function or constant. */
export function isReservedWord(word: string): boolean {
  return reservedWords.has(word) && !contextualWords.has(word);
}

/** Whether a text is an identifier that can be declared (ECMA-262, section 12.7). */
export function isIdentifier(text: string): boolean {
  return (
    // Most names are ASCII, which is told in a third of the time.
    (/^[A-Za-z$_][\w$]*$/.test(text) ||
      /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text)) &&
    !isReservedWord(text)
  );
}

/** Member names that every object has already, or that change what it is. */
const memberNames: ReadonlySet<string> = new Set(
  (
    "__proto__ constructor prototype hasOwnProperty isPrototypeOf propertyIsEnumerable " +
    "toLocaleString toString valueOf then"
  ).split(" "),
);

/** Whether a class cannot have a member of this name without surprises. */
export function isReservedMember(name: string): boolean {
  return memberNames.has(name);
}

/** Globals that generated code mentions or that a reader expects to mean the global. */
const globalNames: ReadonlySet<string> = new Set(
  (
    "AbortController AbortSignal Array ArrayBuffer BigInt Blob Boolean Buffer DataView Date Error " +
    "Exclude Extract File FormData Function Headers Infinity JSON Map Math NaN NonNullable Number " +
    "Object Omit Partial Pick Promise Proxy ReadableStream Readonly ReadonlyArray ReadonlyMap " +
    "ReadonlySet Record RegExp Request Required Response ReturnType Set String Symbol TextDecoder " +
    "TextEncoder Uint8Array URL URLSearchParams WeakMap WeakSet globalThis process never unknown " +
    "any string number boolean object symbol bigint undefined null void"
  ).split(" "),
);

/** Whether a name would shadow a global of JavaScript or TypeScript. */
export function isGlobalName(name: string): boolean {
  return globalNames.has(name);
}
