import type { Outcome } from "./answer-customer";
import type { Talk } from "./conversation";
import type { Decision } from "./guardrails";
import { asksForHuman, asksIfAi, say, type WordKey } from "./words";

/** Longest message we read; more is asked to be shortened. */
const READABLE_CHARACTERS = 16_000;

/** What code alone answers: cheap, and certain. Null: the model is to be asked. */
export function withoutModel(talk: Talk, usedUp: WordKey | null, decision: Decision): Outcome | null {
  const { unanswered, language, shopName } = talk;
  if (unanswered.length === 0) return { kind: "nothing" };
  if (decision.kind === "off") return { kind: "off" };
  if (usedUp) return sayOnce(talk, usedUp);
  const texts = unanswered.filter((message) => message.contentType !== "start" && message.text.trim() !== "");
  if (texts.length === 0) return { kind: "notice", text: say(language, wordless(talk), shopName) };
  if (texts.some((message) => message.text.length > READABLE_CHARACTERS))
    return { kind: "notice", text: say(language, "message_too_long", shopName) };
  if (texts.some((message) => asksForHuman(message.text))) return { kind: "handover", reason: "asked_for" };
  if (decision.kind === "hand_over") return { kind: "handover", reason: "topic", topic: decision.topic };
  if (texts.every((message) => asksIfAi(message.text) === "only"))
    return { kind: "notice", text: say(language, "is_ai", shopName) };
  return null;
}

/** What to say when no words came: what was sent decides. */
function wordless({ unanswered }: Talk): WordKey {
  const kinds = unanswered.map((message) => message.contentType);
  const sent = kinds.filter((kind) => kind !== "start");
  if (sent.length === 0) return "welcome";
  if (sent.some((kind) => kind === "voice" || kind === "audio" || kind === "video_note"))
    return "voice_message";
  return sent.some((kind) => kind === "photo" || kind === "image") ? "picture" : "unsupported_message";
}

/** Says once that there are no more answers for now; what comes after is kept, unanswered by the agent. */
export function sayOnce(talk: Talk, key: WordKey): Outcome {
  const text = say(talk.language, key, talk.shopName);
  const last = talk.history.findLast((message) => message.role === "assistant");
  return last?.text.endsWith(text) ? { kind: "nothing" } : { kind: "notice", text };
}
