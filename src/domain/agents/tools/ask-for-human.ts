import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import type { Ctx } from "../../context";
import { HandoverReason } from "../../messaging/schemas";
import type { ToolSession } from "./session";
import { tool } from "./tool";

const Asked = z.object({ reason: HandoverReason.catch("unsure") });

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
