import { Hono } from "hono";
import { z } from "zod";
import type { Frame } from "../shared/page";
import type { StandInContext, StandInEnv } from "../shared/stand-in";
import type { EtsyControl } from "./control";
import { OrderAction, ordersPage } from "./pages/orders";
import type { Receipt } from "./state";

const OrdersQuery = z.object({
  done: OrderAction.optional().catch(undefined),
  problem: z.string().max(200).optional().catch(undefined),
});

/** The shop's orders as its owner sees them on the marketplace: send, cancel, refund. */
export function orderRoutes(frame: Frame, control: EtsyControl): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.get("/etsy/orders", (c) => {
    const shops = control.shops();
    const shop = shops.find((candidate) => String(candidate.shopId) === c.req.query("shop")) ?? shops[0];
    if (!shop) return c.notFound();
    const query = OrdersQuery.parse(c.req.query());
    return c.html(ordersPage(frame, { ...query, shops, shop, receipts: control.receipts(shop.shopId) }));
  });
  app.post("/etsy/orders/:receipt_id", (c) => act(c, control));
  return app;
}

const OrderForm = z.object({ action: OrderAction });

async function act(c: StandInContext, control: EtsyControl) {
  const receiptId = Number(c.req.param("receipt_id"));
  const receipt = control
    .shops()
    .flatMap((shop) => control.receipts(shop.shopId))
    .find((one) => one.receiptId === receiptId);
  if (!receipt) return c.redirect("/etsy/orders", 303);
  const back = (outcome: Record<string, string>) =>
    c.redirect(`/etsy/orders?${new URLSearchParams({ shop: String(receipt.shopId), ...outcome })}`, 303);
  const form = OrderForm.safeParse(await c.req.parseBody());
  if (!form.success) return back({ problem: "That didn't work" });
  try {
    perform(control, receipt, form.data.action);
  } catch (error) {
    return back({ problem: error instanceof Error ? error.message : "That didn't work" });
  }
  return back({ done: form.data.action });
}

/** Does what was pressed. Throws a sentence when it can't be done. */
function perform(control: EtsyControl, { receiptId, status }: Receipt, action: OrderAction): void {
  switch (action) {
    case "ship":
      control.shipReceipt(receiptId);
      return;
    case "cancel":
      control.cancelReceipt(receiptId);
      return;
    case "refund":
      if (status === "canceled" || status === "fully refunded")
        throw new Error(`receipt ${receiptId} is ${status} already`);
      control.editReceipt(receiptId, { status: "fully refunded" });
  }
}
