import type { ToolSpec } from "@/integrations/agent-runtime/port";
import type { HandoverReason } from "../../messaging/schemas";
import type { TrialKnowledge } from "../knowledge";
import { createFactBook, type FactBook } from "../truth";

/** What the tools of one run have brought to light so far; shared by all of them. */
export interface ToolSession {
  facts: FactBook;
  /** The shop's own words (listings, FAQ, policies), which a reply may quote. */
  sources: string[];
  /** Set once the conversation shall go to a person. */
  handover: HandoverReason | null;
  /** Answers to try in this run alone, besides what is published. */
  trialKnowledge?: TrialKnowledge | undefined;
}

/** The tools of one run with what they share. */
export interface Toolbox extends ToolSession {
  specs: ToolSpec[];
}

export function createToolSession(trialKnowledge?: TrialKnowledge): ToolSession {
  return { facts: createFactBook(), sources: [], handover: null, trialKnowledge };
}
