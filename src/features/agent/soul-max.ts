/** Longest personality, in characters; as `src/domain/agents/schemas.ts` has it, without bringing that to the browser. */
export const SOUL_MAX = 20_000;
