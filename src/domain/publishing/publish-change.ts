import { and, eq } from "drizzle-orm";
import { type FieldChange, listings } from "@/db/schema";
import type { EditableListing, TokenSource } from "@/integrations/channels/port";
import { AppError, toAppError } from "@/kernel/errors";
import { storeListings } from "../catalogue";
import { connectionTokens, findConnection } from "../channels";
import { type Actor, type Ctx, inTransaction } from "../context";
import { claimChange, endFailed, endInConflict, endPublished, noteWriting, putOff } from "./claim-change";
import { compare, currentValue, isSame } from "./compare";
import type { ChangeRequest } from "./request-change";
import { effective, type Target, writeListing, writesOffers } from "./write-listing";

interface Publication {
  change: ChangeRequest;
  connectionId: string;
  tokens: TokenSource;
  target: Target;
}

/**
 * Job: brings one change to its channel. Reads the listing, writes what is as the seller saw it, reads it back and
 * compares. Killed at any point it goes on: what is so already is not written twice. A field that somebody else changed
 * stops everything before the first write.
 */
export async function publishChange(ctx: Ctx, changeId: string, signal: AbortSignal): Promise<void> {
  const change = await claimChange(ctx, changeId);
  if (!change) return;
  const kind = actorOf(change);
  const onBehalf: Ctx = { ...ctx, actor: { kind, id: kind === "seller" ? ctx.sellerId : null } };
  try {
    const { connectionId, target } = await inTransaction(onBehalf, (ctx) => findTarget(ctx, change));
    const tokens = connectionTokens(onBehalf, connectionId, "seller");
    await publish(onBehalf, { change, connectionId, tokens, target: { ...target, signal } });
  } catch (cause) {
    const error = toAppError(cause);
    if (error.kind === "conflict") return;
    ctx.log.warn({ error, changeId }, "a change was not published");
    const isFinal = !error.retryable && error.kind !== "channel_auth";
    await (isFinal
      ? inTransaction(onBehalf, (ctx) => endFailed(ctx, change, change.written ?? [], wordsOf(error)))
      : putOff(onBehalf, change, error)
    ).catch(ignoreConflict);
  }
}

const actors: readonly string[] = [
  "seller",
  "customer",
  "agent",
  "rule",
  "operator",
  "system",
] satisfies Actor[];
const isActor = (text: string): text is Actor => actors.includes(text);
const actorOf = ({ actor }: ChangeRequest): Actor => (isActor(actor) ? actor : "system");

function ignoreConflict(error: unknown): void {
  if (!(error instanceof AppError && error.kind === "conflict")) throw error;
}

async function findTarget(ctx: Ctx, change: ChangeRequest) {
  const connection = await findConnection(ctx);
  const [listing] = await ctx.db
    .select({ externalId: listings.externalId, connectionId: listings.connectionId })
    .from(listings)
    .where(and(eq(listings.sellerId, ctx.sellerId), eq(listings.id, change.listingId)))
    .limit(1);
  if (!listing || connection?.id !== listing.connectionId || connection.status === "revoked")
    throw new AppError("not_found", "The shop was disconnected.");
  const target = { shopExternalId: connection.externalShopId, listingExternalId: listing.externalId };
  return { connectionId: connection.id, target };
}

async function publish(ctx: Ctx, publication: Publication): Promise<void> {
  const { change, tokens, target } = publication;
  const { etsy } = ctx.ports;
  const current = await etsy.readForEdit(tokens, target);
  if (!current) throw new AppError("not_found", "This listing is no longer on Etsy.");
  // What a try before this one wrote is as wanted by now, or was changed again by somebody.
  const { todo, conflicts } = compare(change.changes, current);
  if (conflicts.length > 0)
    return inTransaction(ctx, async (ctx) => {
      await store(ctx, publication, current);
      await endInConflict(ctx, change, conflicts);
    });
  const writing = effective(todo, current);
  if (todo.length > 0 && writing.length === 0 && !change.written)
    throw new AppError(
      "channel_rejected",
      "Etsy can't have 0 in stock, and this listing is off sale already.",
    );
  const images = await heldImages(ctx, publication, current, writing);
  await noteWriting(ctx, change, { written: together(change.written ?? [], writing), heldImages: images });
  const refusal = await writeListing(etsy, tokens, target, { current, todo: writing }).then(
    () => null,
    (cause: unknown) => {
      const error = toAppError(cause);
      if (error.kind !== "channel_rejected") throw error;
      return error;
    },
  );
  if (images && images.length > 0) await etsy.keepVariationImages(tokens, { ...target, images });
  const after = await etsy.readForEdit(tokens, target);
  if (!after) throw new AppError("not_found", "This listing is no longer on Etsy.");
  await inTransaction(ctx, async (ctx) => {
    await store(ctx, publication, after);
    await end(ctx, change, after, refusal);
  });
}

/** Pictures of variations, before the first write of prices or stock; a second try has them already. */
async function heldImages(
  ctx: Ctx,
  { change, tokens, target }: Publication,
  read: EditableListing,
  writing: FieldChange[],
): Promise<ChangeRequest["heldImages"]> {
  if (change.heldImages) return change.heldImages;
  const hasChoices = read.forms.some((form) => form.properties.length > 0);
  if (!hasChoices || !writesOffers(writing)) return null;
  return ctx.ports.etsy.listVariationImages(tokens, { ...target, read });
}

/** The way back starts at what stood there before the first try. */
function together(before: FieldChange[], writing: FieldChange[]): FieldChange[] {
  const keys = new Set(before.map(keyOf));
  return [...before, ...writing.filter((change) => !keys.has(keyOf(change)))];
}

const keyOf = (change: FieldChange) => JSON.stringify([change.field, "form" in change ? change.form : null]);

/** Compares what is there now with what was to be: done, done a little differently, or not at all. */
async function end(
  ctx: Ctx,
  change: ChangeRequest,
  after: EditableListing,
  refusal: AppError | null,
): Promise<void> {
  const applied: FieldChange[] = [];
  const adapted: string[] = [];
  const missing: string[] = [];
  for (const one of change.written ?? []) {
    const now = currentValue(one, after);
    if (now !== null && isSame(now, one.to)) applied.push(one);
    else if (now === null || (one.from !== null && isSame(now, one.from))) missing.push(one.field);
    else {
      adapted.push(one.field);
      applied.push(withValue(one, now));
    }
  }
  if (refusal) return endFailed(ctx, change, applied, wordsOf(refusal));
  if (missing.length > 0)
    return endFailed(
      ctx,
      change,
      applied,
      `Etsy took this without a word, yet left as it was: ${list(missing)}.`,
    );
  const note = adapted.length > 0 ? `Etsy keeps it a little differently: ${list(adapted)}.` : null;
  return endPublished(ctx, change, applied, note);
}

/** What the platform made of it; another kind of value can't be. */
function withValue(change: FieldChange, to: string | string[] | number): FieldChange {
  switch (change.field) {
    case "title":
    case "description":
      return typeof to === "string" ? { ...change, to } : change;
    case "tags":
      return Array.isArray(to) ? { ...change, to } : change;
    case "price":
    case "quantity":
      return typeof to === "number" ? { ...change, to } : change;
    case "state":
      return change;
  }
}

const list = (fields: string[]) => [...new Set(fields)].join(", ");

function wordsOf(error: AppError): string {
  const said = error.meta.platformMessage;
  return typeof said === "string" && error.kind === "channel_rejected"
    ? `${error.message} It said: “${said.slice(0, 300)}”`
    : error.message;
}

/** The catalogue knows at once what was read. */
async function store(
  ctx: Ctx,
  { connectionId }: Publication,
  { listing, forms }: EditableListing,
): Promise<void> {
  // A listing without an inventory of its own has one form for us, and none for a sync.
  const own = forms.filter((form) => form.externalId !== listing.externalId);
  const batch = { variants: new Map([[listing.externalId, own]]), failures: [] };
  await storeListings(ctx, { connectionId, channel: "etsy" }, [listing], batch);
}
