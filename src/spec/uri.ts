import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A URI reference taken apart. */
export interface UriReference {
  /** Absolute URI without fragment; undefined when it is none. */
  readonly uri: string | undefined;
  /** What stands behind `#`, still percent-encoded. */
  readonly fragment: string;
}

/** Resolves a URI reference against an absolute URI (RFC 3986, section 5). */
export function resolveUri(reference: string, base: string): UriReference {
  const hash = reference.indexOf("#");
  const file = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? "" : reference.slice(hash + 1);
  return { uri: file === "" ? base : absoluteUri(file, base), fragment };
}

/** Percent-decodes; a text that is not encoded rightly stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** How diagnostics call a document: relative to the working directory, with `/`. */
export function fileNameOf(uri: string, workingDirectory: string): string {
  if (!uri.startsWith("file:")) return uri;
  const path = fileURLToPath(uri);
  return relative(workingDirectory, path).split(sep).join("/");
}

function absoluteUri(reference: string, base: string): string | undefined {
  try {
    const url = new URL(reference, base);
    url.hash = "";
    if (url.protocol !== "file:") return url.href;
    // One spelling for each file, whatever was percent-encoded.
    return pathToFileURL(fileURLToPath(url)).href;
  } catch {
    return undefined;
  }
}
