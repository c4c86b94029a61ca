import { createHmac, randomUUID } from "node:crypto";
import type { StandInDeps } from "../shared/stand-in";
import type { Receipt } from "./state";

/** What the real one calls `order.…`. */
export type OrderTopic = "order.paid" | "order.canceled" | "order.shipped";

/** Where webhooks go and what signs them; at Etsy it is set in the developer portal. */
export interface WebhookEndpoint {
  url: string;
  /** `whsec_` and base64. */
  secret: string;
}

/** Shorter than the real one's, which end after ten hours. */
const pausesMs = [0, 1_000, 5_000, 30_000, 120_000];
const answerWithinMs = 15_000;

/** Tells the endpoint of orders, signed as Standard Webhooks are, again under the same id until a 2xx answers. */
export function createOrderWebhooks(deps: StandInDeps, first: WebhookEndpoint | null) {
  let endpoint = first;
  const abort = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  function deliverIn(ms: number, run: () => Promise<void>) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const work = run().finally(() => running.delete(work));
      running.add(work);
    }, ms);
    timers.add(timer);
  }

  async function deliver(id: string, body: string, attempt: number): Promise<void> {
    const copies = deps.faults
      .take("etsy", ["webhook"], ["duplicate"])
      .reduce((sum, fault) => sum + (fault.kind === "duplicate" ? fault.copies : 0), 0);
    for (let copy = 0; copy < copies; copy += 1) await post(id, body);
    if (await post(id, body)) return;
    const pause = pausesMs[attempt + 1];
    if (pause !== undefined && !abort.signal.aborted) deliverIn(pause, () => deliver(id, body, attempt + 1));
  }

  async function post(id: string, body: string): Promise<boolean> {
    if (!endpoint) return true;
    const timestamp = String(Math.floor(deps.now().getTime() / 1_000));
    const key = Buffer.from(endpoint.secret.replace(/^whsec_/, ""), "base64");
    const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
    };
    const recording = deps.log.record({
      platform: "etsy",
      direction: "out",
      operation: "webhook",
      method: "POST",
      path: endpoint.url,
      headers,
      body,
    });
    try {
      const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(answerWithinMs)]);
      const reply = await fetch(endpoint.url, { method: "POST", headers, body, signal, redirect: "manual" });
      recording.answered({ status: reply.status, body: (await reply.text()).slice(0, 4_096) });
      return reply.ok;
    } catch {
      recording.answered({ status: 0 });
      return false;
    }
  }

  return {
    set(next: WebhookEndpoint | null) {
      endpoint = next;
    },
    /** The shop's id was seen as a number and as text; it is the one or the other by topic. */
    tell(topic: OrderTopic, { receiptId, shopId }: Receipt) {
      if (!endpoint) return;
      const resource = `${deps.origin()}/v3/application/shops/${shopId}/receipts/${receiptId}`;
      const body = JSON.stringify({
        event_type: topic,
        resource_url: resource,
        shop_id: topic === "order.paid" ? shopId : String(shopId),
      });
      deliverIn(0, () => deliver(`msg_${randomUUID()}`, body, 0));
    },
    /** Undelivered events are lost with the process; whoever listens has to poll too. */
    async close() {
      abort.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
export type OrderWebhooks = ReturnType<typeof createOrderWebhooks>;
