// The list of chats, and who the customer is.
import { $, avatar, clock, element, reconcile } from "./dom.js";
import { draftOf, phone, unreadIn } from "./phone-state.js";
import { inShort } from "./thread.js";

function preview(chat, last) {
  if (chat.typingMs > 0) return element("span", { className: "preview live", textContent: "typing…" });
  const draft = draftOf(chat);
  if (draft) {
    const label = element("span", { className: "draft", textContent: "Draft: " });
    return element("span", { className: "preview", dir: "auto" }, label, draft);
  }
  const text = last ? `${last.from === "customer" ? "You: " : ""}${inShort(last)}` : `@${chat.username}`;
  return element("span", { className: "preview", dir: "auto", textContent: text });
}

function row(chat, unread, onOpen) {
  const last = chat.messages.at(-1);
  const name = element("b", { textContent: chat.name, dir: "auto" });
  const time = element("time", { textContent: last ? clock(last.at) : "" });
  const under = element("span", { className: "line" }, preview(chat, last));
  if (unread > 0) {
    under.append(
      element(
        "span",
        { className: "unread" },
        String(unread),
        element("span", { className: "sr", textContent: " unread" }),
      ),
    );
  }
  const about = element(
    "span",
    { className: "about" },
    element("span", { className: "line" }, name, time),
    under,
  );
  const open = element("button", { type: "button", className: "row" }, avatar(chat), about);
  open.addEventListener("click", () => onOpen(chat.username));
  return element("li", {}, open);
}

/** Draws the chats, the newest on top; nothing of them is in the page while a chat covers the list. */
export function drawList(covered, onOpen) {
  $("title").textContent = phone.online ? "Chats" : "Connecting…";
  const chats = covered
    ? []
    : phone.picture.chats.toSorted(
        (one, other) => (other.messages.at(-1)?.at ?? 0) - (one.messages.at(-1)?.at ?? 0),
      );
  reconcile(
    $("chats"),
    chats.map((chat) => {
      const unread = unreadIn(chat);
      const sign = JSON.stringify([
        chat.name,
        chat.messages.at(-1),
        chat.typingMs > 0,
        unread,
        draftOf(chat),
      ]);
      return { key: chat.username, sign, make: () => row(chat, unread, onOpen) };
    }),
  );
  const total = phone.picture.chats.reduce((sum, chat) => sum + unreadIn(chat), 0);
  document.title = `${total > 0 ? `(${total}) ` : ""}Phone · Sandbox`;
}

export function drawPersonas() {
  const { customers, customer } = phone.picture;
  const options = customers.map(({ id, name, languageCode }) => ({
    key: String(id),
    sign: name + languageCode,
    make: () => element("option", { value: id, textContent: `${name} (${languageCode})` }),
  }));
  const more = {
    key: "new",
    sign: "",
    make: () => element("option", { value: "new", textContent: "New customer…" }),
  };
  reconcile($("persona"), [...options, more]);
  $("persona").value = String(customer.id);
}
