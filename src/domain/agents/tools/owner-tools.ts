import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { localDay } from "@/kernel/local-time";
import { money } from "@/kernel/money";
import { addMs, days } from "@/kernel/time";
import { proposeAction } from "../../autopilot";
import type { Ctx } from "../../context";
import { listOrders, summarizeSales } from "../../orders";
import { changeListing } from "../../publishing";
import { getSeller } from "../../sellers";
import { type NewFact, toolValue } from "../truth";
import type { ToolSession } from "./session";
import { tool } from "./tool";

const Recent = z.object({ days: z.number().int().min(1).max(366).optional() });
const Period = z.object({ days: z.number().int().min(1).max(366) });
const Change = changeListing.input.extend({
  why: z.string().max(300).optional().describe("In one sentence, why; the owner reads it."),
});

/** Orders that are told of at once. */
const MOST_ORDERS = 20;

/** What only the shop's owner may ask for. Nothing here changes the shop: what would is put before them first. */
export function ownerTools(ctx: Ctx, session: ToolSession, runId: string): ToolSpec[] {
  return [listOrdersTool(ctx, session), salesSummary(ctx, session), proposeChange(ctx, runId)];
}

function factAdder({ facts }: ToolSession) {
  return (entry: NewFact) => {
    const fact = facts.get(facts.add(entry));
    return fact ? toolValue(fact) : null;
  };
}

function listOrdersTool(ctx: Ctx, session: ToolSession): ToolSpec {
  const fact = factAdder(session);
  return tool(ctx, {
    name: "list_orders",
    description: `The shop's orders of the last days, the newest first, at most ${MOST_ORDERS}: number, state, day, total, what was bought.`,
    input: Recent,
    run: async ({ days: count = 14 }) => {
      const { timeZone } = await getSeller(ctx);
      const since = addMs(ctx.now(), -days(count));
      const page = await listOrders(ctx, { since, limit: MOST_ORDERS });
      return {
        orders: page.orders.map((order) => {
          const row = { entityId: order.id, version: order.orderedAt.toISOString() };
          return {
            number: order.externalId,
            status: order.status,
            buyer: order.buyerName,
            orderedOn: fact({
              ...row,
              kind: "date",
              field: "ordered on",
              value: localDay(order.orderedAt, timeZone),
            }),
            total: fact({
              ...row,
              kind: "price",
              field: "total",
              value: money(order.totalMinor, order.currency),
            }),
            items: order.items.map(({ title, quantity }) => ({ title, quantity })),
          };
        }),
        ...(page.nextCursor ? { note: "There are more than these; sales_summary counts all." } : {}),
      };
    },
  });
}

function salesSummary(ctx: Ctx, session: ToolSession): ToolSpec {
  const fact = factAdder(session);
  return tool(ctx, {
    name: "sales_summary",
    description:
      "How much was sold in the last days, today included: orders, pieces and revenue, one line per currency. Revenue is what buyers paid, shipping and tax included, less refunds.",
    input: Period,
    run: async (input) => {
      const { since, lines } = await summarizeSales(ctx, input);
      const version = ctx.now().toISOString();
      return {
        since: fact({ kind: "date", entityId: `sales-${input.days}`, field: "since", version, value: since }),
        sales: lines.map(({ currency, orders, pieces, revenueMinor }) => {
          const row = { entityId: `sales-${input.days}-${currency}`, version };
          return {
            currency,
            orders: fact({ ...row, kind: "quantity", field: "orders", value: orders }),
            pieces: fact({ ...row, kind: "quantity", field: "pieces", value: pieces }),
            revenue: fact({ ...row, kind: "price", field: "revenue", value: money(revenueMinor, currency) }),
          };
        }),
        ...(lines.length === 0 ? { note: "Nothing was sold in these days." } : {}),
      };
    },
  });
}

function proposeChange(ctx: Ctx, runId: string): ToolSpec {
  return tool(ctx, {
    name: "propose_change",
    description: `Propose to the shop's owner: ${changeListing.describe} Nothing changes until they approve it on the page Autopilot.`,
    input: Change,
    run: async ({ why, ...input }) => {
      const { summary, preview } = await proposeAction(ctx, {
        action: changeListing.name,
        input,
        caller: "seller",
        reason: why?.trim() || null,
        runId,
      });
      return {
        proposed: summary,
        changes: preview,
        note: "It waits on the page Autopilot. Nothing has changed yet; say so.",
      };
    },
  });
}
