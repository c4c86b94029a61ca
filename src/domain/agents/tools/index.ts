import type { Ctx } from "../../context";
import type { Asker } from "../../orders";
import type { TrialKnowledge } from "../knowledge";
import { askForHuman } from "./ask-for-human";
import { compareProducts } from "./compare-products";
import { knowledgeTools } from "./knowledge-tools";
import { orderTools } from "./order-tools";
import { orderTotal } from "./order-total";
import { ownerTools } from "./owner-tools";
import { productTools } from "./product-tools";
import { createToolSession, type Toolbox } from "./session";

export type { Toolbox } from "./session";

/**
 * What a run for a customer may use: nothing here changes the shop, and no argument names a tenant, contact or
 * conversation. `who` is whose conversation it is; null in a preview, where there is none, but knowledge to try.
 */
export function customerTools(ctx: Ctx, who: Asker | null, trial?: TrialKnowledge): Toolbox {
  const session = createToolSession(trial);
  return Object.assign(session, {
    specs: [
      ...productTools(ctx, session),
      compareProducts(ctx, session),
      orderTotal(ctx, session),
      ...knowledgeTools(ctx, session),
      ...orderTools(ctx, session, who),
      askForHuman(ctx, session),
    ],
  });
}

/** What a run for the seller may use: the same to read, and what only the owner may ask for. */
export function sellerTools(ctx: Ctx, runId: string): Toolbox {
  const session = createToolSession();
  return Object.assign(session, {
    specs: [
      ...productTools(ctx, session),
      compareProducts(ctx, session),
      orderTotal(ctx, session),
      ...knowledgeTools(ctx, session),
      ...ownerTools(ctx, session, runId),
    ],
  });
}
