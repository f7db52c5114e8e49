import { absoluteServer } from "../../ir/default-url.js";
import type { Api } from "../../ir/types/index.js";

/** What a client in an example is told when the description does not say where the API is. */
export function sampleBaseURL({ servers }: Api): string | undefined {
  return absoluteServer(servers) === undefined
    ? "https://api.example.com"
    : undefined;
}
