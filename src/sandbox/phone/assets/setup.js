// The panel beside the phone: tokens, new bots, new customers.
import { $, avatar, element, reconcile } from "./dom.js";
import { phone, post } from "./phone-state.js";

async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = element("textarea", { value: text });
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

function botRow(chat, onOpen) {
  const copy = element("button", { type: "button", textContent: "Copy token" });
  copy.addEventListener("click", async () => {
    try {
      await copyText(chat.token);
      copy.textContent = "Copied";
      $("copied").textContent = `The token of @${chat.username} is copied.`;
    } catch {
      copy.textContent = "Select it above and copy";
    }
    setTimeout(() => {
      copy.textContent = "Copy token";
      $("copied").textContent = "";
    }, 2_000);
  });
  const open = element("button", { type: "button", className: "plain", textContent: "Open chat" });
  open.addEventListener("click", () => onOpen(chat.username));
  const state = element("span", {
    className: chat.connected ? "state on" : "state",
    textContent: chat.connected ? "connected" : "not connected yet",
  });
  const about = element(
    "span",
    { className: "about" },
    element("b", { textContent: `@${chat.username}` }),
    state,
  );
  return element(
    "li",
    {},
    element("div", { className: "bot" }, avatar(chat), about),
    element("code", { textContent: chat.token }),
    element("div", { className: "actions" }, copy, open),
  );
}

export function drawSetup(onOpen) {
  reconcile(
    $("tokens"),
    phone.picture.chats.map((chat) => ({
      key: chat.username,
      sign: JSON.stringify([chat.name, chat.token, chat.connected]),
      make: () => botRow(chat, onOpen),
    })),
  );
}

function whenSent(id, path, done) {
  $(id).addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const button = form.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    try {
      const answer = await post(path, Object.fromEntries(new FormData(form)));
      form.reset();
      $(`${id}-error`).textContent = "";
      done(answer);
    } catch (error) {
      $(`${id}-error`).textContent = error.message;
    }
    button.disabled = false;
  });
}

/** A bot's name suggests its username until one is typed. */
function suggestUsername() {
  const { name, username } = $("botfather").elements;
  name.addEventListener("input", () => {
    const slug = name.value
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^[_0-9]+|_+$/g, "");
    if (!username.touched) username.value = slug ? `${slug.slice(0, 28)}_bot` : "";
  });
  username.addEventListener("input", () => {
    username.touched = username.value !== "";
  });
}

export function startSetup({ onBot, onCustomer }) {
  whenSent("botfather", "bots", ({ username }) => onBot(username));
  whenSent("newcustomer", "customers", ({ id }) => onCustomer(id));
  suggestUsername();
}

/** Leads to the form for a new customer. */
export function showNewCustomer() {
  $("newcustomer-details").open = true;
  $("newcustomer").elements.name.focus();
}
