import type { Env } from "@/config/env";
import type { Db } from "@/db/client";
import { createCallGate } from "@/domain/channels";
import type { Ports } from "@/domain/context";
import { createDirectRuntime } from "@/integrations/agent-runtime/direct/runtime";
import { createEtsyChannel } from "@/integrations/channels/etsy/adapter";
import { createTelegramMessenger } from "@/integrations/messengers/telegram/adapter";
import { createWebMessenger } from "@/integrations/messengers/web/adapter";
import { systemClock } from "@/kernel/time";
import { modelPrices } from "./model-prices";

/** What is sent where no key is set: only a stand-in takes it. */
const NO_KEY = "no-key-set";

/** The real adapters, pointed where the environment says. */
export function createPorts(env: Env, db: Db): Ports {
  const direct = createDirectRuntime({
    baseUrl: env.ANTHROPIC_BASE_URL,
    apiKey: env.ANTHROPIC_API_KEY ?? NO_KEY,
    model: env.AGENT_MODEL,
    prices: modelPrices,
  });
  return {
    etsy: createEtsyChannel({
      apiUrl: env.ETSY_API_URL,
      authUrl: env.ETSY_AUTH_URL,
      apiKey: env.ETSY_API_KEY ?? NO_KEY,
      sharedSecret: env.ETSY_SHARED_SECRET ?? NO_KEY,
      now: systemClock,
      gate: createCallGate(db, "etsy"),
    }),
    telegram: createTelegramMessenger({ apiUrl: env.TELEGRAM_API_URL }),
    web: createWebMessenger(),
    customerRuntime: direct,
    sellerRuntime: direct,
  };
}
