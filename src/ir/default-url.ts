import type { Server } from "./types/service.js";

/**
 * The URL of a server, its variables at their defaults, without a slash at its
 * end.
 *
 * @param unknown - Stands for a hole that no variable fills; by default the hole itself does.
 */
export function defaultURL(
  { url, variables }: Server,
  unknown?: string,
): string {
  return url
    .replace(
      /\{([^{}]*)\}/g,
      (hole, name: string) =>
        variables.find((variable) => variable.name === name)?.default ??
        unknown ??
        hole,
    )
    .replace(/\/+$/, "");
}

/** Whether a server's URL says where it is. */
export function isAbsolute(server: Server): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(defaultURL(server));
}

/** The URL of the first server, its variables at their defaults, unless it depends on where the API is. */
export function absoluteServer(servers: readonly Server[]): string | undefined {
  const [first] = servers;
  return first && isAbsolute(first) ? defaultURL(first) : undefined;
}
