import type { ReplyMode } from "@/domain/messaging/schemas";

/** How replies go out, in a seller's words. */
export const replyModeWords: Record<ReplyMode, { label: string; meaning: string; said: string }> = {
  auto: {
    label: "Automatic",
    meaning: "Checked against your shop, then sent at once.",
    said: "Replies go out by themselves",
  },
  draft: {
    label: "I approve each",
    meaning: "The agent writes; you approve, change or reject.",
    said: "You approve each reply",
  },
  off: {
    label: "Off",
    meaning: "The agent writes nothing; each question comes to you.",
    said: "The agent is off",
  },
};
