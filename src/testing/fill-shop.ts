import type { Sql } from "postgres";
import { newId } from "@/kernel/ids";
import { minutes } from "@/kernel/time";

const BATCH = 5_000;
const THINGS = ["bowl", "mug", "apron", "candle", "tray", "vase", "scarf", "print", "ring", "lamp"];
const COLOURS = ["oat", "sage", "ink", "terracotta", "linen white", "moss", "plum", "sand"];
const NAMES = ["Maya Lindqvist", "Jonas Weber", "Amélie Roux", "Noor al-Amin", "يوسف", "Sakura Ito"];

export interface Filling {
  products: number;
  conversations: number;
}

/** Puts a large catalogue and many conversations into a seller's shop, written by the owner of the tables. */
export async function fillShop(sql: Sql, sellerId: string, filling: Filling): Promise<void> {
  const now = Date.now();
  const connectionId = await ensureConnection(sql, sellerId);
  for (const numbers of batches(filling.products)) {
    const rows = numbers.map((n) => productRow(n, new Date(now - minutes(n))));
    await insertProducts(sql, { sellerId, connectionId }, rows);
  }
  const channelId = await ensureChannel(sql, sellerId);
  for (const numbers of batches(filling.conversations)) {
    const rows = numbers.map((n) => conversationRow(n, new Date(now - minutes(3 * n))));
    await insertConversations(sql, { sellerId, channelId }, rows);
  }
  await sql`analyze products, listings, variants, contacts, conversations, messages`;
}

function* batches(count: number): Generator<number[]> {
  for (let from = 0; from < count; from += BATCH)
    yield Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => from + index);
}

function productRow(n: number, at: Date) {
  const title = `${COLOURS[n % COLOURS.length]} ${THINGS[n % THINGS.length]} no. ${n}, made by hand`;
  const state = n % 17 === 0 ? "sold_out" : n % 23 === 0 ? "draft" : "active";
  return {
    product: newId("product"),
    listing: newId("listing"),
    variant: newId("variant"),
    external: String(9_000_000_000 + n),
    title,
    state,
    price: 900 + ((n * 37) % 9_000),
    quantity: state === "sold_out" ? 0 : 1 + (n % 30),
    at,
  };
}

async function insertProducts(
  sql: Sql,
  of: { sellerId: string; connectionId: string },
  rows: ReturnType<typeof productRow>[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${sql.json(rows)}) as r(product text, listing text, variant text, external text, title text, state text, price bigint, quantity int, at timestamptz)`;
  await sql`insert into products (seller_id, id, title, description, search_text, created_at, updated_at)
    select ${of.sellerId}, product, title, 'One of many.', title, at, at from ${given}`;
  await sql`insert into listings (seller_id, id, product_id, connection_id, channel, external_id, state, price_minor, currency,
      quantity, raw, content_hash, channel_updated_at, synced_at)
    select ${of.sellerId}, listing, product, ${of.connectionId}, 'etsy', external, state, price, 'USD',
      quantity, '{}', external, at, at from ${given}`;
  await sql`insert into variants (seller_id, id, product_id, listing_id, external_id, properties, price_minor, currency, quantity, enabled, position)
    select ${of.sellerId}, variant, product, listing, external, '[]', price, 'USD', quantity, true, 0 from ${given}`;
}

function conversationRow(n: number, at: Date) {
  const question = `Hello, is the ${COLOURS[n % COLOURS.length]} ${THINGS[n % THINGS.length]} still available? (${n})`;
  const answered = n % 3 !== 0;
  return {
    contact: newId("contact"),
    conversation: newId("conversation"),
    asked: newId("message"),
    answered: newId("message"),
    external: `filled-${n}`,
    name: `${NAMES[n % NAMES.length]} ${n}`,
    question,
    reply: "Yes, it is. Shall I tell you more about it?",
    last: answered ? "Yes, it is. Shall I tell you more about it?" : question,
    author: answered ? "agent" : "customer",
    needs: n % 11 === 0,
    status: n % 5 === 0 ? "closed" : "open",
    at,
  };
}

async function insertConversations(
  sql: Sql,
  of: { sellerId: string; channelId: string },
  rows: ReturnType<typeof conversationRow>[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${sql.json(rows)}) as r(contact text, conversation text, asked text, answered text, external text, name text,
    question text, reply text, last text, author text, needs boolean, status text, at timestamptz)`;
  await sql`insert into contacts (seller_id, id, channel_id, external_id, name, language_code, created_at, updated_at)
    select ${of.sellerId}, contact, ${of.channelId}, external, name, 'en', at, at from ${given}`;
  await sql`insert into conversations (seller_id, id, channel_id, contact_id, external_chat_id, needs_human, needs_human_reason, status,
      last_message_at, last_message_text, last_message_author, created_at, updated_at)
    select ${of.sellerId}, conversation, ${of.channelId}, contact, external, needs, case when needs then 'asked_for' end, status,
      at, last, author, at, at from ${given}`;
  await sql`insert into messages (seller_id, id, conversation_id, author, text, handled_at, sent_at, created_at)
    select ${of.sellerId}, asked, conversation, 'customer', question, at, at, at from ${given}`;
  await sql`insert into messages (seller_id, id, conversation_id, author, text, sent_at, created_at)
    select ${of.sellerId}, answered, conversation, 'agent', reply, at, at from ${given} where author = 'agent'`;
}

async function ensureConnection(sql: Sql, sellerId: string): Promise<string> {
  const [known] = await sql`select id from connections where seller_id = ${sellerId} limit 1`;
  if (known) return String(known.id);
  const id = newId("connection");
  await sql`insert into connections (seller_id, id, channel, external_shop_id, shop_name, currency, status, last_sync_at)
    values (${sellerId}, ${id}, 'etsy', ${id}, 'A large shop', 'USD', 'active', now())`;
  return id;
}

async function ensureChannel(sql: Sql, sellerId: string): Promise<string> {
  const [known] = await sql`select id from messaging_channels where seller_id = ${sellerId} limit 1`;
  if (known) return String(known.id);
  const id = newId("channel");
  await sql`insert into messaging_channels (seller_id, id, platform, platform_id, display_name, handle, deep_link, delivery, status)
    values (${sellerId}, ${id}, 'telegram', ${id}, 'A busy bot', 'busy_bot', 'https://t.me/busy_bot', 'webhook', 'connected')`;
  return id;
}
