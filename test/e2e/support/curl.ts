/** What a curl command of a page would send. */
export interface CurlRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Values of the shell variables in a command. */
export type Variables = Readonly<Record<string, string>>;

/** Reads the first curl command among lines, as a shell and curl would. */
export function readCurl(
  lines: readonly string[],
  variables: Variables,
): CurlRequest {
  const start = lines.findIndex((line) => line.startsWith("curl "));
  if (start < 0) throw new Error("there is no curl command");
  const [, ...words] = splitWords(lines.slice(start).join("\n"), variables);
  const headers: Record<string, string> = {};
  let [url, method, body]: (string | undefined)[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "-X") method = words[++at];
    else if (word === "-d") body = words[++at];
    else if (word === "-H") {
      const [, name = "", value = ""] =
        /^([^:]+):\s*(.*)$/.exec(words[++at] ?? "") ?? [];
      headers[name.toLowerCase()] = value;
    } else if (word.startsWith("-") || url !== undefined) {
      throw new Error(`what is ${word}?`);
    } else url = word;
  }
  return {
    method: method ?? (body === undefined ? "GET" : "POST"),
    url: url ?? "",
    headers,
    body: body === undefined ? undefined : JSON.parse(body),
  };
}

/** The words of the first command of a script (POSIX shell, section 2.2). */
function splitWords(script: string, variables: Variables): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  const patterns =
    /\\\n|\\(.)|'([^']*)'|"((?:[^"\\]|\\.)*)"|(\n)|(\s+)|([^\s'"\\]+)/gsy;
  for (const [
    all,
    escaped,
    single,
    double,
    end,
    space,
    plain,
  ] of script.matchAll(patterns)) {
    if (end !== undefined) break;
    if (all === "\\\n" || space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    const text = escaped ?? single ?? expand(double ?? plain ?? "", variables);
    word = (word ?? "") + text;
  }
  return word === undefined ? words : [...words, word];
}

function expand(text: string, variables: Variables): string {
  return text
    .replace(/\\([\\"$`])/g, "$1")
    .replace(/\$([A-Za-z_]\w*)/g, (_, name: string) => {
      const value = variables[name];
      if (value === undefined) throw new Error(`$${name} has no value`);
      return value;
    });
}
