import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { EtsyControl } from "../etsy/control";
import { type Fault, type FaultRuleInput, type Faults, Platform } from "../shared/faults";
import { type Html, page } from "../shared/page";
import type { StandInEnv } from "../shared/stand-in";

/** One switch of the panel: what a person sees, and the fault it sets. */
interface Switch {
  name: string;
  label: string;
  rule: (platform: Platform) => FaultRuleInput;
  only?: Platform[];
}

const switches: Switch[] = [
  {
    name: "slow",
    label: "Slow: 3 s more per call",
    rule: (platform) => ({ platform, kind: "slow", delayMs: 3_000 }),
  },
  {
    name: "rate_limit",
    label: "Too many calls: 429, wait 5 s",
    rule: (platform) => ({ platform, kind: "rate_limit", retryAfterSeconds: 5 }),
  },
  { name: "status", label: "Broken: 500", rule: (platform) => ({ platform, kind: "status", status: 500 }) },
  { name: "cut", label: "Connection cut", rule: (platform) => ({ platform, kind: "cut", when: "before" }) },
  {
    name: "cut_after",
    label: "Connection cut after it took effect",
    rule: (platform) => ({ platform, kind: "cut", when: "after" }),
  },
  { name: "malformed", label: "Answers nonsense", rule: (platform) => ({ platform, kind: "malformed" }) },
  {
    name: "expired_token",
    label: "Token refused",
    rule: (platform) => ({ platform, kind: "expired_token" }),
  },
  {
    name: "duplicate",
    label: "Webhooks twice",
    rule: (platform) => ({ platform, kind: "duplicate", copies: 1 }),
    only: ["telegram"],
  },
  {
    name: "shuffle",
    label: "Webhooks out of order",
    rule: (platform) => ({ platform, kind: "shuffle" }),
    only: ["telegram"],
  },
];

const platformNames: Record<Platform, string> = {
  etsy: "Etsy",
  telegram: "Telegram",
  anthropic: "The model",
};

const PanelForm = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("add"),
    platform: Platform,
    fault: z.string(),
    count: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(1).max(10_000)]),
  }),
  z.object({ action: z.literal("clear"), id: z.string().optional() }),
  z.object({ action: z.literal("expire-etsy-tokens") }),
]);

/** `/control` as a page: faults by hand for every platform. */
export function panelRoutes(faults: Faults, etsy: EtsyControl): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.get("/control", (c) => c.html(panelPage(faults.list())));
  app.post("/control", async (c) => {
    const parsed = PanelForm.safeParse(await c.req.parseBody());
    if (!parsed.success) return c.html(panelPage(faults.list(), "Choose a platform and a fault."), 400);
    const problem = apply(parsed.data, faults, etsy);
    if (problem) return c.html(panelPage(faults.list(), problem), 400);
    return c.redirect("/control", 303);
  });
  return app;
}

/** Does what the form asks; answers a sentence when it can't. */
function apply(form: z.infer<typeof PanelForm>, faults: Faults, etsy: EtsyControl): string | undefined {
  if (form.action === "clear") faults.clear(form.id === undefined ? {} : { id: form.id });
  if (form.action === "expire-etsy-tokens") etsy.expireAccessTokens();
  if (form.action !== "add") return undefined;
  const { platform, count } = form;
  const chosen = switches.find(({ name, only }) => name === form.fault && (only?.includes(platform) ?? true));
  if (!chosen) return "This platform has no such fault.";
  faults.add({ ...chosen.rule(platform), ...(count === undefined ? {} : { count }) });
  return undefined;
}

function panelPage(active: Fault[], problem?: string): Html {
  return page({
    title: "Faults",
    body: html`<h1>Make something go wrong</h1>
<p class="muted">Faults hold until they are cleared, used up or the sandbox restarts.</p>
${problem ? html`<p class="problem" role="alert">${problem}</p>` : ""}
<h2>Switched on</h2>
${active.length === 0 ? html`<p class="muted">Nothing: every platform works.</p>` : faultTable(active)}
<h2>Switch on</h2>
<div class="switches">${Platform.options.map(switchForm)}</div>
<h2>Once</h2>
<form method="post" action="/control"><button name="action" value="expire-etsy-tokens">Expire all Etsy access tokens now</button></form>
<p class="muted">Scripts: <code>GET</code>, <code>POST</code>, <code>DELETE /control/faults</code>; <code>GET /control/log</code>; <code>/control/etsy/…</code></p>`,
  });
}

function faultTable(active: Fault[]): Html {
  return html`<table><thead><tr><th>Platform</th><th>Fault</th><th>Calls</th><th>Left</th><th></th></tr></thead>
<tbody>${active.map(
    (
      fault,
    ) => html`<tr><td>${platformNames[fault.platform]}</td><td>${labelOf(fault)}</td><td>${fault.match ?? "all"}</td>
<td class="number">${fault.count ?? "until cleared"}</td>
<td><form method="post" action="/control"><input type="hidden" name="id" value="${fault.id}"><button name="action" value="clear">Clear</button></form></td></tr>`,
  )}</tbody></table>
<form method="post" action="/control"><button name="action" value="clear">Clear all</button></form>`;
}

/** The panel's words where a switch is exactly this fault; else the rule's own. */
function labelOf(fault: Fault): string {
  const own = switches.find(({ rule }) =>
    Object.entries(rule(fault.platform)).every(([key, value]) => Reflect.get(fault, key) === value),
  );
  const { id: _id, platform: _platform, match: _match, count: _count, ...effect } = fault;
  return own?.label ?? Object.values(effect).join(" ");
}

function switchForm(platform: Platform): Html {
  const offered = switches.filter(({ only }) => only?.includes(platform) ?? true);
  return html`<form method="post" action="/control" class="card">
<strong>${platformNames[platform]}</strong><input type="hidden" name="platform" value="${platform}">
<label>Fault <select name="fault">${offered.map(({ name, label }) => html`<option value="${name}">${label}</option>`)}</select></label>
<label>For how many calls <input name="count" type="number" min="1" max="10000" placeholder="until cleared"></label>
<div class="actions"><button class="primary" name="action" value="add">Switch on</button></div>
</form>`;
}
