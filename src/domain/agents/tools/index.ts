import type { Ctx } from "../../context";
import type { TrialKnowledge } from "../knowledge";
import { askForHuman } from "./ask-for-human";
import { knowledgeTools } from "./knowledge-tools";
import { productTools } from "./product-tools";
import { createToolSession, type Toolbox } from "./session";

export type { Toolbox } from "./session";

/** What a run for a customer may use: nothing here writes, and no argument names a tenant, contact or conversation. */
export function customerTools(ctx: Ctx, trial?: TrialKnowledge): Toolbox {
  const session = createToolSession(trial);
  return Object.assign(session, {
    specs: [...productTools(ctx, session), ...knowledgeTools(ctx, session), askForHuman(ctx, session)],
  });
}

/** What a run for the seller may use. */
export function sellerTools(ctx: Ctx): Toolbox {
  const session = createToolSession();
  return Object.assign(session, {
    specs: [...productTools(ctx, session), ...knowledgeTools(ctx, session)],
  });
}
