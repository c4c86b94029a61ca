export { isPaused } from "./breaker";
export { getCallBudget } from "./call-budget";
export { createCallGate } from "./call-gate";
export { finishEtsyConnect, startEtsyConnect } from "./connect-etsy";
export {
  disconnectEtsy,
  findConnection,
  findShopFacts,
  getConnection,
  getShopFacts,
  type ShopFacts,
} from "./connection";
export { getSyncLog } from "./get-sync-log";
export { getSync, listSyncs, type SyncRun, scheduleSyncs, startSync } from "./start-sync";
export { type SampleShop, storeSampleConnection } from "./store-sample-connection";
export {
  claimSync,
  currentKind,
  failSync,
  finishSync,
  logSync,
  noteProgress,
  pauseSync,
  type SyncCounts,
} from "./sync-progress";
export { connectionTokens } from "./tokens";
