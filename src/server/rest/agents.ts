import { z } from "zod";
import {
  findAgentWithSession,
  listEvents,
  pauseAgent,
  provisionAgent,
  resumeAgent,
  sendToAgent,
  updateSoul,
} from "@/domain/agents";
import { ListEvents, SendToAgent, UpdateSoul } from "@/domain/agents/schemas";
import { AppError } from "@/kernel/errors";
import { router, sellerProcedure } from "../trpc";
import { operation } from "./operation";
import { AgentEvent, Done, eventOnTheWire } from "./wire";

const NO_AGENT = { 404: "There is no agent yet." };

const AgentStatus = z.enum(["provisioning", "active", "paused", "error"]);
const Agent = z.object({
  id: z.string(),
  name: z.string(),
  status: AgentStatus,
  error: z.string().nullable().meta({ description: "Why the status is `error`." }),
  soulInstructions: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
const Session = z.object({ sessionId: z.string(), lastRunAt: z.iso.datetime().nullable() });
const Switched = z.object({ success: z.literal(true), status: AgentStatus });

export const agentsRest = router({
  provision: sellerProcedure
    .meta(
      operation("POST", "/agents/provision", {
        tag: "Agents",
        summary: "Set the agent up",
        description: "Answers with status `provisioning`; the agent becomes `active` by itself.",
        errors: { 409: "There is an agent already, or no shop is connected." },
      }),
    )
    .output(z.object({ agent: Agent }))
    .mutation(async ({ ctx }) => ({ agent: onTheWire(await provisionAgent(ctx)) })),

  me: sellerProcedure
    .meta(operation("GET", "/agents/me", { tag: "Agents", summary: "The agent", errors: NO_AGENT }))
    .output(z.object({ agent: Agent.extend({ session: Session.nullable() }) }))
    .query(async ({ ctx }) => {
      const agent = await findAgentWithSession(ctx);
      if (!agent) throw new AppError("not_found", "You don't have an agent yet. Set it up first.");
      return { agent: { ...onTheWire(agent), session: sessionOnTheWire(agent.session) } };
    }),

  send: sellerProcedure
    .meta(
      operation("POST", "/agents/me/send", {
        tag: "Agents",
        summary: "Ask the agent something",
        description: "The answer comes as an event of type `response`.",
        errors: NO_AGENT,
      }),
    )
    .input(
      SendToAgent.extend({
        message: SendToAgent.shape.message,
        source: SendToAgent.shape.source.unwrap().default("rest"),
      }),
    )
    .output(z.object({ queued: z.literal(true), inboxId: z.string() }))
    .mutation(async ({ ctx, input }) => ({ queued: true as const, ...(await sendToAgent(ctx, input)) })),

  events: sellerProcedure
    .meta(
      operation("GET", "/agents/me/events", {
        tag: "Agents",
        summary: "What the agent did",
        description: "Newest first; `before` is the id of the last event of the former page.",
      }),
    )
    .input(ListEvents)
    .output(z.object({ events: z.array(AgentEvent) }))
    .query(async ({ ctx, input }) => ({ events: (await listEvents(ctx, input)).map(eventOnTheWire) })),

  pause: sellerProcedure
    .meta(
      operation("POST", "/agents/me/pause", {
        tag: "Agents",
        summary: "Pause the agent",
        description: "Messages wait until it is resumed. Safe to repeat.",
        errors: { ...NO_AGENT, 409: "The agent is still being set up, or could not be." },
      }),
    )
    .output(Switched)
    .mutation(async ({ ctx }) => ({ success: true as const, status: (await pauseAgent(ctx)).status })),

  resume: sellerProcedure
    .meta(
      operation("POST", "/agents/me/resume", {
        tag: "Agents",
        summary: "Let the agent go on",
        description: "What has waited is answered. Safe to repeat.",
        errors: { ...NO_AGENT, 409: "The agent is still being set up, or could not be." },
      }),
    )
    .output(Switched)
    .mutation(async ({ ctx }) => ({ success: true as const, status: (await resumeAgent(ctx)).status })),

  soul: sellerProcedure
    .meta(
      operation("PATCH", "/agents/me/soul", {
        tag: "Agents",
        summary: "Give the agent a personality",
        description: "Holds from its next answer on.",
        errors: { ...NO_AGENT, 413: "That is more than a request may have." },
      }),
    )
    .input(UpdateSoul)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await updateSoul(ctx, input);
      return { success: true as const };
    }),
});

type AgentRow = Awaited<ReturnType<typeof provisionAgent>>;
type SessionRow = NonNullable<Awaited<ReturnType<typeof findAgentWithSession>>>["session"];

/** Without its workspace: where that lies on our disks is nobody's business. */
function onTheWire(row: AgentRow): z.output<typeof Agent> {
  const { id, name, status, error, soulInstructions, createdAt, updatedAt } = row;
  return {
    id,
    name,
    status,
    error,
    soulInstructions,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function sessionOnTheWire(session: SessionRow): z.output<typeof Session> | null {
  return session && { sessionId: session.sessionId, lastRunAt: session.lastRunAt?.toISOString() ?? null };
}
