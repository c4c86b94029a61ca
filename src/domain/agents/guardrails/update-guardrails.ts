import { eq } from "drizzle-orm";
import { signal } from "@/db/live";
import { guardrails } from "@/db/schema";
import { recordAudit } from "../../audit";
import { type Ctx, inTransaction } from "../../context";
import { UpdateGuardrails } from "../schemas";
import { type Guardrails, getGuardrails } from "./get-guardrails";

/** Changes what is given, for the next answer on; the rest stays. Safe to repeat. */
export function updateGuardrails(ctx: Ctx, input: UpdateGuardrails): Promise<Guardrails> {
  const { topics, draftForHours, ...given } = UpdateGuardrails.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now();
    await ctx.db
      .insert(guardrails)
      .values({ sellerId: ctx.sellerId, id: ctx.newId("guardrails"), createdAt: now, updatedAt: now })
      .onConflictDoNothing();
    const [row] = await ctx.db
      .select()
      .from(guardrails)
      .where(eq(guardrails.sellerId, ctx.sellerId))
      .for("update");
    const set = definedOf({
      ...given,
      topics: topics && { ...row?.topics, ...topics },
      draftUntil: draftForHours === undefined ? undefined : untilIn(now, draftForHours),
    });
    const before = Object.fromEntries(Object.keys(set).map((key) => [key, row?.[key as keyof typeof row]]));
    if (JSON.stringify(before) === JSON.stringify(set)) return getGuardrails(ctx);
    await ctx.db
      .update(guardrails)
      .set({ ...set, updatedAt: now })
      .where(eq(guardrails.sellerId, ctx.sellerId));
    await recordAudit(ctx, {
      action: "guardrails.update",
      entityId: row?.id ?? ctx.sellerId,
      before,
      after: set,
    });
    await signal(ctx.db, { sellerId: ctx.sellerId, topic: "agent" });
    return getGuardrails(ctx);
  });
}

const untilIn = (now: Date, hours: number) =>
  hours === 0 ? null : new Date(now.getTime() + hours * 3_600_000);

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function definedOf<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
