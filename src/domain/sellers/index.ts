export { getSeller, type SellerProfile } from "./get-seller";
export { beginOnce, finishOnce } from "./idempotency";
export { logIn } from "./log-in";
export { registerSeller } from "./register-seller";
export { findSession, revokeSession, type Session } from "./sessions";
export { takeRate } from "./take-rate";
export { issueToken, readToken, TokenClaims } from "./tokens";
