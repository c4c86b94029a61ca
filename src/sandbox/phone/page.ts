import { html, raw } from "hono/html";
import type { Html } from "../shared/page";
import { standInNotice } from "../shared/page";
import type { phoneView } from "./view";

interface PhonePage {
  view: ReturnType<typeof phoneView>;
  /** The bot whose chat is opened; the list of chats without one. */
  bot: string | undefined;
  appUrl: string | undefined;
}

/** The page's frame; the script draws chats and bubbles from the picture that is embedded. */
export function phonePage({ view, bot, appUrl }: PhonePage): Html {
  const picture = JSON.stringify({ ...view, open: bot ?? null }).replaceAll("<", "\\u003c");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Phone · Sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/phone/phone.css">
</head>
<body>
<p class="notice">${standInNotice}</p>
<div class="stage">
<main class="phone" aria-label="A customer's phone">
  <section class="screen list" id="list" aria-label="Chats">
    <header class="bar"><h1>Chats</h1>
      <label class="persona"><span class="sr">Customer</span><select id="persona"></select></label>
    </header>
    <ul id="chats"></ul>
    <p class="hint">You are a customer. Pick who you are on top, then open a shop's bot and ask away.</p>
  </section>
  <section class="screen chat" id="chat" aria-label="Chat" hidden>
    <header class="bar">
      <button type="button" id="back" aria-label="Back to chats">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"/></svg></button>
      <span class="avatar" id="avatar" aria-hidden="true"></span>
      <div class="who"><h2 id="name"></h2><p id="status"></p></div>
      <button type="button" id="block" class="quiet">Block</button>
    </header>
    <div class="thread" id="thread" role="log" aria-live="polite" aria-label="Messages" tabindex="0"></div>
    <div class="chips" id="chips" aria-label="Suggested questions"></div>
    <button type="button" class="start" id="start">START</button>
    <form class="composer" id="composer">
      <label class="sr" for="text">Message</label>
      <textarea id="text" rows="1" placeholder="Message" autocomplete="off"></textarea>
      <button type="submit" id="send" aria-label="Send">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12l16-8-5 16-4-6z"/></svg></button>
    </form>
  </section>
</main>
<aside class="panel" aria-label="Sandbox">
  <section>
    <h2>Bots</h2>
    <p>Paste a token in the dashboard under Channels to connect this bot.</p>
    <ul id="tokens"></ul>
    <details><summary>BotFather: create another bot</summary>
      <form id="botfather">
        <label>Name <input name="name" required maxlength="64" placeholder="Oak & Ember"></label>
        <label>Username <input name="username" required maxlength="32" placeholder="oak_ember_bot"></label>
        <p role="alert" id="botfather-error"></p>
        <button type="submit">Create bot</button>
      </form>
    </details>
  </section>
  <section>
    <h2>Customers</h2>
    <details><summary>Add a customer</summary>
      <form id="newcustomer">
        <label>Name <input name="name" required maxlength="64" placeholder="Noor"></label>
        <label>Language <input name="languageCode" required maxlength="5" value="en"></label>
        <p role="alert" id="newcustomer-error"></p>
        <button type="submit">Add customer</button>
      </form>
    </details>
  </section>
  <nav aria-label="Other parts">
    ${appUrl ? html`<a href="${appUrl}">Dashboard</a>` : ""}
    <a href="/etsy">Etsy shop</a>
    <a href="/control">Fault switches</a>
  </nav>
</aside>
</div>
<script type="application/json" id="picture">${raw(picture)}</script>
<script type="module" src="/phone/phone.js"></script>
</body>
</html>`;
}
