import {
  catalog,
  entryOf,
  isDiagnosticCode,
} from "../../diagnostics/catalog.js";
import { explain } from "../../diagnostics/explain.js";
import { closest } from "../../spec/suggest.js";
import type { Arguments, Command } from "../command.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

/** `sdkwright explain`: what a diagnostic means. */
export const explainCommand: Command = {
  usage: "explain [code]",
  summary: "Say what a diagnostic means, or list all of them.",
  options: {},
  examples: [["sdkwright explain spec/duplicate-key", ""]],
  run,
};

async function run(args: Arguments, { stdout }: Terminal): Promise<number> {
  const [code] = args.words("code");
  if (code === undefined) stdout.write(listCodes());
  else if (isDiagnosticCode(code)) stdout.write(explain(code));
  else {
    throw new UsageError(`there is no diagnostic ${code}${hintFor(code)}`);
  }
  return 0;
}

/** Codes of that kind in any area, else what is spelt alike. */
function hintFor(code: string): string {
  const codes = Object.keys(catalog).sort();
  const same = codes.filter((one) => one.endsWith(`/${code}`));
  const close = same.length > 0 ? same : (closest(code, codes) ?? []);
  const meant = [close].flat().join(" or ");
  return meant === ""
    ? "; without a code, all are listed"
    : `; did you mean ${meant}?`;
}

function listCodes(): string {
  const codes = Object.keys(catalog).filter(isDiagnosticCode).sort();
  const width = Math.max(...codes.map((code) => code.length));
  return codes
    .map((code) => {
      const { severity, title } = entryOf(code);
      return `${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`;
    })
    .join("");
}
