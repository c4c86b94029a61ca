import { html } from "hono/html";
import type { Html } from "../shared/page";

/** Languages of customers that messengers report, by their codes; ours answers in six of them. */
const languages = "en de fr es it nl pt pl sv da ja ko zh ar he hi tr uk".split(" ");
const names = new Intl.DisplayNames("en", { type: "language" });

/** Beside the phone: the bots and their tokens, new bots and customers, and the ways to the other parts. */
export function setupPanel(appUrl: string | undefined): Html {
  return html`<aside class="panel" id="panel" aria-label="Set up">
<section>
<h2>Bots</h2>
<p>Copy a bot's token and paste it in the dashboard${appUrl ? html` under <a href="${appUrl}/channels">Channels</a>` : " under Channels"} to connect it.</p>
<p class="sr" id="copied" role="status"></p>
<ul id="tokens"></ul>
<details><summary>BotFather: create another bot</summary>
<form id="botfather">
<label>Name <input name="name" required maxlength="64" placeholder="Oak &amp; Ember" autocomplete="off"></label>
<label>Username <input name="username" required maxlength="32" placeholder="oak_ember_bot" autocomplete="off" spellcheck="false"></label>
<p role="alert" id="botfather-error"></p>
<button type="submit">Create bot</button>
</form></details>
</section>
<section>
<h2>Customers</h2>
<details id="newcustomer-details"><summary>New customer</summary>
<form id="newcustomer">
<label>Name <input name="name" required maxlength="64" placeholder="Noor" autocomplete="off"></label>
<label>Language <select name="languageCode">${languages.map((code) => html`<option value="${code}">${names.of(code)}</option>`)}</select></label>
<p role="alert" id="newcustomer-error"></p>
<button type="submit">Add customer</button>
</form></details>
</section>
${appUrl ? html`<p class="ways"><a href="${appUrl}/conversations">See these chats in the dashboard</a></p>` : ""}
</aside>`;
}
