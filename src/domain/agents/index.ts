export { answerTask } from "./answer-task";
export { letGo } from "./current-facts";
export { findAgentWithSession, sendToAgent } from "./get-agent";
export { handBackToAgent } from "./hand-back";
export {
  type AgentEventRow,
  getRun,
  listEvents,
  listEventsAfter,
  listRuns,
  streamPosition,
} from "./list-events";
export { listProofs, type Proof } from "./list-proofs";
export { listRunSummaries } from "./list-run-summaries";
export { pauseAgent, resumeAgent } from "./pause-agent";
export { bringToLife, provisionAgent } from "./provision-agent";
export { receiveTelegramUpdate, storeUpdate } from "./receive-update";
export { listSoulVersions, renameAgent, updateSoul } from "./update-soul";
export { refreshWorkspace } from "./workspace";
