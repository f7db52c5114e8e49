import { parseEvents, YAMLException, type Event } from "js-yaml";
import { relaxFlowIndentation } from "./relax-flow-indentation.js";

/** The events of a YAML text, and the text that their offsets belong to. */
export interface YamlEvents {
  readonly events: Event[];
  /** As long as the text given: offsets mean the same in both. */
  readonly source: string;
}

/**
 * Parses YAML into events. Lines of flow collections that are indented less
 * than YAML 1.2 wants (section 6.1) are accepted, as most parsers do: many
 * documents close a bracket below the key that opened it.
 */
export function readYamlEvents(text: string, maxDepth: number): YamlEvents {
  try {
    return { events: parseEvents(text, { maxDepth }), source: text };
  } catch (error) {
    if (!isDeficient(error)) throw error;
    const source = relaxFlowIndentation(text);
    return { events: parseEvents(source, { maxDepth }), source };
  }
}

function isDeficient(error: unknown): boolean {
  return (
    error instanceof YAMLException && error.reason === "deficient indentation"
  );
}
