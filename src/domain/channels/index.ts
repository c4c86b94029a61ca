export { finishEtsyConnect, startEtsyConnect } from "./connect-etsy";
export { disconnectEtsy, findConnection, getConnection, getShopFacts, type ShopFacts } from "./connection";
export { getSync, listSyncs, type SyncRun, scheduleSyncs, startSync } from "./start-sync";
export {
  claimSync,
  failSync,
  finishSync,
  logSync,
  noteProgress,
  pauseSync,
  type SyncCounts,
} from "./sync-progress";
export { connectionTokens } from "./tokens";
