export { currentHoliday } from "./current-holiday";
export { type Decision, decideReply, nearestMode } from "./decide-reply";
export { findTopics } from "./find-topics";
export { type Guardrails, getGuardrails } from "./get-guardrails";
export { quietUntil } from "./quiet-until";
export { topicNames } from "./topic-names";
export { updateGuardrails } from "./update-guardrails";
