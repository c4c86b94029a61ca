export { answerTask } from "./answer-task";
export { approveDraft } from "./approve-draft";
export { letGo } from "./current-facts";
export { findAgentWithSession, sendToAgent } from "./get-agent";
export { getPreview, type Preview } from "./get-preview";
export { type Guardrails, getGuardrails, updateGuardrails } from "./guardrails";
export { handBackToAgent } from "./hand-back";
export {
  approveProposal,
  type Citation,
  dismissProposal,
  getKnowledge,
  listCitations,
  listKnowledge,
  listShopTexts,
  proposeKnowledge,
  removeKnowledge,
  restoreKnowledge,
  saveKnowledge,
} from "./knowledge";
export {
  type AgentEventRow,
  getRun,
  listEvents,
  listEventsAfter,
  listRuns,
  streamPosition,
} from "./list-events";
export { listProofs, type Proof } from "./list-proofs";
export { listRepairs } from "./list-repairs";
export { listRunSummaries } from "./list-run-summaries";
export { pauseAgent, resumeAgent } from "./pause-agent";
export { previewReply } from "./preview-reply";
export { bringToLife, openSampleAgent, provisionAgent } from "./provision-agent";
export { receiveTelegramUpdate, storeUpdate } from "./receive-update";
export { getWebChat, sayInWebChat } from "./say-in-web-chat";
export { draftEtsyAnswer } from "./trials/draft-etsy-answer";
export { findLatestTrial, getTrial } from "./trials/get-trial";
export { publishConfig } from "./trials/publish-config";
export { listTests, removeTest, saveTest } from "./trials/save-test";
export { startTrial } from "./trials/start-trial";
export { undoHandling } from "./undo-handling";
export { listSoulVersions, renameAgent, updateRules, updateSoul } from "./update-soul";
export { refreshWorkspace, workspacePath } from "./workspace";
