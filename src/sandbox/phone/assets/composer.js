// What the customer writes: text, emoji, photos; drafts survive a reload.
import { $, element } from "./dom.js";
import { currentChat, draftOf, keepDraft, phone, send } from "./phone-state.js";
import { suggestions } from "./suggestions.js";

const emojis =
  "😀 😊 😍 😂 🤔 😅 😢 😡 👍 👎 🙏 👏 ❤️ 🎉 🔥 ✨ 🎁 🎂 ☕ 🍵 🪴 🌸 🌲 📦 🚚 💳 💶 📏 🎨 🧶 🕯️ 🏺".split(" ");
const longestPx = 132;

export function grow() {
  const field = $("text");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, longestPx)}px`;
  $("send").disabled = field.value.trim() === "";
}

/** Puts the open chat's draft into the field. */
export function showDraft() {
  const chat = currentChat();
  const draft = chat ? draftOf(chat) : "";
  if ($("text").value !== draft) $("text").value = draft;
  grow();
}

export function drawChips(say) {
  const texts = suggestions[phone.picture.customer.languageCode.slice(0, 2)] ?? suggestions.en;
  $("chips").replaceChildren(
    ...texts.map((text) => {
      const chip = element("button", { type: "button", textContent: text });
      chip.addEventListener("click", () => say(text));
      return chip;
    }),
  );
}

function edited() {
  const chat = currentChat();
  if (chat) keepDraft(chat, $("text").value);
  grow();
}

function startText(say) {
  $("text").addEventListener("input", edited);
  $("text").addEventListener("keydown", (event) => {
    // On a touch keyboard Enter makes a line, as in the real app.
    const touch = matchMedia("(pointer: coarse)").matches;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch) return;
    event.preventDefault();
    $("composer").requestSubmit();
  });
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = $("text").value.trim();
    if (text === "") return;
    $("text").value = "";
    edited();
    say(text);
    $("text").focus();
  });
}

function openEmojis(open) {
  $("emojis").hidden = !open;
  $("emoji").setAttribute("aria-expanded", String(open));
}

function startEmojis() {
  $("emoji").addEventListener("click", () => openEmojis($("emojis").hidden));
  $("emojis").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openEmojis(false);
    $("emoji").focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!$("emojis").contains(target) && !$("emoji").contains(target)) openEmojis(false);
  });
  $("emojis").append(
    ...emojis.map((emoji) => {
      const made = element("button", { type: "button", textContent: emoji });
      made.addEventListener("click", () => {
        const field = $("text");
        field.setRangeText(emoji, field.selectionStart, field.selectionEnd, "end");
        edited();
        openEmojis(false);
        field.focus();
      });
      return made;
    }),
  );
}

function startPhotos(draw) {
  const dialog = $("photos");
  const sendKind = (kind, more, shown) => {
    dialog.close();
    send("send", { kind, ...more }, { from: "customer", kind, text: null, picture: null, ...shown }, draw);
  };
  $("attach").addEventListener("click", () => dialog.showModal());
  $("photo-cancel").addEventListener("click", () => dialog.close());
  $("photo-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const { picture, caption } = Object.fromEntries(new FormData($("photo-form")));
    sendKind("photo", { picture, caption }, { picture, text: caption || null });
    $("photo-form").reset();
  });
  for (const button of dialog.querySelectorAll("[data-kind]")) {
    button.addEventListener("click", () => sendKind(button.dataset.kind, {}, {}));
  }
}

export function startComposer(say, draw) {
  startText(say);
  startEmojis();
  startPhotos(draw);
}
