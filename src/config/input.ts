import { resolve } from "node:path";
import { decodePercent } from "../spec/uri.js";
import type { RemoteOptions } from "../spec/remote/policy.js";
import type { Filters } from "../spec/filter/filters.js";

/** How a document is read: all that decides what it says beside its own text. */
export interface InputOptions extends RemoteOptions {
  /** Folder that references do not leave. */
  readonly root?: string;
  /** OpenAPI Overlays (1.0 or 1.1) to apply to the document, in this order. */
  readonly overlays?: readonly string[];
  /** Which operations become part of the package; all by default. */
  readonly filters?: Filters;
}

/** Where a relative path starts: a flag's at the working directory, a key's at the configuration. */
export interface InputSource {
  readonly options: InputOptions;
  /** Absolute. */
  readonly folder: string;
}

/** Settles the options of a document, its paths absolute: of each member the first source that has it counts. */
export function settleInput(sources: readonly InputSource[]): InputOptions {
  return Object.assign(
    {},
    ...[...sources].reverse().map(({ options, folder }): InputOptions => {
      const { root, overlays } = options;
      return {
        ...pick(options, "filters", "allowRemote", "allowHosts", "headers"),
        ...(root !== undefined && { root: resolve(folder, root) }),
        ...(overlays && {
          overlays: overlays.map((path) => resolve(folder, path)),
        }),
      };
    }),
  ) as InputOptions;
}

/** The members that are there. */
function pick<Key extends keyof InputOptions>(
  options: InputOptions,
  ...keys: readonly Key[]
): Pick<InputOptions, Key> {
  const given = keys.filter((key) => options[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, options[key]])) as Pick<
    InputOptions,
    Key
  >;
}

/**
 * A URL without the user and password that may stand in it, and the header
 * field that says the same: URLs are shown and written down, headers are not.
 */
export function withoutCredentials(text: string): {
  readonly url: string;
  readonly authorized: (input: InputOptions) => InputOptions;
} {
  const url = /^https?:/i.test(text) && URL.canParse(text) && new URL(text);
  if (!url || (url.username === "" && url.password === "")) {
    return { url: text, authorized: (input) => input };
  }
  const pair = [url.username, url.password].map(decodePercent).join(":");
  const encoded = Buffer.from(pair).toString("base64");
  url.username = "";
  url.password = "";
  const field = `${url.origin} Authorization: Basic ${encoded}`;
  return {
    url: url.href,
    authorized: (input) => ({
      ...input,
      headers: [field, ...(input.headers ?? [])],
    }),
  };
}
