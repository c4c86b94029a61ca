import { Hono } from "hono";
import { z } from "zod";
import type { Frame } from "../shared/page";
import type { StandInContext, StandInEnv } from "../shared/stand-in";
import type { EtsyControl } from "./control";
import { ConsentRequest, ConsentTarget, type EtsyOauth } from "./oauth";
import { brokenPage, consentPage } from "./pages/consent";

/** The consent page at `/oauth/connect`: shows who asks for what, and sends the browser back with a code or an error. */
export function consentRoutes(frame: Frame, oauth: EtsyOauth, control: EtsyControl): Hono<StandInEnv> {
  const activeCount = (shopId: number) =>
    control.listings(shopId).filter((listing) => listing.state === "active").length;
  const app = new Hono<StandInEnv>();
  app.get("/oauth/connect", (c) => {
    const asked = readRequest(c.req.query());
    if (asked.kind === "broken") return c.html(brokenPage(frame, asked.problem), 400);
    if (asked.kind === "redirect") return c.redirect(asked.to, 302);
    const { request } = asked;
    return c.html(consentPage(frame, { request, raw: c.req.query(), shops: control.shops(), activeCount }));
  });
  app.post("/oauth/connect", async (c) => decide(c, frame, oauth, control));
  return app;
}

const Decision = z.object({ decision: z.enum(["allow", "deny"]), user_id: z.coerce.number().int() });

async function decide(c: StandInContext, frame: Frame, oauth: EtsyOauth, control: EtsyControl) {
  const form = await c.req.parseBody();
  const asked = readRequest(form);
  if (asked.kind === "broken") return c.html(brokenPage(frame, asked.problem), 400);
  if (asked.kind === "redirect") return c.redirect(asked.to, 303);
  const decision = Decision.safeParse(form);
  const { request } = asked;
  const knownUser = decision.success && control.shops().some((shop) => shop.userId === decision.data.user_id);
  if (!decision.success || !knownUser)
    return c.html(brokenPage(frame, "Choose a shop and press Allow or Deny."), 400);
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
