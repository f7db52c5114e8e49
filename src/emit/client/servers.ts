import type { Server } from "../../ir/types/index.js";

/** The URL of the first server, its variables at their defaults, unless it depends on where the API is. */
export function absoluteServer(servers: readonly Server[]): string | undefined {
  const [first] = servers;
  return first && isAbsolute(first) ? defaultURL(first) : undefined;
}

/** Whether a server's URL says where it is. */
export function isAbsolute(server: Server): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(defaultURL(server));
}

function defaultURL({ url, variables }: Server): string {
  return url.replace(
    /\{([^{}]*)\}/g,
    (hole, name: string) =>
      variables.find((variable) => variable.name === name)?.default ?? hole,
  );
}
