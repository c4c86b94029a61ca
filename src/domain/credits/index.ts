export { listSpend, type Spend } from "./list-spend";
export { type CapHit, reserveSpend, type SpendCaps } from "./reserve-spend";
export { type SpentRun, settleSpend } from "./settle-spend";
