import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import type { Ctx } from "../../context";
import type { HandoverReason } from "../../messaging/schemas";
import type { ToolSession } from "./session";
import { tool } from "./tool";

/** What a model may give as its reason; the others are found by code, and the seller is told of them as facts. */
const reasons = ["asked_for", "topic", "unsure", "angry"] as const satisfies readonly HandoverReason[];
const Asked = z.object({ reason: z.enum(reasons).catch("unsure") });

/** The way to a person. */
export function askForHuman(ctx: Ctx, session: ToolSession): ToolSpec {
  return tool(ctx, {
    name: "ask_for_human",
    description:
      "Hand the conversation to the shop's owner: when the customer asks for a person, is unhappy, wants a refund or a custom order, or when you can't be sure.",
    input: Asked,
    run: async ({ reason }) => {
      session.handover = reason;
      return { ok: true, note: "The customer is told. Write nothing more." };
    },
  });
}
