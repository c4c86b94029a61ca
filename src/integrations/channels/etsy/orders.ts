import { AppError } from "@/kernel/errors";
import { fieldProblems, type HttpClient } from "../../http/http-client";
import type { Channel, ChannelEvent, RowFailure } from "../port";
import { accepted, type CallApi } from "./api-call";
import { toOrder } from "./order-mapper";
import { EtsyEvent, EtsyReceipt } from "./order-wire";
import { readRow } from "./read-row";
import { EtsyPage, EtsyRow } from "./wire";

type OrderCalls = Pick<Channel, "listOrders" | "getOrder" | "parseEvent">;

/** Receipts of Etsy's, with their transactions inside. */
export function createOrderCalls(http: HttpClient, callApi: CallApi, apiUrl: string): OrderCalls {
  return {
    async listOrders(tokens, { shopExternalId, minLastModified, offset, limit, signal }) {
      const reply = await callApi(tokens, {
        operation: "getShopReceipts",
        path: `shops/${encodeURIComponent(shopExternalId)}/receipts`,
        query: [
          ["min_last_modified", String(Math.floor(minLastModified.getTime() / 1_000))],
          ["sort_on", "updated"],
          ["sort_order", "asc"],
          ["limit", String(limit)],
          ["offset", String(offset)],
        ],
        signal,
      });
      const page = http.parse(accepted(reply), EtsyPage);
      const failures: RowFailure[] = [];
      const orders = page.results.flatMap((raw) => {
        const receipt = readRow(EtsyReceipt, "receipt_id", raw, failures);
        return receipt ? [toOrder(receipt, raw)] : [];
      });
      return { orders, failures, read: page.results.length };
    },
    async getOrder(tokens, { shopExternalId, orderExternalId, signal }) {
      const path = `shops/${encodeURIComponent(shopExternalId)}/receipts/${encodeURIComponent(orderExternalId)}`;
      const reply = await callApi(tokens, { operation: "getShopReceipt", path, signal });
      if (reply.status === 404) return null;
      const found = accepted(reply);
      return toOrder(http.parse(found, EtsyReceipt), http.parse(found, EtsyRow));
    },
    parseEvent: (body) => parseEvent(body, apiUrl),
  };
}

/** Etsy's API answers at both; its webhooks name either. */
const officialOrigins = ["https://openapi.etsy.com", "https://api.etsy.com"];

/** The address is never called: it only says which receipt is meant, and only where it is the API's own. */
function parseEvent(body: unknown, apiUrl: string): ChannelEvent {
  const event = EtsyEvent.safeParse(body);
  if (!event.success) {
    const meta = { problems: fieldProblems(event.error) };
    throw new AppError("invalid", "This is no event of Etsy's.", { meta });
  }
  const { event_type: topic, resource_url, shop_id: shopExternalId } = event.data;
  const ignored = (reason: string): ChannelEvent => ({ kind: "ignored", shopExternalId, reason });
  if (!topic.startsWith("order.")) return ignored(`topic ${topic.slice(0, 60)}`);
  const url = URL.parse(resource_url);
  const { origin } = new URL(apiUrl);
  const known = officialOrigins.includes(origin) ? officialOrigins : [origin];
  if (!url || !known.includes(url.origin)) return ignored("resource_url is not the API's");
  const [, shop, orderExternalId] =
    /^\/v3\/application\/shops\/(\d{1,19})\/receipts\/(\d{1,19})\/?$/.exec(url.pathname) ?? [];
  if (!orderExternalId) return ignored("resource_url names no receipt");
  if (shop !== shopExternalId) return ignored("resource_url is another shop's");
  return { kind: "order", shopExternalId, orderExternalId };
}
