import postgres from "postgres";
import type { World } from "../world";
import type { EvalShop } from "./shops";

/** How a conversation came out. */
export type Ending = "answered" | "handed over" | "drafted" | "silent";

/** What a customer said and what their phone received. */
export interface Transcript {
  shop: EvalShop;
  customer: { id: number; name: string };
  said: string[];
  received: string[];
  /** A draft's text, which nobody has received. */
  drafted: string | null;
  ending: Ending;
  reason: string | null;
  /** Names of tools that ran; of those that failed the name ends in "!". */
  tools: string[];
  turns: number;
  costMicros: number;
  seconds: number;
}

/** A message, or several at once. */
export type Turn = string | readonly string[];

interface Talk {
  name: string;
  /** Of the customer's messenger. */
  language: string;
  turns: readonly Turn[];
}

/** Longer than any run may take, with its repair and its tries again: after it nothing comes any more. */
const REPLY_MS = 200_000;
const LOOK_MS = 250;

/** Speaks as customers and listens at their phones; reads the outcome from the rows as their owner. */
export function createTalks(world: World) {
  const { telegram } = world.sandbox;
  const sql = postgres(world.database.ownerUrl, { max: 4, onnotice: () => {} });
  const bells = new Map<number, () => void>();
  const unwatch = telegram.watch((change) => {
    if (change.kind === "message" && change.customerId !== undefined) bells.get(change.customerId)?.();
  });

  /** One conversation from its beginning; ends early where a person has to go on. */
  async function talk(shop: EvalShop, { name, language, turns }: Talk): Promise<Transcript> {
    const customer = telegram.customer(name, language);
    const { username } = shop.bot;
    const received = () => customer.messages(username).filter((message) => message.from === "bot");
    const began = performance.now();
    const said: string[] = [];
    let ending: Ending = "silent";
    for (const turn of turns) {
      const before = received().length;
      for (const text of [turn].flat()) {
        customer.say(username, text);
        said.push(text);
      }
      ending = await endingOf(shop, customer.id, () => received().length > before);
      if (ending !== "answered") break;
    }
    const seconds = (performance.now() - began) / 1_000;
    const row = await rowOf(sql, shop, customer.id);
    return {
      ...{ shop, said, ending, seconds },
      customer: { id: customer.id, name },
      received: received().map((message) => message.text ?? ""),
      drafted: row?.drafted ?? null,
      reason: row?.reason ?? null,
      ...(await runsOf(sql, row?.id ?? null)),
    };
  }

  async function endingOf(shop: EvalShop, chat: number, came: () => boolean): Promise<Ending> {
    const until = Date.now() + REPLY_MS;
    for (;;) {
      const row = await rowOf(sql, shop, chat);
      if (came()) return (await rowOf(sql, shop, chat))?.needs_human ? "handed over" : "answered";
      if (row?.draft_id) return "drafted";
      if (Date.now() > until) return "silent";
      await rung(chat);
    }
  }

  /** Until something happens in a chat, or a while has passed. */
  function rung(chat: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        bells.delete(chat);
        resolve();
      };
      const timer = setTimeout(done, LOOK_MS);
      bells.set(chat, done);
    });
  }

  return {
    talk,
    sql,
    async close() {
      unwatch();
      await sql.end();
    },
  };
}

interface Row {
  id: string;
  needs_human: boolean;
  reason: string | null;
  draft_id: string | null;
  drafted: string | null;
}

async function rowOf(sql: postgres.Sql, shop: EvalShop, chat: number): Promise<Row | null> {
  const [row] = await sql<Row[]>`
    select c.id, c.needs_human, c.needs_human_reason as reason, c.draft_id, m.text as drafted
    from conversations c left join messages m on m.seller_id = c.seller_id and m.id = c.draft_id
    where c.seller_id = ${shop.ctx.sellerId} and c.external_chat_id = ${String(chat)}`;
  return row ?? null;
}

async function runsOf(sql: postgres.Sql, conversationId: string | null) {
  const runs = await sql<{ id: string; usage: { turns?: number } | null; cost: string }[]>`
    select id, usage, cost_micros as cost from agent_runs where conversation_id = ${conversationId}`;
  const events = await sql<{ content: string; failed: boolean | null }[]>`
    select content, (metadata->>'error')::boolean as failed from agent_events
    where type = 'tool_result' and run_id = any(${runs.map((run) => run.id)}) order by seq`;
  return {
    tools: events.map((event) => (event.failed ? `${event.content}!` : event.content)),
    turns: runs.reduce((sum, run) => sum + (run.usage?.turns ?? 0), 0),
    costMicros: runs.reduce((sum, run) => sum + Number(run.cost), 0),
  };
}

export type Talks = ReturnType<typeof createTalks>;
