import { html } from "hono/html";
import { type Frame, type Html, page } from "../../shared/page";
import { type ConsentRequest, scopeWords } from "../oauth";
import type { Shop } from "../state";

/** The app's request can't be answered, and it is not safe to send the browser back. */
export function brokenPage(frame: Frame, problem: string): Html {
  return page(frame, {
    title: "Can't connect",
    bodyClass: "narrow",
    body: html`<main><section class="card"><h1>This request can't be answered</h1>
<p>The app that sent you here made a mistake: <strong>${problem}</strong></p>
<p class="muted">Go back to the app and try again.</p></section></main>`,
  });
}

interface Asking {
  request: ConsentRequest;
  /** The request as it came, to be sent along with the decision. */
  raw: Record<string, string>;
  shops: Shop[];
  /** Listings on sale, by shop id. */
  activeCount: (shopId: number) => number;
}

/** Who asks for what, in words; which shop; allow or deny. */
export function consentPage(frame: Frame, { request, raw, shops, activeCount }: Asking): Html {
  const readsOnly = request.scope.every((scope) => scope.endsWith("_r"));
  return page(frame, {
    title: "Connect your shop",
    bodyClass: "narrow",
    body: html`<main><form class="card" method="post" action="/oauth/connect">
${Object.entries(raw).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<h1>An app would like to connect to your shop</h1>
<p>The app at <strong>${new URL(request.redirect_uri).host}</strong> asks for permission to</p>
<ul class="scopes">${request.scope.map((scope) => html`<li>${scopeWords[scope]}</li>`)}</ul>
${readsOnly ? html`<p class="muted">It can look, but it can't change, sell or delete anything.</p>` : ""}
<fieldset>
<legend>Which shop is yours?</legend>
${shops.map((shop, index) => shopChoice(shop, index === 0, activeCount(shop.shopId)))}
</fieldset>
<div class="actions">
<button class="primary" name="decision" value="allow">Allow access</button>
<button name="decision" value="deny">Deny</button>
</div>
<p class="muted">This page stands in for the marketplace's own consent page. You can take access away again in the app.</p>
</form></main>`,
  });
}

function shopChoice(shop: Shop, checked: boolean, active: number): Html {
  return html`<label class="choice">
<input type="radio" name="user_id" value="${shop.userId}" ${checked ? "checked" : ""}>
<span><strong>${shop.name}</strong><span class="muted">${shop.ownerName} · ${active} listings on sale</span></span>
</label>`;
}
