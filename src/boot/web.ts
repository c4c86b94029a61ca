import { type Env, env, isLoopback } from "@/config/env";
import { type LiveBus, startLiveBus } from "@/db/live";
import type { SystemCtx } from "@/domain/context";
import { type SignedDelivery, verifyDelivery } from "@/integrations/channels/etsy/verify";
import { verifySecret } from "@/integrations/messengers/telegram/verify";
import { openSystem } from "./system";

export interface WebBoot {
  system: SystemCtx;
  live: LiveBus;
  /** Whether a delivery's secret header is the given channel's, compared in constant time. */
  verifyTelegramSecret(header: string | null, secret: string): boolean;
  /** The id of a delivery that Etsy signed in the last minutes, else null; null itself where no secret is set. */
  verifyEtsyDelivery: ((delivery: SignedDelivery) => string | null) | null;
  env: { appUrl: string; local: boolean; trustProxy: boolean; corsOrigin: string | null; authSecret: string };
  /** Services that a program on this machine plays, by name: pages say so. */
  standIns: string[];
  /** Where the stand-in's customer phone is, when there is one. */
  phoneUrl: string | null;
}

const global = globalThis as { stallhandWeb?: Promise<WebBoot> };

/** The web process's world, opened at first use and kept over hot reloads. A failed start is tried again. */
export function webBoot(): Promise<WebBoot> {
  global.stallhandWeb ??= open().catch((error: unknown) => {
    delete global.stallhandWeb;
    throw error;
  });
  return global.stallhandWeb;
}

async function open(): Promise<WebBoot> {
  const values = env();
  const system = await openSystem(values, "web");
  return {
    system: system.ctx,
    live: await startLiveBus(system.client.sql),
    verifyTelegramSecret: verifySecret,
    verifyEtsyDelivery: etsyVerifier(values.ETSY_WEBHOOK_SECRET, system.ctx.now),
    env: {
      appUrl: values.APP_URL,
      local: values.local,
      trustProxy: values.TRUST_PROXY,
      corsOrigin: values.CORS_ORIGIN || null,
      authSecret: values.AUTH_SECRET,
    },
    standIns: standInsOf(values),
    phoneUrl:
      values.SANDBOX === "auto" && isLoopback(values.TELEGRAM_API_URL) ? values.TELEGRAM_API_URL : null,
  };
}

/** How deliveries of Etsy's are told from anybody else's. */
export function etsyVerifier(secret: string | undefined, now: () => Date): WebBoot["verifyEtsyDelivery"] {
  return secret ? (delivery) => verifyDelivery(delivery, secret, now()) : null;
}

/** Real services are never on this machine, so a loopback origin is a stand-in's. */
function standInsOf(values: Env): string[] {
  const origins = [
    ["Etsy", values.ETSY_API_URL],
    ["Telegram", values.TELEGRAM_API_URL],
    ["the model", values.ANTHROPIC_BASE_URL],
  ] as const;
  return origins.filter(([, origin]) => isLoopback(origin)).map(([name]) => name);
}
