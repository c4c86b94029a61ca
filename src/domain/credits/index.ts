export { listSpend, type Spend } from "./list-spend";
export { type CapHit, reserveSpend, type SpendCaps } from "./reserve-spend";
export { settleSpend } from "./settle-spend";
