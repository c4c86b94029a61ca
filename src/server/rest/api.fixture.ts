import { randomUUID } from "node:crypto";
import { etsyVerifier, type WebBoot } from "@/boot/web";
import { connectDatabase } from "@/db/client";
import { type LiveBus, startLiveBus } from "@/db/live";
import { asTenant, type Ctx } from "@/domain/context";
import { verifySecret } from "@/integrations/messengers/telegram/verify";
import { createWorld } from "@/testing/world";
import { handleRest } from "./handle";

export type Api = Awaited<ReturnType<typeof openApi>>;

/** A seller as a program knows them. */
export interface ApiSeller {
  token: string;
  ctx: Ctx;
}

interface Sent {
  seller?: ApiSeller;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The whole product with the web's surface in this process. */
export async function openApi() {
  const world = await createWorld({ env: { RATE_LIMIT_AUTH_PER_MINUTE: "100000" } });
  const client = connectDatabase(world.database.appUrl, { max: 1 });
  const bus = countListeners(await startLiveBus(client.sql));
  const boot: WebBoot = {
    system: world.system,
    live: bus.live,
    verifyTelegramSecret: verifySecret,
    verifyEtsyDelivery: etsyVerifier(world.environment.ETSY_WEBHOOK_SECRET, world.system.now),
    env: {
      appUrl: world.system.settings.appUrl,
      local: true,
      trustProxy: false,
      corsOrigin: "https://shop.example.com",
      authSecret: "a secret of more than thirty-two characters",
    },
    standIns: [],
    phoneUrl: null,
  };

  async function send(method: string, path: string, { seller, body, headers }: Sent = {}) {
    const answer = await handleRest(boot, apiRequest(method, path, { seller, body, headers }));
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: text ? JSON.parse(text) : null };
  }

  async function seller(): Promise<ApiSeller> {
    const form = { email: `${randomUUID()}@example.com`, password: "correct horse battery", name: "Ada" };
    const { json } = await send("POST", "/auth/register", { body: form });
    const sellerId: string = json.seller.id;
    return { token: json.token, ctx: asTenant(world.system, sellerId, { kind: "seller", id: sellerId }) };
  }

  return {
    world,
    boot,
    send,
    seller,
    /** How many listen for changes just now. */
    listeners: bus.count,
    /** A seller with a small shop of their own, connected but not synced. */
    async shopkeeper() {
      const { etsy } = world.sandbox;
      const shop = etsy.addShop({ name: `Shop${etsy.shops().length}${randomUUID().slice(0, 8)}` });
      const keeper = await seller();
      await world.connectEtsy(
        keeper.ctx,
        etsy.shops().findIndex((one) => one.shopId === shop.shopId),
      );
      return { ...keeper, shop };
    },
    async close() {
      await bus.live.close();
      await client.close();
      await world.close();
    },
  };
}

/** A request as a program sends it. */
export function apiRequest(
  method: string,
  path: string,
  { seller, body, headers }: { [Key in keyof Sent]?: Sent[Key] | undefined },
): Request {
  return new Request(`http://127.0.0.1/api/v1${path}`, {
    method,
    headers: {
      ...(seller ? { authorization: `Bearer ${seller.token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function countListeners(bus: LiveBus) {
  let count = 0;
  const live: LiveBus = {
    ...bus,
    subscribe(sellerId, listener) {
      const leave = bus.subscribe(sellerId, listener);
      count += 1;
      return () => {
        count -= 1;
        leave();
      };
    },
  };
  return { live, count: () => count };
}
