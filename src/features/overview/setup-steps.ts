import type { ApiOutputs } from "@/server/client/outputs";

type Overview = ApiOutputs["overview"]["get"];

/** The way to the first answer, in its order. */
export const stepIds = ["etsy", "catalogue", "agent", "telegram", "answer"] as const;

/** One thing between signing up and the first answer. */
export interface SetupStep {
  id: (typeof stepIds)[number];
  title: string;
  /** What it is for, or how far it has come. */
  text: string;
  done: boolean;
  /** Where it is done; null where there is nothing to do but wait. Etsy's own begins with its button. */
  href: string | null;
  action: string;
}

/** How far the seller has come; no steps at all for a sample shop, which is born set up. */
export function setupSteps(overview: Overview): SetupStep[] {
  const { connection, agent, channels, products, hasAnswered } = overview;
  if (connection?.channel === "sample") return [];
  const telegram = channels.find(({ platform, status }) => platform === "telegram" && status === "connected");
  const connected = connection?.status === "active";
  return [
    etsyStep(overview),
    {
      id: "catalogue",
      title: "Your listings arrive",
      text: catalogueText(overview),
      done: products.total > 0 || (connected && connection.lastSyncAt !== null),
      href: connected ? "/start?step=catalogue" : null,
      action: "Look",
    },
    {
      id: "agent",
      title: "Meet your agent",
      text: agent && agent.status !== "error" ? agent.name : "It learns your shop and answers in your tone.",
      done: agent?.status === "active" || agent?.status === "paused",
      href: connected ? "/start?step=agent" : null,
      action: "Meet your agent",
    },
    {
      id: "telegram",
      title: "Let customers write on Telegram",
      text: telegram ? `@${telegram.handle}` : "Customers write to your shop’s own bot.",
      done: telegram !== undefined,
      href: "/start?step=telegram",
      action: "Connect Telegram",
    },
    {
      id: "answer",
      title: "Get your first answer",
      text: hasAnswered ? "Somebody asked and got one." : "Ask your agent as a customer would.",
      done: hasAnswered,
      href: agent ? "/start?step=answer" : null,
      action: "Ask it",
    },
  ];
}

function catalogueText({ products, connection }: Overview): string {
  if (products.total > 0) return products.total === 1 ? "1 listing" : `${products.total} listings`;
  if (connection?.status !== "active") return "They arrive by themselves once Etsy is connected.";
  return connection.lastSyncAt ? "Your shop has no listings yet." : "They are on their way.";
}

function etsyStep({ connection, hasAnswered }: Overview): SetupStep {
  const expired = connection?.status === "expired";
  const known = connection?.status === "active" || expired;
  return {
    id: "etsy",
    title: "Connect your Etsy shop",
    text: known ? connection.shopName : "Stallhand reads your listings; it never changes them.",
    // Once somebody has been answered, reconnecting is a notice and not setting up again.
    done: known && (!expired || hasAnswered),
    href: "/channels",
    action: expired ? "Reconnect Etsy" : "Connect Etsy",
  };
}
