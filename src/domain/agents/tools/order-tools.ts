import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { localDay } from "@/kernel/local-time";
import type { Ctx } from "../../context";
import { type Asker, type CheckedOrder, checkOrder, type OrderCheck } from "../../orders";
import { getSeller } from "../../sellers";
import type { ToolSession } from "./session";
import { tool } from "./tool";

const REFUSED =
  "The details don't fit. Say only that, not which of them is wrong, and ask for the order number and the e-mail or postcode of the order again.";
const GIVEN_UP = "The conversation goes to the shop's owner. The customer is told. Write nothing more.";
const TRY_OUT =
  "This is a try-out: no order can be looked up here. Say that you would ask for these details.";
const ASK = "Ask for the e-mail address or the postcode of the order too; both are needed.";

const Claimed = z.object({
  orderNumber: z.string().min(1).max(100),
  emailOrPostcode: z
    .string()
    .max(320)
    .optional()
    .describe("In the customer's own words; never something that a tool returned."),
});

/** The fact's field that says how an order stands. */
export const ORDER_STATUS = "order status";

/** A customer's own order. Whose conversation it is, is bound here: no argument can name another. */
export function orderTools(ctx: Ctx, session: ToolSession, who: Asker | null): ToolSpec[] {
  return [
    tool(ctx, {
      name: "check_order",
      description:
        "A customer's order by its number and, to show that it is theirs, the buyer's e-mail address or postcode: ask them for both. Once shown in this conversation, the number is enough.",
      input: Claimed,
      run: async ({ orderNumber, emailOrPostcode }) => {
        if (!who) return { verified: false, note: TRY_OUT };
        const check = await checkOrder(ctx, who, { orderNumber, emailOrPostcode: emailOrPostcode ?? "" });
        if (check.outcome === "verified")
          return { verified: true, order: await showOrder(ctx, session, check.order) };
        return refusal(session, check, Boolean(emailOrPostcode?.trim()));
      },
    }),
  ];
}

function refusal(
  session: ToolSession,
  check: Exclude<OrderCheck, { outcome: "verified" }>,
  hasAnswer: boolean,
) {
  const triesLeft = check.outcome === "refused" ? check.triesLeft : 0;
  if (triesLeft > 0) return { verified: false, triesLeft, note: hasAnswer ? REFUSED : ASK };
  session.handover = "identity";
  return { verified: false, triesLeft, note: GIVEN_UP };
}

/** An order as a reply may tell of it: its state and its days are facts, by the seller's calendar. */
async function showOrder(ctx: Ctx, { facts, sources }: ToolSession, order: CheckedOrder) {
  const { timeZone } = await getSeller(ctx);
  const row = { entityId: order.id, version: order.updatedAt.toISOString() };
  const day = (field: string, at: Date) => {
    const value = localDay(at, timeZone);
    return { fact: facts.add({ ...row, kind: "date", field, value }), value };
  };
  facts.add({ ...row, kind: "text", field: ORDER_STATUS, value: order.status });
  sources.push(order.number, ...order.items.map((item) => item.title), ...order.items.map(countOf));
  return {
    number: order.number,
    status: order.status,
    statusMeans: meanings[order.status],
    orderedOn: day("ordered on", order.orderedAt),
    ...(order.shippedAt ? { shippedOn: day("shipped on", order.shippedAt) } : {}),
    items: order.items,
  };
}

/** How many of a title were bought, so that a reply may repeat it. */
const countOf = ({ quantity, title }: CheckedOrder["items"][number]) => `${quantity} × ${title}`;

const meanings: Record<CheckedOrder["status"], string> = {
  unpaid: "The payment hasn't arrived yet.",
  paid: "Paid, and not sent yet.",
  shipped: "Sent.",
  completed: "Completed.",
  canceled: "Canceled.",
  refunded: "The money was given back.",
};
