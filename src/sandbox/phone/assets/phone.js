// The customer's phone: draws the picture that the server sends over /phone/events and posts what the customer does.
const $ = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);

let picture = JSON.parse($("picture").textContent);
let openBot = picture.open;
let startPayload = query.get("start") ?? "";
let events;
let typingTimer;
let drawn = "";

const suggestions = {
  en: [
    "Which mugs do you have?",
    "How much is it?",
    "Is it still in stock?",
    "How long does shipping take?",
    "Can I talk to a person?",
  ],
  de: [
    "Welche Tassen habt ihr?",
    "Was kostet das?",
    "Ist das noch auf Lager?",
    "Wie lange dauert der Versand?",
    "Kann ich mit einem Menschen sprechen?",
  ],
  fr: [
    "Quelles tasses avez-vous ?",
    "Combien ça coûte ?",
    "C'est encore en stock ?",
    "Quels sont les délais de livraison ?",
    "Puis-je parler à une personne ?",
  ],
  es: [
    "¿Qué tazas tienen?",
    "¿Cuánto cuesta?",
    "¿Queda en stock?",
    "¿Cuánto tarda el envío?",
    "¿Puedo hablar con una persona?",
  ],
  it: [
    "Quali tazze avete?",
    "Quanto costa?",
    "È ancora disponibile?",
    "Quanto ci vuole per la spedizione?",
    "Posso parlare con una persona?",
  ],
  nl: [
    "Welke mokken hebben jullie?",
    "Hoeveel kost het?",
    "Is het nog op voorraad?",
    "Hoe lang duurt de verzending?",
    "Kan ik iemand spreken?",
  ],
};

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const initials = (name) =>
  name
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0])
    .join("")
    .toUpperCase();
const hue = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 20);
const clock = (at) => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
const emojiOnly = (text) =>
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s){1,12}$/u.test(text);
const mediaWords = { photo: "📷 Photo", sticker: "🙂 Sticker", voice: "🎤 Voice message" };
const shown = (message) =>
  message.kind === "text"
    ? message.text
    : [mediaWords[message.kind], message.text].filter(Boolean).join("\n");
const currentChat = () =>
  picture.chats.find((chat) => chat.username.toLowerCase() === openBot?.toLowerCase());

async function post(path, body) {
  const response = await fetch(`/phone/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

const mine = () => ({ customer: picture.customer.id, bot: openBot });

function drawList() {
  $("persona").replaceChildren(
    ...picture.customers.map(({ id, name, languageCode }) =>
      element("option", {
        value: id,
        textContent: `${name} (${languageCode})`,
        selected: id === picture.customer.id,
      }),
    ),
  );
  $("chats").replaceChildren(
    ...picture.chats.map((chat) => {
      const last = chat.messages.at(-1);
      const preview = chat.typingMs > 0 ? "typing…" : last ? shown(last) : `@${chat.username}`;
      const open = element("button", {
        type: "button",
        className: chat.username === currentChat()?.username ? "row on" : "row",
      });
      open.append(
        avatar(chat),
        element(
          "span",
          { className: "about" },
          element(
            "span",
            { className: "line" },
            element("b", { textContent: chat.name }),
            element("time", { textContent: last ? clock(last.at) : "" }),
          ),
          element("span", {
            className: chat.typingMs > 0 ? "preview live" : "preview",
            textContent: preview,
          }),
        ),
      );
      open.addEventListener("click", () => openChat(chat.username));
      return element("li", {}, open);
    }),
  );
}

function avatar(chat) {
  const made = element("span", { className: "avatar", textContent: initials(chat.name), ariaHidden: "true" });
  made.style.setProperty("--hue", hue(chat.username));
  return made;
}

function bubble(message, previous) {
  const own = message.from === "customer";
  const made = element("div", { className: `bubble ${own ? "own" : "other"}` });
  if (previous?.from !== message.from) made.classList.add("first");
  const text = shown(message);
  if (emojiOnly(text)) made.classList.add("big");
  made.append(element("span", { className: "text", textContent: text, dir: "auto" }));
  const meta = element("span", { className: "meta" }, element("time", { textContent: clock(message.at) }));
  if (own) {
    const ticks = message.delivered ? "✓✓" : "✓";
    meta.append(
      element("span", {
        className: "ticks",
        textContent: ticks,
        title: message.delivered ? "The bot has it" : "Sent",
      }),
    );
  }
  made.append(meta);
  return made;
}

function dayLabel(at) {
  const day = new Date(at);
  const today = new Date().toDateString() === day.toDateString();
  return today ? "Today" : day.toLocaleDateString([], { month: "long", day: "numeric" });
}

function drawThread(chat) {
  const key = JSON.stringify([chat.username, picture.customer.id, chat.messages, chat.typingMs > 0]);
  if (key === drawn) return;
  drawn = key;
  const thread = $("thread");
  const nodes = [];
  chat.messages.forEach((message, index) => {
    const previous = chat.messages[index - 1];
    if (!previous || dayLabel(previous.at) !== dayLabel(message.at)) {
      nodes.push(element("div", { className: "day", textContent: dayLabel(message.at) }));
    }
    nodes.push(bubble(message, previous));
  });
  if (chat.messages.length === 0) {
    nodes.push(
      element(
        "div",
        { className: "empty" },
        avatar(chat),
        element("b", { textContent: chat.name }),
        element("p", { textContent: "Press START to open the chat with this shop." }),
      ),
    );
  }
  if (chat.typingMs > 0) {
    nodes.push(
      element(
        "div",
        { className: "bubble other first typing", role: "status", ariaLabel: "typing" },
        element("i"),
        element("i"),
        element("i"),
      ),
    );
  }
  thread.replaceChildren(...nodes);
  thread.scrollTop = thread.scrollHeight;
}

function drawChat() {
  const chat = currentChat();
  document.body.classList.toggle("in-chat", Boolean(chat));
  $("chat").hidden = !chat;
  if (!chat) return;
  const started = chat.messages.length > 0 && !chat.blocked && startPayload === "";
  $("name").textContent = chat.name;
  $("status").textContent = chat.typingMs > 0 ? "typing…" : chat.blocked ? "blocked" : "bot";
  $("status").classList.toggle("live", chat.typingMs > 0);
  $("avatar").replaceWith(Object.assign(avatar(chat), { id: "avatar" }));
  $("block").textContent = chat.blocked ? "Unblock" : "Block";
  $("block").hidden = chat.messages.length === 0;
  $("start").hidden = started;
  $("start").textContent = chat.blocked ? "RESTART" : "START";
  $("composer").hidden = !started;
  $("chips").hidden = !started;
  drawThread(chat);
  clearTimeout(typingTimer);
  if (chat.typingMs > 0) {
    typingTimer = setTimeout(() => {
      chat.typingMs = 0;
      draw();
    }, chat.typingMs);
  }
}

function drawChips() {
  const texts = suggestions[picture.customer.languageCode.slice(0, 2)] ?? suggestions.en;
  $("chips").replaceChildren(
    ...texts.map((text) => {
      const chip = element("button", { type: "button", textContent: text });
      chip.addEventListener("click", () => say(text));
      return chip;
    }),
  );
}

function drawTokens() {
  $("tokens").replaceChildren(
    ...picture.chats.map((chat) => {
      const copy = element("button", { type: "button", textContent: "Copy token" });
      copy.addEventListener("click", async () => {
        await copyText(chat.token);
        copy.textContent = "Copied";
        setTimeout(() => (copy.textContent = "Copy token"), 1_500);
      });
      return element(
        "li",
        {},
        element("b", { textContent: `@${chat.username}` }),
        element("span", {
          className: chat.connected ? "state on" : "state",
          textContent: chat.connected ? "connected" : "not connected",
        }),
        element("code", { textContent: chat.token, tabIndex: 0 }),
        copy,
      );
    }),
  );
}

async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = element("textarea", { value: text });
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

let tokensDrawn = "";
function draw() {
  drawList();
  drawChat();
  const key = JSON.stringify(picture.chats.map((chat) => [chat.username, chat.connected]));
  if (key !== tokensDrawn) drawTokens();
  tokensDrawn = key;
}

function address() {
  const parts = new URLSearchParams({ customer: picture.customer.id });
  if (openBot) parts.set("bot", openBot);
  history.replaceState(null, "", `/?${parts}`);
}

function openChat(username) {
  openBot = username;
  startPayload = "";
  drawn = "";
  address();
  draw();
  if (!$("composer").hidden && matchMedia("(pointer: fine)").matches) $("text").focus();
}

async function say(text) {
  if (!text.trim() || !openBot) return;
  await post("say", { ...mine(), text });
}

function listen() {
  events?.close();
  events = new EventSource(`/phone/events?customer=${picture.customer.id}`);
  events.addEventListener("message", (event) => {
    picture = JSON.parse(event.data);
    draw();
  });
}

function become(id) {
  picture = {
    ...picture,
    customer: picture.customers.find((customer) => customer.id === id) ?? picture.customer,
  };
  drawn = "";
  address();
  drawChips();
  listen();
}

const isNarrow = () => matchMedia("(max-width: 760px)").matches;
function grow() {
  const field = $("text");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 120)}px`;
  $("send").disabled = field.value.trim() === "";
}

$("persona").addEventListener("change", (event) => become(Number(event.target.value)));
$("back").addEventListener("click", () => openChat(null));
$("block").addEventListener("click", () => post("block", { ...mine(), blocked: !currentChat()?.blocked }));
$("start").addEventListener("click", async () => {
  const payload = startPayload;
  startPayload = "";
  await post("start", { ...mine(), ...(payload ? { payload } : {}) });
});
$("text").addEventListener("input", grow);
$("text").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || isNarrow()) return;
  event.preventDefault();
  $("composer").requestSubmit();
});
$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value;
  $("text").value = "";
  grow();
  void say(text);
});

function form(id, path, done) {
  $(id).addEventListener("submit", async (event) => {
    event.preventDefault();
    const target = event.currentTarget;
    try {
      const answer = await post(path, Object.fromEntries(new FormData(target)));
      target.reset();
      $(`${id}-error`).textContent = "";
      done(answer);
    } catch (error) {
      $(`${id}-error`).textContent = error.message;
    }
  });
}
form("botfather", "bots", ({ username }) => openChat(username));
form("newcustomer", "customers", ({ id }) => {
  picture.customers.push({ id, name: "…", languageCode: "en" });
  become(id);
});

drawChips();
draw();
grow();
listen();
