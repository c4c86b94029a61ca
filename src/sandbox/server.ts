import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { createAnthropic, type ModelControl } from "./anthropic/anthropic";
import { controlRoutes } from "./control/control";
import { switchedOn } from "./control/switches";
import type { EtsyControl } from "./etsy/control";
import { createEtsy } from "./etsy/etsy";
import { createPhone } from "./phone/phone";
import { createBell } from "./shared/bell";
import { createFaults, type Faults } from "./shared/faults";
import { createJournal, type Journal } from "./shared/journal";
import type { StandIn, StandInDeps, StandInEnv } from "./shared/stand-in";
import { openStore } from "./shared/store";
import type { TelegramControl } from "./telegram/control";
import { createTelegram } from "./telegram/telegram";

interface SandboxOptions {
  /** 0 (the default) takes a free port. */
  port?: number;
  /** State survives a restart when given; else it lives in memory. */
  dataFile?: string;
  /** Where the product runs, for links back. */
  appUrl?: string;
  /** Signs the order webhooks that go to the product; without it, or without `appUrl`, there are none. */
  etsyWebhookSecret?: string;
  now?: () => Date;
}

/** A running sandbox. */
export interface Sandbox {
  /** E.g. `http://127.0.0.1:4010`. */
  origin: string;
  faults: Faults;
  /** Every call to a stand-in and every webhook it delivered. */
  log: Journal;
  etsy: EtsyControl;
  telegram: TelegramControl;
  /** The Messages API. */
  model: ModelControl;
  /** Cuts open connections, ends deliveries, saves the state. */
  close(): Promise<void>;
}

/** Starts all stand-ins in this process on one port of 127.0.0.1. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const store = await openStore(options.dataFile);
  const changed = createBell();
  const faults = createFaults(changed.ring);
  const log = createJournal(now);
  let origin = "";
  const deps: StandInDeps = {
    store,
    faults,
    log,
    now,
    origin: () => origin,
    appUrl: options.appUrl,
    changed,
    switchedOn: () => switchedOn({ faults, model: model.control }),
  };
  const etsy = createEtsy(deps, etsyWebhook(options));
  const telegram = createTelegram(deps);
  const model = createAnthropic(deps);
  const phone = createPhone(deps, telegram.control);
  const standIns: StandIn<unknown>[] = [etsy, telegram, model, phone];

  const app = new Hono<StandInEnv>();
  app.use(onlyOurOwnParts);
  app.get("/health", (c) => c.json({ status: "ok" }));
  for (const standIn of standIns) app.route("/", standIn.routes);
  app.route("/", controlRoutes(deps, { etsy: etsy.control, model: model.control }));

  const listener = await listen(app, options.port ?? 0);
  origin = listener.origin;
  return {
    origin,
    faults,
    log,
    etsy: etsy.control,
    telegram: telegram.control,
    model: model.control,
    async close() {
      await listener.close();
      for (const standIn of standIns) await standIn.close?.();
      await store.flush();
    },
  };
}

function etsyWebhook({ appUrl, etsyWebhookSecret: secret }: SandboxOptions) {
  return appUrl && secret ? { url: new URL("/api/webhooks/etsy", appUrl).href, secret } : null;
}

/** Pages load scripts, styles and pictures from the sandbox alone. Forms are free: consent leads back to the product. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const onlyOurOwnParts: MiddlewareHandler<StandInEnv> = async (c, next) => {
  await next();
  if (c.res.headers.get("content-type")?.startsWith("text/html"))
    c.res.headers.set("content-security-policy", pagePolicy);
};

async function listen(app: Hono<StandInEnv>, port: number) {
  const server = createServer(getRequestListener((request, env) => app.fetch(request, env)));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the sandbox listens on no TCP port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
