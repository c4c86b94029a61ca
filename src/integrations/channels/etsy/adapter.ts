import type { z } from "zod";
import { AppError } from "@/kernel/errors";
import type { Clock } from "@/kernel/time";
import { createHttpClient, type HttpClient, type HttpClientOptions } from "../../http/http-client";
import { retryAfterSeconds } from "../../http/retry";
import type { CallGate, Channel, ListingPage, RowFailure, TokenSource, VariantBatch } from "../port";
import { type ApiCall, accepted, type CallApi, createApiCaller } from "./api-call";
import { createEtsyAuth } from "./auth";
import { readBudget } from "./call-budget";
import { createEditCalls } from "./edits";
import { toListing, toShop, toVariants } from "./mapper";
import { createOrderCalls } from "./orders";
import { readRow } from "./read-row";
import { createTermsCalls } from "./terms";
import { EtsyListing, EtsyListingInventory, EtsyPage, EtsyRow, EtsySelf, EtsyShop } from "./wire";

interface EtsyChannelOptions {
  /** Origin only, e.g. `https://openapi.etsy.com`. */
  apiUrl: string;
  /** Origin only, e.g. `https://www.etsy.com`. */
  authUrl: string;
  /** The application's keystring. */
  apiKey: string;
  sharedSecret: string;
  now: Clock;
  /** Who counts this application's calls, over all its shops. */
  gate: CallGate;
  /** How calls go out and who hears of them. */
  http?: Pick<HttpClientOptions, "timeoutMs" | "delay" | "random" | "onCall">;
  fetch?: typeof globalThis.fetch;
}

/** At most this many ids go into one batch call (Etsy). */
const batchSize = 100;

/** What comes with a listing. */
const associations: [string, string][] = [
  ["includes", "Images"],
  ["includes", "Personalization"],
];

/** Etsy's Open API v3. */
export function createEtsyChannel(options: EtsyChannelOptions): Channel {
  const http = createHttpClient({
    service: "Etsy",
    now: options.now,
    ...options.http,
    ...(options.fetch ? { fetch: options.fetch } : {}),
    onReply: (status, headers) => {
      const wait = status === 429 ? retryAfterSeconds(headers.get("retry-after"), options.now()) : null;
      options.gate.told({ ...readBudget(headers), retryAfterSeconds: wait });
    },
  });
  const callApi = createApiCaller(options, http);
  const get = async <T>(tokens: TokenSource, schema: z.ZodType<T>, call: ApiCall) =>
    http.parse(accepted(await callApi(tokens, call)), schema);
  const getShop: Channel["getShop"] = async (tokens, { shopExternalId, signal }) => {
    const path = `shops/${encodeURIComponent(shopExternalId)}`;
    return toShop(await get(tokens, EtsyShop, { operation: "getShop", path, signal }));
  };

  return {
    channel: "etsy",
    ...createEtsyAuth({ ...options, http }),
    ...createOrderCalls(http, callApi, options.apiUrl),
    ...createEditCalls(http, callApi),
    ...createTermsCalls(http, callApi),
    async getOwnShop(tokens) {
      const reply = await callApi(tokens, { operation: "getMe", path: "users/me" });
      // The document allows both: 404, or a user without a shop id.
      const shopId = reply.status === 404 ? null : http.parse(accepted(reply), EtsySelf).shop_id;
      if (!shopId) {
        const sentence = "This Etsy account has no shop yet. Open one on Etsy, then connect again.";
        throw new AppError("channel_rejected", sentence, {
          meta: { operation: "getMe", status: reply.status },
        });
      }
      return getShop(tokens, { shopExternalId: shopId });
    },
    getShop,
    async listListings(tokens, { shopExternalId, state, order, offset, limit, signal }) {
      const page = await get(tokens, EtsyPage, {
        operation: "getListingsByShop",
        path: `shops/${encodeURIComponent(shopExternalId)}/listings`,
        query: [
          ["state", state],
          ["limit", String(limit)],
          ["offset", String(offset)],
          ["sort_on", order],
          ["sort_order", order === "created" ? "asc" : "desc"],
          ...associations,
        ],
        signal,
      });
      return readListings(page.results, page.count);
    },
    async getListing(tokens, listingExternalId, signal) {
      const reply = await callApi(tokens, {
        operation: "getListing",
        path: `listings/${encodeURIComponent(listingExternalId)}`,
        query: associations,
        signal,
      });
      if (reply.status === 404) return readListings([], 0);
      return readListings([http.parse(accepted(reply), EtsyRow)], 1);
    },
    async listVariants(tokens, listingExternalIds, signal) {
      const batch: VariantBatch = { variants: new Map(), failures: [] };
      const ids = [...new Set(listingExternalIds)];
      for (let start = 0; start < ids.length; start += batchSize) {
        const part = ids.slice(start, start + batchSize);
        await readInventories({ http, callApi, tokens, signal, batch }, part);
      }
      return batch;
    },
  };
}

interface InventoryReading {
  http: HttpClient;
  callApi: CallApi;
  tokens: TokenSource;
  signal: AbortSignal | undefined;
  batch: VariantBatch;
}

/** Etsy answers 404 for the whole batch when one id is missing: halve until the missing ones stand alone. */
async function readInventories(reading: InventoryReading, ids: string[]): Promise<void> {
  const reply = await reading.callApi(reading.tokens, {
    operation: "getListingsInventoryByListingIds",
    path: "listings/batch/inventory",
    query: ids.map((id) => ["listing_ids", id]),
    signal: reading.signal,
  });
  if (reply.status === 404) {
    if (ids.length === 1) return;
    const middle = Math.ceil(ids.length / 2);
    await readInventories(reading, ids.slice(0, middle));
    await readInventories(reading, ids.slice(middle));
    return;
  }
  const page = reading.http.parse(accepted(reply), EtsyPage);
  for (const raw of page.results) {
    const row = readRow(EtsyListingInventory, "listing_id", raw, reading.batch.failures);
    if (row) reading.batch.variants.set(row.listing_id, toVariants(row.inventory?.products ?? []));
  }
}

function readListings(rows: Record<string, unknown>[], total: number): ListingPage {
  const failures: RowFailure[] = [];
  const listings = rows.flatMap((raw) => {
    const row = readRow(EtsyListing, "listing_id", raw, failures);
    return row ? [toListing(row, raw)] : [];
  });
  return { listings, failures, total };
}
