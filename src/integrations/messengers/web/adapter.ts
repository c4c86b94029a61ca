import { randomUUID } from "node:crypto";
import type { Messenger } from "@/integrations/messengers/port";

/**
 * A chat on our own pages behind the messenger port: nothing leaves the house. A message is there for its reader as
 * soon as its row says `sent`, and a page sees that an answer is being written by the run's own signals.
 */
export function createWebMessenger(): Messenger {
  return {
    platform: "web",
    chatPauseMs: 0,
    sendText: async () => ({ status: "sent", externalId: randomUUID() }),
    showTyping: async () => {},
  };
}
