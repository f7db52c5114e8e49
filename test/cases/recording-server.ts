import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

/** A socket that keeps what it is sent, byte for byte, and answers 204 to all of it. */
export interface RecordingServer {
  readonly url: string;
  /** The requests so far, each as Latin-1 text. */
  readonly requests: readonly string[];
  close(): void;
}

/** Starts one on loopback. It knows `Content-Length` and chunks, and nothing else of HTTP. */
export async function startRecording(): Promise<RecordingServer> {
  const requests: string[] = [];
  const server = createServer((socket) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const end = requestEnd(text);
      if (end === undefined) return;
      requests.push(text.slice(0, end));
      text = text.slice(end);
      socket.write("HTTP/1.1 204 No Content\r\n\r\n");
    });
    socket.on("error", () => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => server.close(),
  };
}

/** Where a request ends, once it is complete (RFC 9112, section 6). */
function requestEnd(text: string): number | undefined {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const body = head + 4;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text)?.[1];
  if (length !== undefined) {
    const end = body + Number(length);
    return text.length >= end ? end : undefined;
  }
  if (!/\r\ntransfer-encoding: chunked\r\n/i.test(text)) return body;
  const last = text.indexOf("\r\n0\r\n\r\n", head);
  return last < 0 ? undefined : last + 7;
}
