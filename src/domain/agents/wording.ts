import { and, eq, isNull } from "drizzle-orm";
import { contacts } from "@/db/schema";
import type { Ctx } from "../context";
import type { Talk } from "./conversation";
import { currentHoliday, type Guardrails } from "./guardrails";
import { asksIfAi, languages, localeFor, say } from "./words";

/**
 * Puts the disclosure before the first thing this contact hears from us, and notes that they were told. Two answers
 * at once disclose once: whoever notes it first. Call in the transaction that sends the text.
 */
export async function withDisclosure(
  ctx: Ctx,
  talk: Talk,
  text: string,
  runId: string | null,
): Promise<string> {
  const [first] = await ctx.db
    .update(contacts)
    .set({ disclosedAt: ctx.now(), disclosedByRunId: runId })
    .where(
      and(
        eq(contacts.sellerId, ctx.sellerId),
        eq(contacts.id, talk.contact.id),
        isNull(contacts.disclosedAt),
      ),
    )
    .returning({ id: contacts.id });
  // Who asked has just been told the same.
  const tellsAlready = text.startsWith(say(talk.language, "is_ai", talk.shopName));
  return first && !tellsAlready ? `${say(talk.language, "disclosure", talk.shopName)}\n\n${text}` : text;
}

/** What our own words go by. */
type Spoken = Pick<Talk, "language" | "shopName" | "history" | "currency"> & {
  guardrails: Pick<Guardrails, "holiday" | "timeZone">;
  unanswered: readonly { text: string }[];
};

/**
 * A reply with what code says beside it: before it that an AI answers, to who asked; after it when the shop ships again,
 * once in a holiday.
 */
export function withOurWords(talk: Spoken, text: string, now: Date): string {
  const isAsked = talk.unanswered.some((message) => asksIfAi(message.text) !== null);
  const before = isAsked ? say(talk.language, "is_ai", talk.shopName) : null;
  return [before, text, holidayNotice(talk, text, now)].filter((part) => part !== null).join("\n\n");
}

function holidayNotice(talk: Spoken, text: string, now: Date): string | null {
  const holiday = currentHoliday(talk.guardrails, now);
  if (!holiday) return null;
  const notices = languages.map((language) => {
    const day = showDay(holiday.shipsAgainOn, localeFor(language, talk.currency));
    return { language, day, text: say(language, "holiday", talk.shopName, { day }) };
  });
  // Customers change their language: it was said whichever it was said in.
  const said = talk.history.filter((message) => message.role === "assistant").map((message) => message.text);
  if (said.some((one) => notices.some((notice) => one.includes(notice.text)))) return null;
  const mine = notices.find((notice) => notice.language === talk.language);
  return mine && !text.includes(mine.day) ? mine.text : null;
}

/** "Monday, November 30". */
function showDay(day: string, locale: string): string {
  const look = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, look).format(new Date(`${day}T00:00:00Z`));
}
