import { createStandInApp, type StandIn, type StandInDeps } from "../shared/stand-in";
import { createAccess } from "./access";
import { registerApi } from "./api";
import { createCallLimits } from "./call-limits";
import { consentRoutes } from "./consent";
import { createEtsyControl, type EtsyControl } from "./control";
import { createOauth } from "./oauth";
import { operationOf } from "./operations";
import { orderRoutes } from "./order-routes";
import { createPendingEdits } from "./pending-edits";
import { picture } from "./picture";
import { invalidToken, refused } from "./refusals";
import { seedState } from "./seed/seed-state";
import { shopRoutes } from "./shop-routes";
import { EtsyState, epochSeconds } from "./state";
import { createOrderWebhooks, type WebhookEndpoint } from "./webhook-delivery";

/**
 * Etsy as far as our client calls it, with two seeded shops; also the shop's page and the listings' pictures. Orders
 * are told to `webhook`, if there is one.
 */
export function createEtsy(deps: StandInDeps, webhook: WebhookEndpoint | null): StandIn<EtsyControl> {
  const state = deps.store.slice("etsy", EtsyState, () => seedState(deps.now()));
  const oauth = createOauth(state, deps.now);
  const limits = createCallLimits(deps.now);
  const webhooks = createOrderWebhooks(deps, webhook);
  const pending = createPendingEdits();
  const control = createEtsyControl(deps, state, limits, webhooks, pending);
  const app = createStandInApp(
    deps,
    {
      platform: "etsy",
      operation: operationOf,
      rateLimited: (seconds) => refused(429, "Too Many Requests", { "retry-after": String(seconds) }),
      failed: (status, message) => refused(status, message),
      // Consent and token endpoint take no access token.
      expiredToken: (operation) =>
        operation === "consent" || operation === "token" ? undefined : invalidToken(),
    },
    ["/v3/*", "/oauth/connect"],
  );
  app.post("/v3/public/oauth/token", async (c) =>
    c.json(oauth.exchange(Object.fromEntries(new URLSearchParams(await c.req.text()))), 200, {
      "cache-control": "no-store",
    }),
  );
  app.route("/", consentRoutes(deps, oauth, control));
  registerApi(app, {
    slice: state,
    access: createAccess(oauth),
    limits,
    now: () => epochSeconds(deps.now()),
    afterRead: (listingId, read) => {
      const edit = pending.take(listingId, read);
      if (edit) control.editListing(listingId, edit);
    },
  });
  app.get("/img/:listing_id/:file{[0-9]+\\.svg}", (c) => {
    const listing = control.findListing(Number(c.req.param("listing_id")));
    const rank = Number.parseInt(c.req.param("file"), 10);
    if (!listing || rank < 1 || rank > listing.picture.count) return c.notFound();
    return c.body(picture(listing, rank), 200, {
      "content-type": "image/svg+xml",
      "cache-control": "max-age=300",
    });
  });
  app.route("/", shopRoutes(deps, control));
  app.route("/", orderRoutes(deps, control));
  return { routes: app, control, close: webhooks.close };
}
