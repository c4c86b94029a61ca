import type { WebBoot } from "@/boot/web";
import { openTestWorld } from "@/domain/sellers/world.fixture";
import { verifySecret } from "@/integrations/messengers/telegram/verify";

/** A web process's world over a test database. */
export async function openTestBoot(env: Partial<WebBoot["env"]> = {}) {
  const world = await openTestWorld();
  const boot: WebBoot = {
    system: world.system,
    live: { subscribe: () => () => {}, close: () => Promise.resolve() },
    verifyTelegramSecret: verifySecret,
    verifyEtsyDelivery: null,
    env: {
      appUrl: "http://localhost:3000",
      local: true,
      trustProxy: false,
      corsOrigin: null,
      authSecret: "a secret of more than thirty-two characters",
      ...env,
    },
    standIns: [],
    phoneUrl: null,
  };
  return { world, boot };
}
