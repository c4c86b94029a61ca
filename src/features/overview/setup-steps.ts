import type { ApiOutputs } from "@/server/client/outputs";

type Overview = ApiOutputs["overview"]["get"];

/** One thing between signing up and the first answer. */
export interface SetupStep {
  id: "etsy" | "catalogue" | "agent" | "telegram" | "answer";
  title: string;
  /** What it is for, or how far it has come. */
  text: string;
  done: boolean;
  /** Where it is done; null where there is nothing to do but wait. Etsy's own begins with its button. */
  href: string | null;
  action: string;
}

/** The way to the first answer, in its order. */
export function setupSteps(overview: Overview): SetupStep[] {
  const { connection, agent, channels, products, hasAnswered } = overview;
  const telegram = channels.find(({ platform, status }) => platform === "telegram" && status === "connected");
  const connected = connection?.status === "active";
  return [
    {
      id: "etsy",
      title: "Connect your Etsy shop",
      text: connected ? connection.shopName : "Stallhand reads your listings; it never changes them.",
      done: connected,
      href: "/channels",
      action: "Connect Etsy",
    },
    {
      id: "catalogue",
      title: "Bring in your listings",
      text: catalogueText(overview),
      done: products.total > 0 || (connected && connection.lastSyncAt !== null),
      href: connected ? "/channels" : null,
      action: "See progress",
    },
    {
      id: "agent",
      title: "Meet your agent",
      text: agent && agent.status !== "error" ? agent.name : "It learns your shop and answers in your tone.",
      done: agent?.status === "active" || agent?.status === "paused",
      href: connected ? "/agent" : null,
      action: "Create agent",
    },
    {
      id: "telegram",
      title: "Connect Telegram",
      text: telegram ? `@${telegram.handle}` : "Customers write to your shop’s own bot.",
      done: telegram !== undefined,
      href: "/channels#telegram",
      action: "Connect Telegram",
    },
    {
      id: "answer",
      title: "Get your first answer",
      text: hasAnswered ? "A customer got an answer." : "Write to your bot as a customer would.",
      done: hasAnswered,
      href: telegram?.deepLink ?? null,
      action: "Open the chat",
    },
  ];
}

function catalogueText({ products, connection }: Overview): string {
  if (products.total > 0) return products.total === 1 ? "1 listing" : `${products.total} listings`;
  if (connection?.status !== "active") return "They arrive by themselves once Etsy is connected.";
  return connection.lastSyncAt ? "Your shop has no listings yet." : "They are on their way.";
}
