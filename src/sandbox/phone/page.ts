import { html, raw } from "hono/html";
import { type Frame, type Html, page } from "../shared/page";
import { samplePictures } from "./pictures";
import { setupPanel } from "./setup-panel";
import type { phoneView } from "./view";

interface PhonePage {
  view: ReturnType<typeof phoneView>;
  /** The bot whose chat is opened; the list of chats without one. */
  bot: string | undefined;
}

const icon = (path: string) =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${raw(`<path d="${path}"/>`)}</svg>`;
const icons = {
  back: icon("M15 5l-7 7 7 7"),
  down: icon("M6 9l6 6 6-6"),
  clip: icon(
    "M19 12l-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5L13 5a3 3 0 0 1 4.3 4.3L9.5 17a1.5 1.5 0 0 1-2.1-2.1L14 8.3",
  ),
  smile: icon("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.5M15 9.5v.5"),
  send: icon("M4 12l16-8-5 16-4-6z"),
};

/** The page's frame; the script draws chats and bubbles from the picture that is embedded. */
export function phonePage(frame: Frame, { view, bot }: PhonePage): Html {
  const picture = JSON.stringify({ ...view, open: bot ?? null }).replaceAll("<", "\\u003c");
  return page(frame, {
    title: "Phone",
    here: "phone",
    bodyClass: "phone-page",
    head: html`<link rel="stylesheet" href="/phone/phone.css">`,
    body: html`<main class="stage">
<h1 class="sr">A customer's phone</h1>
<section class="phone" aria-label="Phone">
<p class="statusbar" aria-hidden="true"><span id="clock"></span><span class="notch"></span><span class="battery"></span></p>
<div class="screens">${listScreen()}${chatScreen()}</div>
</section>
${setupPanel(frame.appUrl)}
<nav class="tabbar" aria-label="Phone and set-up">
<button type="button" id="tab-phone" aria-pressed="true">Chats</button>
<button type="button" id="tab-setup" aria-pressed="false">Set up</button></nav>
</main>
${photoDialog()}
<script type="application/json" id="picture">${raw(picture)}</script>
<script type="module" src="/phone/phone.js"></script>`,
  });
}

function listScreen(): Html {
  return html`<section class="screen list" id="list" aria-label="Chats">
<header class="top"><h2 id="title">Chats</h2>
<label class="persona"><span class="sr">You are</span><select id="persona"></select></label></header>
<p class="note" id="note" role="status" hidden></p>
<ul id="chats"></ul>
<p class="hint">You are a customer. Choose who you are on top, then open a shop's bot and ask away.</p>
</section>`;
}

function chatScreen(): Html {
  return html`<section class="screen chat" id="chat" aria-label="Chat" hidden>
<header class="top">
<button type="button" id="back" aria-label="Back to chats">${icons.back}</button>
<span class="avatar" id="avatar" aria-hidden="true"></span>
<div class="who"><h2 id="name"></h2><p id="status"></p></div>
<button type="button" id="block" class="quiet">Block</button>
</header>
<div class="paper">
<div class="thread" id="thread" role="log" aria-live="polite" aria-label="Messages" tabindex="0"></div>
<button type="button" class="down" id="down" hidden>${icons.down}<span class="sr">To the newest message</span><span class="badge" id="news"></span></button>
</div>
<div class="chips" id="chips" role="group" aria-label="Suggested questions"></div>
<button type="button" class="start" id="start">START</button>
<form class="composer" id="composer">
<button type="button" id="attach" aria-label="Send a photo">${icons.clip}</button>
<label class="sr" for="text">Message</label>
<textarea id="text" rows="1" placeholder="Message" autocomplete="off" maxlength="10000" dir="auto"></textarea>
<button type="button" id="emoji" aria-label="Emoji" aria-expanded="false" aria-controls="emojis">${icons.smile}</button>
<button type="submit" id="send" aria-label="Send">${icons.send}</button>
</form>
<div id="emojis" class="emojis" role="group" aria-label="Emoji to insert" hidden></div>
</section>`;
}

function photoDialog(): Html {
  return html`<dialog id="photos" aria-labelledby="photos-title"><form method="dialog" id="photo-form">
<h2 id="photos-title">Send a photo</h2>
<fieldset class="pictures"><legend class="sr">Which picture</legend>${samplePictures.map(
    (
      { name, title },
      index,
    ) => html`<label><input type="radio" name="picture" value="${name}" ${index === 0 ? "checked" : ""}>
<img src="/phone/pictures/${name}" alt="${title}" width="320" height="240"></label>`,
  )}</fieldset>
<label>Caption <input name="caption" maxlength="1024" autocomplete="off" dir="auto"></label>
<div class="actions"><button class="primary" id="photo-send" type="submit">Send photo</button>
<button type="button" data-kind="voice">Voice</button><button type="button" data-kind="sticker">Sticker</button>
<button type="button" id="photo-cancel">Cancel</button></div>
</form></dialog>`;
}
