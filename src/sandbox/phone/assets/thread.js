// The bubbles of the open chat.
import { $, avatar, clock, dayLabel, element, reconcile } from "./dom.js";
import { markRead, outgoingIn, place } from "./phone-state.js";

/** Messages of one sender within this time form a group with one tail. */
const groupMs = 5 * 60_000;
/** A reader this near to the end follows it. */
const nearPx = 80;

const emojiOnly = (text) =>
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s){1,12}$/u.test(text);
const mediaWords = { photo: "📷 Photo", sticker: "🙂 Sticker", voice: "🎤 Voice message" };

/** A message in one line, as lists show it. */
export const inShort = (message) =>
  message.kind === "text" ? message.text : [mediaWords[message.kind], message.text].filter(Boolean).join(" ");

function withLinks(text) {
  return text
    .split(/(https?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)])/u)
    .map((part, index) =>
      index % 2 === 1
        ? element("a", { href: part, textContent: part, target: "_blank", rel: "noopener noreferrer" })
        : part,
    );
}

const ticks = {
  waiting: ["M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18", "Being sent"],
  sent: ["M5 13l4 4 9-10", "Sent"],
  read: ["M2 13l4 4 9-10M10 16l1 1 9-10", "Read by the bot"],
};

function tick(kind) {
  const [path, label] = ticks[kind];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

function content(message) {
  const nodes = [];
  if (message.kind === "photo" && message.picture) {
    const src = `/phone/pictures/${message.picture}`;
    nodes.push(
      element("img", {
        className: "photo",
        src,
        width: 280,
        height: 210,
        alt: `Photo: ${message.picture.replaceAll("-", " ")}`,
      }),
    );
  } else if (message.kind !== "text") {
    nodes.push(element("span", { className: "text", textContent: mediaWords[message.kind] }));
  }
  if (message.text)
    nodes.push(element("span", { className: "text", dir: "auto" }, ...withLinks(message.text)));
  for (const node of nodes) node.dataset.time = clock(message.at);
  return nodes;
}

function bubble(message, { first, last }) {
  const own = message.from === "customer";
  const made = element("div", { className: `bubble ${own ? "own" : "other"}` }, ...content(message));
  made.classList.toggle("first", first);
  made.classList.toggle("last", last);
  made.classList.toggle("big", message.kind === "text" && emojiOnly(message.text ?? ""));
  made.classList.toggle("bare", message.kind === "photo" && Boolean(message.picture) && !message.text);
  const meta = element("span", { className: "meta" });
  if (message.failed) {
    const again = element("button", { type: "button", textContent: "Not sent. Try again" });
    again.addEventListener("click", message.retry);
    meta.append(again);
  } else {
    meta.append(
      element("time", { textContent: clock(message.at), dateTime: new Date(message.at).toISOString() }),
    );
    if (own) meta.append(tick(message.key ? "waiting" : message.delivered ? "read" : "sent"));
  }
  made.append(meta);
  return made;
}

const grouped = (one, other) =>
  Boolean(one && other) &&
  one.from === other.from &&
  Math.abs(one.at - other.at) < groupMs &&
  dayLabel(one.at) === dayLabel(other.at);

function wantedNodes(chat) {
  const messages = [...chat.messages, ...outgoingIn(chat)];
  const nodes = messages.flatMap((message, index) => {
    const [before, after] = [messages[index - 1], messages[index + 1]];
    const edges = { first: !grouped(before, message), last: !grouped(message, after) };
    const { retry: _retry, ...plain } = message;
    const shown = {
      key: message.key ?? `m${message.id}`,
      sign: JSON.stringify([plain, edges]),
      make: () => bubble(message, edges),
    };
    const day = dayLabel(message.at);
    if (before && dayLabel(before.at) === day) return [shown];
    const made = () => element("div", { className: "day" }, element("span", { textContent: day }));
    return [{ key: `day-${day}`, sign: day, make: made }, shown];
  });
  if (messages.length === 0) nodes.push({ key: "empty", sign: chat.name, make: () => emptyCard(chat) });
  if (chat.typingMs > 0) nodes.push({ key: "typing", sign: "", make: typingBubble });
  return nodes;
}

function emptyCard(chat) {
  return element(
    "div",
    { className: "empty" },
    avatar(chat),
    element("b", { textContent: chat.name, dir: "auto" }),
    element("p", {
      textContent:
        "What can this bot do? It answers questions about the shop: prices, stock, shipping. Press START to begin.",
    }),
  );
}

function typingBubble() {
  const dots = [element("i"), element("i"), element("i")];
  return element(
    "div",
    { className: "bubble other first last typing", role: "img", ariaLabel: "typing" },
    ...dots,
  );
}

let shownPlace = "";
let shownCount = 0;
let news = 0;

const isNearEnd = () => {
  const thread = $("thread");
  return thread.scrollHeight - thread.scrollTop - thread.clientHeight < nearPx;
};

export function toEnd() {
  const thread = $("thread");
  thread.scrollTop = thread.scrollHeight;
}

/** Draws what changed; follows the end only for readers who are there, or who wrote themselves. */
export function drawThread(chat) {
  const here = place(chat);
  const isOther = here !== shownPlace;
  const near = isOther || isNearEnd();
  const wrote = outgoingIn(chat).length > 0;
  if (isOther) {
    $("thread").replaceChildren();
    news = 0;
  }
  reconcile($("thread"), wantedNodes(chat));
  const count = chat.messages.filter((message) => message.from === "bot").length;
  if (near || wrote) toEnd();
  else news += Math.max(0, count - shownCount);
  [shownPlace, shownCount] = [here, count];
  settle(chat);
}

/** After drawing or scrolling: what counts as read, and the way down. */
export function settle(chat) {
  const near = isNearEnd();
  if (near) news = 0;
  if (near && document.visibilityState === "visible") markRead(chat);
  $("down").hidden = near;
  $("news").textContent = news > 0 ? String(news) : "";
}

/** Nothing is open: the next chat is drawn from its beginning. */
export function clearThread() {
  shownPlace = "";
  $("thread").replaceChildren();
}
