import { and, eq, inArray, like, not, or, type SQL, sql } from "drizzle-orm";
import { agentEvents, auditLog } from "@/db/schema";
import type { ListActivity } from "./schemas";

/** What is wanted of each source of the activity list. */
export interface ActivityChoice {
  changes: SQL | undefined;
  /** Of the agent's events. */
  steps: SQL | undefined;
  /** Customers' messages. */
  messages: boolean;
}

const ALL: ActivityChoice = {
  changes: undefined,
  // Its other steps stand in the agent's own log.
  steps: inArray(agentEvents.type, ["response", "error"]),
  messages: true,
};
const NONE = sql`false`;
const NOTHING: ActivityChoice = { changes: NONE, steps: NONE, messages: false };

/** It is the agent that hands over, whoever's request the row was written in. */
const HANDED_OVER = eq(auditLog.action, "conversation.hand-over");
const HAS_CONVERSATION = sql`${agentEvents.metadata} ? 'conversationId'`;
const RESPONSE = eq(agentEvents.type, "response");
const about = (...entities: string[]) =>
  or(...entities.map((entity) => like(auditLog.action, `${entity}.%`)));

const byWhom: Record<NonNullable<ListActivity["who"]>, ActivityChoice> = {
  you: { ...NOTHING, changes: eq(auditLog.actor, "seller") },
  agent: { changes: or(eq(auditLog.actor, "agent"), HANDED_OVER), steps: ALL.steps, messages: false },
  customers: { ...NOTHING, messages: true },
  system: {
    ...NOTHING,
    changes: and(inArray(auditLog.actor, ["system", "rule", "operator"]), not(HANDED_OVER)),
  },
};

const ofWhat: Record<NonNullable<ListActivity["what"]>, ActivityChoice> = {
  conversations: {
    changes: about("conversation", "message"),
    steps: and(RESPONSE, HAS_CONVERSATION),
    messages: true,
  },
  agent: { changes: about("agent"), steps: and(RESPONSE, sql`not ${HAS_CONVERSATION}`), messages: false },
  shop: { ...NOTHING, changes: about("connection", "channel", "listing") },
  account: { ...NOTHING, changes: about("seller", "session") },
  problems: { changes: HANDED_OVER, steps: eq(agentEvents.type, "error"), messages: false },
};

/** What `who` and `what` leave together. */
export function activityChoice({ who, what }: Pick<ListActivity, "who" | "what">): ActivityChoice {
  const first = who ? byWhom[who] : ALL;
  const second = what ? ofWhat[what] : ALL;
  return {
    changes: and(first.changes, second.changes),
    steps: and(first.steps, second.steps),
    messages: first.messages && second.messages,
  };
}
