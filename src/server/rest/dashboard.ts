import { z } from "zod";
import { getOverview } from "@/domain/ops";
import { router, sellerProcedure } from "../trpc";
import { operation } from "./operation";
import { AgentEvent, eventOnTheWire } from "./wire";

const ChannelStatus = z.enum(["pending", "connected", "disconnected", "error"]);
type ChannelStatus = z.output<typeof ChannelStatus>;

const Overview = z.object({
  products: z.object({ total: z.number().int() }),
  agent: z
    .object({
      id: z.string(),
      name: z.string(),
      status: z.enum(["provisioning", "active", "paused", "error"]),
      createdAt: z.iso.datetime(),
    })
    .nullable(),
  etsyConnection: z
    .object({
      shopName: z.string(),
      status: z.enum(["active", "expired"]),
      lastSyncAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  channels: z.object({ whatsapp: ChannelStatus, telegram: ChannelStatus }),
  recentActivity: z.array(AgentEvent).meta({ description: "The agent's ten latest steps, newest first." }),
  messages24h: z.object({
    total: z.number().int().meta({ description: "Customers' messages of the last 24 hours." }),
    processed: z.number().int(),
    pending: z.number().int(),
  }),
});

export const dashboardRest = router({
  overview: sellerProcedure
    .meta(operation("GET", "/dashboard/overview", { tag: "Dashboard", summary: "The shop at a glance" }))
    .output(Overview)
    .query(async ({ ctx }) => onTheWire(await getOverview(ctx))),
});

type OverviewRow = Awaited<ReturnType<typeof getOverview>>;

function onTheWire(row: OverviewRow): z.output<typeof Overview> {
  const { products, agent, connection, channels, recentActivity, messages24h } = row;
  return {
    products,
    agent: agent && { ...agent, createdAt: agent.createdAt.toISOString() },
    etsyConnection: connectionOnTheWire(connection),
    channels: { whatsapp: statusOf(channels, "whatsapp"), telegram: statusOf(channels, "telegram") },
    recentActivity: recentActivity.map(eventOnTheWire),
    messages24h,
  };
}

function connectionOnTheWire(row: OverviewRow["connection"]) {
  if (!row || row.status === "revoked") return null;
  return {
    shopName: row.shopName,
    status: row.status,
    lastSyncAt: row.lastSyncAt?.toISOString() ?? null,
  };
}

/** Of several channels on one platform at most one is live. */
function statusOf(channels: OverviewRow["channels"], platform: "telegram" | "whatsapp"): ChannelStatus {
  const live = channels.find((channel) => channel.platform === platform && channel.status !== "disconnected");
  return live?.status ?? "disconnected";
}
