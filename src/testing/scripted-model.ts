import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { z } from "zod";

/** What the model does when it is asked the next time. */
type ScriptedTurn =
  | { say: string[]; stop?: "end_turn" | "max_tokens" | "refusal" }
  | { call: { name: string; input: unknown }[]; say?: string[] }
  | { status: number; headers?: Record<string, string>; message?: string }
  /** Says this much; then the connection breaks, ends without saying that it was all, or stays silent. */
  | { sayThen: "break" | "end" | "hang"; text: string };

const ModelRequest = z.looseObject({
  model: z.string(),
  system: z.unknown(),
  messages: z.array(z.object({ role: z.enum(["user", "assistant"]), content: z.unknown() })),
  tools: z.array(z.looseObject({ name: z.string(), input_schema: z.unknown() })).optional(),
});
type ModelRequest = z.infer<typeof ModelRequest> & { apiKey: string | undefined; path: string };

/** A Messages API that streams what a test wrote down, over real HTTP. */
export interface ScriptedModel {
  url: string;
  /** Everything that was asked, oldest first. */
  requests: ModelRequest[];
  /** The turns to play; the last one repeats. Forgets earlier requests. */
  play(...turns: ScriptedTurn[]): void;
  /** Whether the asking side has given up on a call since `play`. */
  abandoned(): boolean;
  close(): Promise<void>;
}

/** Tokens that every turn claims; a contract can count with them. */
export const tokensPerTurn = { input: 100, cacheRead: 40, cacheWrite: 10, output: 20 } as const;

/** Listens on a free port of this machine. */
export async function startScriptedModel(): Promise<ScriptedModel> {
  const requests: ModelRequest[] = [];
  let turns: ScriptedTurn[] = [];
  let abandoned = false;

  const server = createServer(async (request, response) => {
    const body = ModelRequest.parse(JSON.parse(await readText(request)));
    requests.push({ ...body, apiKey: headerOf(request, "x-api-key"), path: request.url ?? "" });
    response.on("close", () => {
      if (!response.writableFinished) abandoned = true;
    });
    const turn = turns.length > 1 ? turns.shift() : turns[0];
    if (!turn) response.writeHead(500).end("nothing is scripted");
    else playTurn(turn, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    play(...script) {
      turns = script;
      requests.length = 0;
      abandoned = false;
    },
    abandoned: () => abandoned,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function playTurn(turn: ScriptedTurn, response: ServerResponse, number: number): void {
  if ("status" in turn) {
    const error = { type: "scripted_error", message: turn.message ?? "scripted" };
    response.writeHead(turn.status, { "content-type": "application/json", ...turn.headers });
    response.end(JSON.stringify({ type: "error", error }));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  send(response, { type: "message_start", message: emptyMessage(number) });
  if ("sayThen" in turn) {
    send(response, { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } });
    const delta = { type: "content_block_delta", index: 0, delta: textDelta(turn.text) };
    send(response, delta, () => {
      if (turn.sayThen === "break") response.destroy();
      if (turn.sayThen === "end") response.end();
    });
    return;
  }
  const said = turn.say ?? [];
  if (said.length > 0) sendBlock(response, 0, { type: "text", text: "" }, said.map(textDelta));
  const calls = "call" in turn ? turn.call : [];
  for (const [index, { name, input }] of calls.entries()) {
    const id = `toolu_${number}_${index}`;
    const json = { type: "input_json_delta", partial_json: JSON.stringify(input) };
    sendBlock(response, index + (said.length > 0 ? 1 : 0), { type: "tool_use", id, name, input: {} }, [json]);
  }
  const stop = "call" in turn ? "tool_use" : (turn.stop ?? "end_turn");
  const usage = { output_tokens: tokensPerTurn.output };
  send(response, { type: "message_delta", delta: { stop_reason: stop, stop_sequence: null }, usage });
  send(response, { type: "message_stop" });
  response.end();
}

const textDelta = (text: string) => ({ type: "text_delta", text });

function emptyMessage(number: number) {
  return {
    id: `msg_${number}`,
    type: "message",
    role: "assistant",
    model: "scripted",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: {
      input_tokens: tokensPerTurn.input,
      cache_read_input_tokens: tokensPerTurn.cacheRead,
      cache_creation_input_tokens: tokensPerTurn.cacheWrite,
      output_tokens: 1,
    },
  };
}

function sendBlock(response: ServerResponse, index: number, block: object, deltas: object[]): void {
  send(response, { type: "content_block_start", index, content_block: block });
  for (const delta of deltas) send(response, { type: "content_block_delta", index, delta });
  send(response, { type: "content_block_stop", index });
}

function send(
  response: ServerResponse,
  event: { type: string; [key: string]: unknown },
  done?: () => void,
): void {
  response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`, () => done?.());
}
