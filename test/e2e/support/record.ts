import { request } from "node:http";
import { startServer, type TestServer } from "../../runtime/client/server.js";

/** Stands before a server and writes down what passes by, byte for byte. */
export async function record(target: string): Promise<TestServer> {
  const { origin, pathname } = new URL(target);
  const recorder = await startServer((response, attempt) => {
    const { method, url, headers, body } = recorder.seen[attempt] ?? {};
    const options = { ...(method && { method }), ...(headers && { headers }) };
    const passed = request(`${origin}${url ?? "/"}`, options, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
      answer.pipe(response);
    });
    passed.on("error", (error) => response.destroy(error));
    passed.end(body);
  });
  const path = pathname === "/" ? "" : pathname;
  return { url: `${recorder.url}${path}`, seen: recorder.seen };
}
