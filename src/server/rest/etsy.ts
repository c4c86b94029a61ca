import { z } from "zod";
import { disconnectEtsy, getConnection, startEtsyConnect } from "@/domain/channels";
import { router, sellerProcedure } from "../trpc";
import { operation } from "./operation";
import { Done } from "./wire";

const Connection = z.object({
  id: z.string(),
  shopId: z.string().meta({ description: "Etsy's id of the shop." }),
  shopName: z.string(),
  shopUrl: z.string().nullable(),
  currency: z.string().meta({ example: "USD" }),
  status: z
    .enum(["active", "expired"])
    .meta({ description: "`expired`: Etsy no longer accepts our access; connect again." }),
  lastSyncAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});

export const etsyRest = router({
  authorize: sellerProcedure
    .meta(
      operation("GET", "/etsy/oauth/authorize", {
        tag: "Etsy",
        summary: "Where the seller gives Etsy's consent",
        description: "Open `redirectUrl` in a browser within ten minutes; it works once.",
      }),
    )
    .output(z.object({ redirectUrl: z.url() }))
    .query(({ ctx }) => startEtsyConnect(ctx, { browser: null })),

  connection: sellerProcedure
    .meta(operation("GET", "/etsy/oauth/connection", { tag: "Etsy", summary: "The connected shop" }))
    .output(z.object({ connected: z.boolean(), connection: Connection.nullable() }))
    .query(async ({ ctx }) => {
      const connection = onTheWire(await getConnection(ctx));
      return { connected: connection?.status === "active", connection };
    }),

  disconnect: sellerProcedure
    .meta(
      operation("DELETE", "/etsy/oauth/connection", {
        tag: "Etsy",
        summary: "Disconnect the shop",
        description: "Our access to Etsy is erased; what was synced stays. Safe to repeat.",
      }),
    )
    .output(Done)
    .mutation(async ({ ctx }) => {
      await disconnectEtsy(ctx);
      return { success: true as const };
    }),
});

/** A shop that was disconnected is no connection any more. */
function onTheWire(row: Awaited<ReturnType<typeof getConnection>>): z.output<typeof Connection> | null {
  if (!row || row.status === "revoked") return null;
  const { id, shopName, shopUrl, currency, status } = row;
  return {
    id,
    shopId: row.externalShopId,
    shopName,
    shopUrl,
    currency,
    status,
    lastSyncAt: row.lastSyncAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
