import { createServer, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

/** What one customer's message went through outside of our product, in milliseconds since the process started. */
export interface Trip {
  sentAt: number;
  modelMs: number;
}

/** A Telegram that answers at once and a model that thinks, and when they were called. */
export interface Peers {
  origin: string;
  /** By the customer's chat id. */
  trips: Map<string, Trip>;
  /** How long a turn of the model's takes. */
  model: { thinkMs: number };
  close(): Promise<void>;
}

const tripOf = (trips: Map<string, Trip>, chat: string): Trip => {
  const trip = trips.get(chat) ?? { sentAt: 0, modelMs: 0 };
  trips.set(chat, trip);
  return trip;
};

export async function startPeers(): Promise<Peers> {
  const model = { thinkMs: 0 };
  const trips = new Map<string, Trip>();
  let messages = 0;
  const server = createServer(async (request, response) => {
    const arrivedAt = performance.now();
    const body = await readText(request);
    if (request.url?.startsWith("/v1/messages")) {
      const chat = /chat-(\d+)/.exec(body)?.[1] ?? "";
      if (model.thinkMs > 0) await setTimeout(model.thinkMs);
      answerAsModel(body, response);
      response.on("finish", () => {
        tripOf(trips, chat).modelMs += performance.now() - arrivedAt;
      });
      return;
    }
    const method = request.url?.split("/").at(-1);
    if (method === "sendMessage") {
      const chat = String(/"chat_id":"?(\d+)/.exec(body)?.[1]);
      tripOf(trips, chat).sentAt = arrivedAt;
      messages += 1;
      return json(response, {
        message_id: messages,
        date: 1,
        chat: { id: Number(chat), type: "private" },
        text: "",
      });
    }
    json(
      response,
      method === "getMe" ? { id: 471100, is_bot: true, first_name: "Bench", username: "bench_bot" } : true,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    trips,
    model,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function json(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ok: true, result }));
}

/** First turn: look a product up. Second: answer with its price's placeholder. */
function answerAsModel(body: string, response: ServerResponse): void {
  const looked = body.includes('"tool_result"');
  const block = looked
    ? { type: "text", text: "" }
    : {
        type: "tool_use",
        id: `toolu_${Math.random().toString(36).slice(2)}`,
        name: "search_products",
        input: {},
      };
  const delta = looked
    ? { type: "text_delta", text: "It costs {{f1}}." }
    : { type: "input_json_delta", partial_json: '{"query":"print"}' };
  const usage = { input_tokens: 900, output_tokens: 20 };
  const message = {
    id: "msg_bench",
    type: "message",
    role: "assistant",
    model: "claude-sonnet-4-5",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
  };
  const events = [
    { type: "message_start", message },
    { type: "content_block_start", index: 0, content_block: block },
    { type: "content_block_delta", index: 0, delta },
    { type: "content_block_stop", index: 0 },
    {
      type: "message_delta",
      delta: { stop_reason: looked ? "end_turn" : "tool_use", stop_sequence: null },
      usage: { output_tokens: 20 },
    },
    { type: "message_stop" },
  ];
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.end(events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(""));
}
