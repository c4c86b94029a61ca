import { changeRequests, type FieldChange, type PreviewLine } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { formatMoney } from "@/kernel/money";
import { defineAction } from "../action";
import { getProductFacts } from "../catalogue";
import { discardChange } from "./drop-change";
import { planListingChange } from "./plan-listing-change";
import { isChange, requestChange, writableListing } from "./request-change";
import { ListingChange, RequestChange } from "./schemas";
import { undoChange } from "./undo-change";

/** Changes fields of one listing; a job writes them, and the history has the way back. */
export const changeListing = defineAction({
  name: "listing.change",
  describe:
    "Change price, stock, state (on sale or not), title, description or tags of one product on its channel.",
  input: ListingChange,
  risk: "writes",
  callers: ["seller", "rule"],
  async summarize(ctx, { productId, ...wanted }) {
    const { title } = await getProductFacts(ctx, productId);
    const fields = fieldNames.filter(([field]) => wanted[field] !== undefined).map(([, name]) => name);
    if (fields.join() === "state")
      return wanted.state === "active" ? `Put on sale: ${title}` : `Take off sale: ${title}`;
    return `Change the ${new Intl.ListFormat("en").format(fields)} of ${title}`;
  },
  async preview(ctx, input) {
    const product = await getProductFacts(ctx, input.productId);
    await writableListing(ctx, product.id);
    const changes = planListingChange(product, input);
    // What Etsy would refuse is said now, not after the seller's approval.
    const plan = RequestChange.safeParse({ productId: product.id, changes });
    if (!plan.success) throw new AppError("invalid", plan.error.issues[0]?.message ?? "That can't be.");
    return { subjectId: product.id, lines: changes.map(lineOf(product.listing.currency)), plan: plan.data };
  },
  run: async (ctx, plan) => ({ resultId: (await requestChange(ctx, plan)).id }),
  async undo(ctx, changeId) {
    const [change] = await ctx.db
      .select({ status: changeRequests.status })
      .from(changeRequests)
      .where(isChange(ctx, changeId))
      .limit(1);
    if (change?.status === "published" || change?.status === "failed") await undoChange(ctx, { changeId });
    else await discardChange(ctx, { changeId });
  },
});

const fieldNames = [
  ["price", "price"],
  ["quantity", "stock"],
  ["state", "state"],
  ["title", "title"],
  ["description", "description"],
  ["tags", "tags"],
] as const;

/** A change as the seller reads it. The dashboard is in English, and so is what is stored of a preview. */
function lineOf(currency: string) {
  return (change: FieldChange): PreviewLine => {
    const show = (value: FieldChange["from"]) => shown(change.field, value, currency);
    return { label: labelOf(change), before: show(change.from), after: show(change.to) ?? "" };
  };
}

function labelOf(change: FieldChange): string {
  const name = fieldNames.find(([field]) => field === change.field)?.[1] ?? change.field;
  const form = change.field === "price" || change.field === "quantity" ? change.form.properties : [];
  return [name[0]?.toUpperCase() + name.slice(1), ...form.map(({ value }) => value)].join(", ");
}

const states = {
  active: "On sale",
  inactive: "Inactive",
  sold_out: "Sold out",
  draft: "Draft",
  expired: "Expired",
};

function shown(field: FieldChange["field"], value: FieldChange["from"], currency: string): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : null;
  if (typeof value === "number")
    return field === "price" ? formatMoney({ amountMinor: value, currency }, "en") : String(value);
  if (field !== "state") return value === "" ? null : value;
  return Object.entries(states).find(([state]) => state === value)?.[1] ?? value;
}
