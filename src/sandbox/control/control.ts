import { Hono } from "hono";
import { z } from "zod";
import type { EtsyControl } from "../etsy/control";
import { FaultRule, Platform } from "../shared/faults";
import { stylesheetPath } from "../shared/page";
import { Refusal, type StandInDeps, type StandInEnv, validated } from "../shared/stand-in";
import { stylesheet } from "../shared/stylesheet";
import { etsyControlRoutes } from "./etsy-control";
import { badInput, readJson } from "./json-body";
import { panelRoutes } from "./panel";
import type { Switchable } from "./switches";

const LogQuery = z.object({
  platform: Platform.optional(),
  operation: z.string().optional(),
  after: z.coerce.number().int().min(0).optional(),
});

const secretHeaders = ["authorization", "x-api-key", "x-telegram-bot-api-secret-token"];

/** `/control`: the panel for people, and faults, journal and state as JSON for test scripts. */
export function controlRoutes(
  deps: StandInDeps,
  { etsy, model }: { etsy: EtsyControl; model: Switchable["model"] },
): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.onError((error, c) =>
    error instanceof Refusal
      ? c.json(error.body, error.status)
      : c.json({ error: error instanceof Error ? error.message : "failed" }, 400),
  );
  app.get(stylesheetPath, (c) =>
    c.body(stylesheet, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" }),
  );
  app.get("/control/faults", (c) => c.json({ faults: deps.faults.list() }));
  app.post("/control/faults", async (c) => {
    const rule = validated(FaultRule, await readJson(c.req.raw), badInput);
    return c.json(deps.faults.add(rule), 201);
  });
  app.delete("/control/faults", (c) => {
    const platform = Platform.optional().safeParse(c.req.query("platform")).data;
    return c.json({ cleared: deps.faults.clear(platform === undefined ? {} : { platform }) });
  });
  app.delete("/control/faults/:id", (c) => c.json({ cleared: deps.faults.clear({ id: c.req.param("id") }) }));
  app.get("/control/log", (c) => {
    const { platform, operation, after } = validated(LogQuery, c.req.query(), badInput);
    const exchanges = deps.log.list({
      ...(platform === undefined ? {} : { platform }),
      ...(operation === undefined ? {} : { operation }),
      ...(after === undefined ? {} : { after }),
    });
    return c.json({
      exchanges: exchanges.map((entry) => ({ ...entry, headers: withoutSecrets(entry.headers) })),
    });
  });
  app.delete("/control/log", (c) => {
    deps.log.clear();
    return c.json({ cleared: true });
  });
  app.route("/", etsyControlRoutes(etsy));
  app.route("/", panelRoutes({ frame: deps, faults: deps.faults, log: deps.log, model, etsy }));
  return app;
}

function withoutSecrets(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeaders.includes(name) ? "[hidden]" : value]),
  );
}
