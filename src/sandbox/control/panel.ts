import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { EtsyControl } from "../etsy/control";
import { Platform, platformNames } from "../shared/faults";
import type { Journal } from "../shared/journal";
import { type Frame, type Html, page } from "../shared/page";
import type { StandInContext, StandInEnv } from "../shared/stand-in";
import { callsTable } from "./calls";
import { idsOf, type Switch, type Switchable, switches, switchOff, switchOn } from "./switches";

interface PanelDeps extends Switchable {
  frame: Frame;
  log: Journal;
  etsy: EtsyControl;
}

const Count = z.union([
  z.literal("").transform(() => undefined),
  z.coerce.number().int().min(1).max(10_000),
  z.undefined(),
]);

const PanelForm = z.discriminatedUnion("action", [
  z.object({ action: z.literal("add"), platform: Platform, fault: z.string(), count: Count }),
  z.object({ action: z.literal("remove"), platform: Platform, fault: z.string() }),
  z.object({ action: z.literal("clear"), id: z.string().optional() }),
  z.object({ action: z.literal("expire-etsy-tokens") }),
  z.object({ action: z.literal("revoke-etsy-access") }),
]);

/** `/control` as a page: everything that can go wrong, by hand, and the last calls. */
export function panelRoutes(deps: PanelDeps): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.get("/control", (c) => c.html(panelPage(deps)));
  app.post("/control", async (c) => {
    const parsed = PanelForm.safeParse(await c.req.parseBody());
    if (!parsed.success) return c.html(panelPage(deps, "Choose a platform and a fault."), 400);
    const problem = apply(deps, parsed.data);
    if (problem) return c.html(panelPage(deps, problem), 400);
    return c.redirect(cameFrom(c) + switchOf(parsed.data), 303);
  });
  return app;
}

/** The page of ours whose button was pressed: “Clear all” stands on every one. */
function cameFrom(c: StandInContext): string {
  const referer = c.req.header("referer");
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null;
  return from?.host === new URL(c.req.url).host ? from.pathname + from.search : "/control";
}

/** Back to the pressed switch: the browser scrolls to it and gives it the focus again. */
function switchOf(form: z.infer<typeof PanelForm>): string {
  return "fault" in form ? `#${form.platform}-${form.fault}-switch` : "";
}

/** Does what the form asks; answers a sentence when it can't. */
function apply(deps: PanelDeps, form: z.infer<typeof PanelForm>): string | undefined {
  switch (form.action) {
    case "add":
    case "remove": {
      const chosen = switches[form.platform].find(({ name }) => name === form.fault);
      if (!chosen) return "This platform has no such fault.";
      if (form.action === "add") switchOn(deps, form.platform, chosen, form.count);
      else switchOff(deps, idsOf(deps, form.platform, chosen));
      return undefined;
    }
    case "clear":
      if (form.id !== undefined) switchOff(deps, [form.id]);
      else {
        deps.faults.clear();
        deps.model.clear();
      }
      return undefined;
    case "expire-etsy-tokens":
      deps.etsy.expireAccessTokens();
      return undefined;
    case "revoke-etsy-access":
      deps.etsy.revokeAccess();
      return undefined;
  }
}

function panelPage(deps: PanelDeps, problem?: string): Html {
  return page(deps.frame, {
    title: "Faults",
    here: "faults",
    body: html`<main><h1>Make something go wrong</h1>
<p class="muted">See how the product bears it. A switch holds for as many calls as you choose, or until you switch it off; a restart of the sandbox ends them all.</p>
${problem ? html`<p class="problem" role="alert">${problem}</p>` : ""}
<div class="platforms">${Platform.options.map((platform) => platformCard(deps, platform))}</div>
<h2>Last calls</h2>
<p class="muted">What went over the wire, newest first. <a href="/control">Refresh</a> · <a href="/control/log">everything as JSON</a></p>
${callsTable(deps.log.list())}</main>`,
  });
}

function platformCard(deps: PanelDeps, platform: Platform): Html {
  return html`<section class="card platform" aria-labelledby="at-${platform}">
<h2 id="at-${platform}">${platformNames[platform]}</h2>
<ul class="switches">${switches[platform].map((one) => switchRow(deps, platform, one))}</ul>
${platform === "etsy" ? etsyOnce() : ""}
</section>`;
}

function switchRow(deps: PanelDeps, platform: Platform, { name, label, means }: Switch): Html {
  const found = deps.frame.switchedOn().find((one) => one.platform === platform && one.label === label);
  const id = `${platform}-${name}`;
  return html`<li><form method="post" action="/control">
<input type="hidden" name="platform" value="${platform}"><input type="hidden" name="fault" value="${name}">
<div><h3 id="${id}">${label}</h3><p id="${id}-means">${means}</p></div>
${
  found
    ? html`<span class="left">${found.left === undefined ? "until switched off" : `${found.left} left`}</span>`
    : html`<select name="count" aria-label="${label}: for how many calls">
<option value="">until switched off</option><option value="1">for one call</option><option value="3">for 3 calls</option><option value="10">for 10 calls</option></select>`
}
<button role="switch" id="${id}-switch" aria-checked="${found ? "true" : "false"}" aria-labelledby="${id}" aria-describedby="${id}-means" name="action" value="${found ? "remove" : "add"}"></button>
</form></li>`;
}

function etsyOnce(): Html {
  return html`<form method="post" action="/control" class="once">
<button name="action" value="expire-etsy-tokens">Expire all access tokens now</button>
<button name="action" value="revoke-etsy-access">Take all access away now</button>
<p class="muted">Once, not a switch: expired tokens can be renewed; access that is taken away must be granted again.</p>
</form>`;
}
