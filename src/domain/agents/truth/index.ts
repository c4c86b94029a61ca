export { checkReply } from "./check-reply";
export { commitmentsIn } from "./commitments";
export { createFactBook, type Fact, type FactBook, type NewFact, toolValue } from "./facts";
export { dayInWords, fillPlaceholders } from "./fill-placeholders";
export { minorAmount } from "./numerals";
export { type CurrentValue, recheck, type StaleFact } from "./recheck";
export type { CheckFailure, CheckResult, FailureKind, ReplyToCheck, Tie } from "./reply";
