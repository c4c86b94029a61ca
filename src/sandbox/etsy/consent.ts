import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { type Html, page } from "../shared/page";
import type { StandInContext, StandInEnv } from "../shared/stand-in";
import { ConsentRequest, ConsentTarget, type EtsyOauth, scopeWords } from "./oauth";
import type { Shop } from "./state";

/** The consent page at `/oauth/connect`: shows who asks for what, and sends the browser back with a code or an error. */
export function consentRoutes(oauth: EtsyOauth, shops: () => Shop[]): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.get("/oauth/connect", (c) => {
    const asked = readRequest(c.req.query());
    if (asked.kind === "broken") return c.html(brokenPage(asked.problem), 400);
    if (asked.kind === "redirect") return c.redirect(asked.to, 302);
    return c.html(consentPage(asked.request, c.req.query(), shops()));
  });
  app.post("/oauth/connect", async (c) => decide(c, oauth, shops()));
  return app;
}

const Decision = z.object({ decision: z.enum(["allow", "deny"]), user_id: z.coerce.number().int() });

async function decide(c: StandInContext, oauth: EtsyOauth, shops: Shop[]) {
  const form = await c.req.parseBody();
  const asked = readRequest(form);
  if (asked.kind === "broken") return c.html(brokenPage(asked.problem), 400);
  if (asked.kind === "redirect") return c.redirect(asked.to, 303);
  const decision = Decision.safeParse(form);
  const { request } = asked;
  const knownUser = decision.success && shops.some((shop) => shop.userId === decision.data.user_id);
  if (!decision.success || !knownUser)
    return c.html(brokenPage("Choose a shop and press Allow or Deny."), 400);
  if (decision.data.decision === "deny") {
    const denied = {
      error: "access_denied",
      error_description: "The user denied access",
      state: request.state,
    };
    return c.redirect(back(request.redirect_uri, denied), 303);
  }
  const code = oauth.grantCode(request, decision.data.user_id);
  return c.redirect(back(request.redirect_uri, { code, state: request.state }), 303);
}

type Asked =
  | { kind: "broken"; problem: string }
  | { kind: "redirect"; to: string }
  | { kind: "ok"; request: ConsentRequest };

/** RFC 6749 §4.1.2.1: without a trustworthy address nothing is redirected; other problems go back to the client. */
function readRequest(input: unknown): Asked {
  const target = ConsentTarget.safeParse(input);
  if (!target.success) {
    const issue = target.error.issues[0];
    return { kind: "broken", problem: `${issue?.path.join(".")}: ${issue?.message}` };
  }
  const request = ConsentRequest.safeParse(input);
  if (request.success) return { kind: "ok", request: request.data };
  const issue = request.error.issues[0];
  const field = String(issue?.path[0] ?? "");
  const error =
    { response_type: "unsupported_response_type", scope: "invalid_scope" }[field] ?? "invalid_request";
  const { redirect_uri, state } = target.data;
  const answer = { error, error_description: `${field}: ${issue?.message}`, ...(state ? { state } : {}) };
  return { kind: "redirect", to: back(redirect_uri, answer) };
}

function back(redirectUri: string, answer: Record<string, string>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}

function brokenPage(problem: string): Html {
  return page({
    title: "Can't connect",
    bodyClass: "narrow",
    body: html`<section class="card"><h1>This request can't be answered</h1>
<p>The app that sent you here made a mistake: <strong>${problem}</strong></p>
<p class="muted">Go back to the app and try again.</p></section>`,
  });
}

function consentPage(request: ConsentRequest, raw: Record<string, string>, shops: Shop[]): Html {
  const host = new URL(request.redirect_uri).host;
  return page({
    title: "Connect your shop",
    bodyClass: "narrow",
    body: html`<form class="card" method="post" action="/oauth/connect">
${Object.entries(raw).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<h1>An app would like to connect to your shop</h1>
<p>The app at <strong>${host}</strong> asks for permission to:</p>
<ul class="ticks">${request.scope.map((scope) => html`<li>${scopeWords[scope]}</li>`)}</ul>
<fieldset>
<legend>Which shop are you?</legend>
${shops.map(
  (shop, index) => html`<label class="choice">
<input type="radio" name="user_id" value="${shop.userId}" ${index === 0 ? "checked" : ""}>
<span><strong>${shop.name}</strong><span class="muted"> ${shop.ownerName}</span></span>
</label>`,
)}
</fieldset>
<div class="actions">
<button class="primary" name="decision" value="allow">Allow access</button>
<button name="decision" value="deny">Deny</button>
</div>
<p class="muted">This page stands in for the marketplace's own consent page. You can take access away again in the app.</p>
</form>`,
  });
}
