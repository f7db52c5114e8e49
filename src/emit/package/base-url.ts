import { defaultURL } from "../../ir/default-url.js";
import type { Api, Server } from "../../ir/types/index.js";

/** Where the first server is, its variables at their defaults; undefined when it does not say. */
export function baseURL(servers: readonly Server[]): string | undefined {
  const [first] = servers;
  const url = first && defaultURL(first);
  return url !== undefined && /^[a-z][a-z\d+.-]*:\/\//i.test(url)
    ? url
    : undefined;
}

/** What a client in an example is told when the description does not say where the API is. */
export function sampleBaseURL({ servers }: Api): string | undefined {
  return baseURL(servers) === undefined ? "https://api.example.com" : undefined;
}
