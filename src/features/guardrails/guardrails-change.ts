import type { UpdateGuardrails } from "@/domain/agents/schemas";
import type { ApiOutputs } from "@/server/client/outputs";

export type Guardrails = ApiOutputs["guardrails"]["mine"];

const HOUR_MS = 3_600_000;

/** The guardrails as they will be, so that a change shows before the server has answered. */
export function applied(mine: Guardrails, change: UpdateGuardrails, now: Date): Guardrails {
  const { topics, draftForHours, dayCapMicros, monthCapMicros, contactDayCapMicros, ...plain } = change;
  const caps = {
    dayMicros: dayCapMicros ?? mine.caps.dayMicros,
    monthMicros: monthCapMicros ?? mine.caps.monthMicros,
    contactDayMicros: contactDayCapMicros ?? mine.caps.contactDayMicros,
  };
  const draftUntil =
    draftForHours === undefined
      ? mine.draftUntil
      : draftForHours === 0
        ? null
        : new Date(now.getTime() + draftForHours * HOUR_MS);
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return { ...mine, ...given, caps, draftUntil, topics: { ...mine.topics, ...topics } };
}

/** The change that takes `change` back: everything it names as it was. */
export function wayBack(mine: Guardrails, change: UpdateGuardrails, now: Date): UpdateGuardrails {
  const before: Required<UpdateGuardrails> = {
    replyMode: mine.replyMode,
    topics: Object.fromEntries(
      Object.entries(mine.topics).filter(([topic]) => Object.hasOwn(change.topics ?? {}, topic)),
    ),
    quietHours: mine.quietHours,
    holiday: mine.holiday,
    draftForHours: hoursLeft(mine.draftUntil, now),
    dayCapMicros: mine.caps.dayMicros,
    monthCapMicros: mine.caps.monthMicros,
    contactDayCapMicros: mine.caps.contactDayMicros,
    maxTurns: mine.maxTurns,
    maxSeconds: mine.maxSeconds,
  };
  return Object.fromEntries(Object.entries(before).filter(([key]) => Object.hasOwn(change, key)));
}

/** Rounded up, since the server counts in whole hours; 0 when it is over. */
function hoursLeft(until: Date | null, now: Date): number {
  return until ? Math.max(0, Math.ceil((until.getTime() - now.getTime()) / HOUR_MS)) : 0;
}
