import { ArgumentError } from "../wire/argument-error.js";

/** A server and what stands in the holes of its URL. */
export interface ServerDescriptor {
  /** A template: `https://{region}.example.com`. */
  readonly url: string;
  /** A default, or all that is allowed, the default first. */
  readonly variables?: {
    readonly [name: string]: string | readonly string[];
  };
}

/**
 * The URL of a server, its variables at the given values, else the defaults.
 *
 * @throws ArgumentError when a value is not among those allowed
 */
export function serverURL(
  { url, variables = {} }: ServerDescriptor,
  given: object = {},
): string {
  const values = new Map<string, unknown>(Object.entries(given));
  return url.replace(/\{([^{}]*)\}/g, (hole, name: string) => {
    const [fallback, ...others] = [variables[name] ?? hole].flat();
    const value = values.get(name) ?? fallback;
    const allowed: readonly unknown[] = [fallback, ...others];
    if (Array.isArray(variables[name]) && !allowed.includes(value)) {
      const list = allowed.map((one) => `"${String(one)}"`).join(", ");
      throw new ArgumentError(
        `${name} is "${String(value)}": ${url} takes ${list}`,
      );
    }
    return String(value);
  });
}
