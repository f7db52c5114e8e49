import type { Severity } from "../diagnostic.js";

/** Puts emphasis on parts of a text. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const plain: Paint = {
  severity: (_severity, text) => text,
  strong: (text) => text,
  faint: (text) => text,
};

const colors = { error: 31, warning: 33, info: 36 } as const;

const colored: Paint = {
  severity: (severity, text) => sgr(`1;${colors[severity]}`, text),
  strong: (text) => sgr("1", text),
  faint: (text) => sgr("34", text),
};

/** ANSI colours, or none. */
export function choosePaint(color: boolean): Paint {
  return color ? colored : plain;
}

function sgr(style: string, text: string): string {
  return `\u001B[${style}m${text}\u001B[0m`;
}
