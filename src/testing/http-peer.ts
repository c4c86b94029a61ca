import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface PeerRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** "cut" drops the connection, "cut-body" drops it in the middle of a reply, "hang" never answers. */
export type PeerReply =
  | { status?: number; headers?: Record<string, string>; json?: unknown; body?: string }
  | "cut"
  | "cut-body"
  | "hang";

/**
 * An HTTP server on a free port for one test, stopped when the test ends. `answer` gets the request and its number
 * (0, 1, …), so that a test scripts faults call by call.
 */
export async function startHttpPeer(answer: (request: PeerRequest, index: number) => PeerReply) {
  const requests: PeerRequest[] = [];
  const server = createServer((incoming, response) => {
    void receive(incoming).then((request) => {
      requests.push(request);
      reply(response, answer(request, requests.length - 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `http://127.0.0.1:${address.port}`, requests };
}

async function receive(incoming: IncomingMessage): Promise<PeerRequest> {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  return { method: incoming.method ?? "", url: incoming.url ?? "", headers, body: await text(incoming) };
}

function reply(response: ServerResponse, content: PeerReply): void {
  if (content === "hang") return;
  if (content === "cut") {
    response.destroy();
  } else if (content === "cut-body") {
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"half":', () => response.destroy());
  } else {
    response.writeHead(content.status ?? 200, { "content-type": "application/json", ...content.headers });
    response.end(content.body ?? JSON.stringify(content.json ?? {}));
  }
}
