// The customer's phone: draws the picture that the server sends over /phone/events and posts what the customer does.
import { drawChips, showDraft, startComposer } from "./composer.js";
import { $, avatar, clock } from "./dom.js";
import { drawList, drawPersonas } from "./list.js";
import { currentChat, findChat, outgoingIn, phone, post, send } from "./phone-state.js";
import { drawSetup, showNewCustomer, startSetup } from "./setup.js";
import { clearThread, drawThread, settle, toEnd } from "./thread.js";

let events;
let typingTimer;

function drawChat(chat) {
  const written = chat.messages.length + outgoingIn(chat).length > 0;
  const started = written && !chat.blocked && phone.payload === "";
  const status = !phone.online
    ? "connecting…"
    : chat.typingMs > 0
      ? "typing…"
      : chat.blocked
        ? "blocked"
        : "bot";
  $("name").textContent = chat.name;
  $("status").textContent = status;
  $("status").classList.toggle("live", status === "typing…");
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

function drawTrouble() {
  const { switchedOn } = phone.picture;
  $("trouble").hidden = switchedOn.length === 0;
  $("trouble-list").textContent = switchedOn.join(" · ");
}

function draw() {
  const chat = currentChat();
  document.body.classList.toggle("in-chat", Boolean(chat));
  $("list").hidden = Boolean(chat);
  $("chat").hidden = !chat;
  if (chat) drawChat(chat);
  else clearThread();
  drawList(Boolean(chat), openChat);
  drawPersonas();
  drawSetup(openChat);
  drawTrouble();
  $("note").hidden = !phone.openBot || Boolean(chat);
  $("note").textContent = `There is no bot @${phone.openBot} here. These are the ones that there are.`;
  $("clock").textContent = clock(Date.now());
}

const address = () => {
  const parts = new URLSearchParams({ customer: phone.picture.customer.id });
  if (phone.openBot) parts.set("bot", phone.openBot);
  if (phone.payload) parts.set("start", phone.payload);
  return `/?${parts}`;
};

function setTab(name) {
  document.body.classList.toggle("in-setup", name === "setup");
  $("tab-phone").setAttribute("aria-pressed", String(name === "phone"));
  $("tab-setup").setAttribute("aria-pressed", String(name === "setup"));
}

const hasKeyboard = () => matchMedia("(pointer: fine)").matches;

/** What had the focus may be gone: on to what comes next. A touch keyboard opens only when asked for. */
function moveFocus(botBefore) {
  if ($("chat").hidden) {
    const row = [...$("chats").children].find(({ key }) => key === botBefore);
    row?.querySelector("button").focus();
  } else if (!$("start").hidden) $("start").focus();
  else if (hasKeyboard()) $("text").focus();
}

function show(username) {
  const botBefore = currentChat()?.username;
  phone.openBot = username;
  phone.payload = "";
  setTab("phone");
  draw();
  showDraft();
  moveFocus(botBefore);
}

function openChat(username) {
  show(findChat(username)?.username ?? username);
  history.pushState(null, "", address());
}

function become(id) {
  const { customers, customer } = phone.picture;
  // The chats are the next picture's: nobody sees another's.
  const chats = phone.picture.chats.map((chat) => ({ ...chat, messages: [], typingMs: 0, blocked: false }));
  phone.picture = {
    ...phone.picture,
    chats,
    customer: customers.find((one) => one.id === id) ?? { ...customer, id },
  };
  history.replaceState(null, "", address());
  drawChips(say);
  listen();
}

function listen() {
  events?.close();
  events = new EventSource(`/phone/events?customer=${phone.picture.customer.id}`);
  let fresh = true;
  events.addEventListener("message", (event) => {
    const languageBefore = phone.picture.customer.languageCode;
    phone.picture = JSON.parse(event.data);
    phone.online = true;
    if (phone.picture.customer.languageCode !== languageBefore) drawChips(say);
    draw();
    if (fresh) showDraft();
    fresh = false;
  });
  events.addEventListener("error", () => {
    phone.online = false;
    draw();
  });
}

function say(text) {
  send("say", { text }, { from: "customer", kind: "text", text }, draw);
}

$("persona").addEventListener("change", ({ target }) => {
  if (target.value !== "new") return become(Number(target.value));
  target.value = String(phone.picture.customer.id);
  setTab("setup");
  showNewCustomer();
});
$("back").addEventListener("click", () => openChat(null));
$("tab-phone").addEventListener("click", () => setTab("phone"));
$("tab-setup").addEventListener("click", () => setTab("setup"));
$("block").addEventListener("click", () => {
  const chat = currentChat();
  if (!chat) return;
  const customer = phone.picture.customer.id;
  void post("block", { customer, bot: chat.username, blocked: !chat.blocked }).catch(draw);
});
$("start").addEventListener("click", () => {
  const { payload } = phone;
  phone.payload = "";
  history.replaceState(null, "", address());
  send("start", payload ? { payload } : {}, { from: "customer", kind: "text", text: "/start" }, draw);
  draw();
  moveFocus();
});
$("down").addEventListener("click", () => {
  toEnd();
  $("thread").focus();
});
$("thread").addEventListener("scroll", () => {
  const chat = currentChat();
  if (chat) settle(chat);
});
addEventListener("popstate", () => {
  const query = new URLSearchParams(location.search);
  const customer = Number(query.get("customer"));
  if (customer && customer !== phone.picture.customer.id) become(customer);
  show(query.get("bot"));
});
document.addEventListener("visibilitychange", draw);

startComposer(say, draw);
startSetup({
  onBot: openChat,
  onCustomer(id) {
    setTab("phone");
    become(id);
    $("persona").focus();
  },
});
history.replaceState(null, "", address());
drawChips(say);
draw();
showDraft();
listen();
