// What the phone knows: the server's picture, which chat is open, and what is on its way.
import { $, memory } from "./dom.js";

const query = new URLSearchParams(location.search);
const first = JSON.parse($("picture").textContent);

export const phone = {
  picture: first,
  openBot: first.open,
  /** A deep link's payload; START sends it. */
  payload: query.get("start") ?? "",
  online: true,
  /** Sent here, not yet told by the server. */
  outgoing: [],
};

export const findChat = (username) =>
  phone.picture.chats.find((chat) => chat.username.toLowerCase() === username?.toLowerCase());
export const currentChat = () => findChat(phone.openBot);
export const place = (chat) => `${phone.picture.customer.id}:${chat.username}`;

export const draftOf = (chat) => memory.get(`draft:${place(chat)}`);
export const keepDraft = (chat, text) => memory.set(`draft:${place(chat)}`, text);

const lastRead = (chat) => Number(memory.get(`read:${place(chat)}`));
export const unreadIn = (chat) =>
  chat.messages.filter((message) => message.from === "bot" && message.id > lastRead(chat)).length;
export function markRead(chat) {
  const last = chat.messages.at(-1)?.id ?? 0;
  if (last > lastRead(chat)) memory.set(`read:${place(chat)}`, String(last));
}

export async function post(path, body) {
  const response = await fetch(`/phone/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** One after the other, so that messages arrive in the order they were written. */
let line = Promise.resolve();

export function send(path, body, shown, draw) {
  const entry = {
    ...shown,
    key: `out-${Date.now()}-${phone.outgoing.length}`,
    customer: phone.picture.customer.id,
    bot: phone.openBot,
    at: Date.now(),
    failed: false,
  };
  const attempt = async () => {
    entry.failed = false;
    draw();
    try {
      entry.id = (await post(path, { customer: entry.customer, bot: entry.bot, ...body })).id;
    } catch {
      entry.failed = true;
    }
    draw();
  };
  entry.retry = () => {
    line = line.then(attempt);
  };
  phone.outgoing.push(entry);
  entry.retry();
}

/** What is on its way in a chat; what the server has told of is forgotten. */
export function outgoingIn(chat) {
  const told = new Set(chat.messages.map((message) => message.id));
  const here = (entry) => entry.customer === phone.picture.customer.id && entry.bot === chat.username;
  phone.outgoing = phone.outgoing.filter((entry) => !(here(entry) && told.has(entry.id)));
  return phone.outgoing.filter(here);
}
