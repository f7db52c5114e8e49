import { startServer, type SeenRequest } from "../client/server.js";

/** What the token server answers: a body of status 200, or another status with its body. */
export type TokenAnswer =
  object | readonly [status: number, body: object | string];

/** A token server that gives these answers, one after the other. */
export interface TokenServer {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** The forms that were posted, and to which path. */
  forms(): readonly { readonly [name: string]: string }[];
}

export async function tokenServer(
  ...answers: readonly TokenAnswer[]
): Promise<TokenServer> {
  const left = [...answers];
  const server = await startServer((response) => {
    const answer = left.shift() ?? [500, { error: "unexpected" }];
    const [status, body] = isRefusal(answer) ? answer : [200, answer];
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  const forms = (): readonly { readonly [name: string]: string }[] =>
    server.seen.map(({ url, body }) => ({
      path: url,
      ...Object.fromEntries(new URLSearchParams(body)),
    }));
  return { url: server.url, seen: server.seen, forms };
}

function isRefusal(
  answer: TokenAnswer,
): answer is readonly [status: number, body: object | string] {
  return Array.isArray(answer);
}
