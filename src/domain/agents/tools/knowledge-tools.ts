import { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import type { Money } from "@/kernel/money";
import { findConnection } from "../../channels";
import { type Ctx, inTransaction } from "../../context";
import { amountsIn, type KnowledgeText, type ShopTermsText, searchKnowledge } from "../knowledge";
import { toolValue } from "../truth";
import type { ToolSession } from "./session";
import { shownFact } from "./show-product";
import { tool } from "./tool";

const Sought = z.object({ query: z.string().min(1).max(200) });

/** What the agent may look up of the shop's own answers and terms: nothing here writes. */
export function knowledgeTools(ctx: Ctx, session: ToolSession): ToolSpec[] {
  return [
    tool(ctx, {
      name: "search_knowledge",
      description:
        "The shop's own answers to frequent questions and its policies, by words (in the shop's language), with its terms of shipping and returns. Use it for anything that isn't a product's price or stock: gift wrap, care, custom work, shipping time and cost, returns.",
      input: Sought,
      run: async ({ query }) => {
        const { found, terms } = await searchKnowledge(ctx, { query, trial: session.trialKnowledge });
        const shop = await inTransaction(ctx, findConnection);
        return {
          entries: [
            ...found.map((entry) => showAnswer(session, entry, shop?.currency ?? "USD")),
            ...terms.map((one) => showTerms(session, one)),
          ],
          note:
            found.length === 0
              ? "The owner has written nothing about this. Try other words once; else say that you don't know and offer to ask."
              : undefined,
        };
      },
    }),
  ];
}

function showAnswer(session: ToolSession, entry: KnowledgeText, currency: string) {
  const { id, kind, title, body, version } = entry;
  note(session, { id, version, title, text: body });
  const amounts = amountsIn(body, currency).map((value) =>
    noteAmount(session, {
      id,
      version,
      subject: title,
      field: `amount ${value.amountMinor} ${value.currency}`,
      value,
    }),
  );
  return { id, title, text: body, from: kind, ...(amounts.length > 0 ? { amounts } : {}) };
}

function showTerms(session: ToolSession, { id, name, title, text, version, costs }: ShopTermsText) {
  note(session, { id, version, title, text });
  const amounts = costs.map(({ place, first, further, countryIso, region }) => {
    const note = (field: "first" | "further", value: Money) =>
      session.facts.add({
        // A row of its own, so that one place's costs aren't said of another.
        ...{ kind: "price", entityId: `${id}/${place}`, field, version, value },
        shipping: { products: [], profile: name, countryIso, region },
      });
    return {
      to: place,
      first: told(session, note("first", first)),
      eachFurther: told(session, note("further", further)),
    };
  });
  return { id, title, text, from: "shop" as const, ...(amounts.length > 0 ? { amounts } : {}) };
}

function told({ facts }: ToolSession, id: string) {
  const fact = facts.get(id);
  return fact?.kind === "price" && fact.value.amountMinor === 0 ? "free" : shownFact(facts, id);
}

/** What was read may be quoted, and shows afterwards that it was read. */
function note(session: ToolSession, entry: { id: string; version: string; title: string; text: string }) {
  const { id, version, title, text } = entry;
  session.sources.push(title, text);
  session.facts.add({ kind: "text", entityId: id, field: "body", version, value: text });
}

function noteAmount(
  { facts }: ToolSession,
  amount: { id: string; version: string; subject: string; field: string; value: Money },
) {
  const { id, version, subject, field, value } = amount;
  const fact = facts.get(
    facts.add({
      kind: "price",
      entityId: id,
      field,
      version,
      subject: { product: subject, options: [] },
      value,
    }),
  );
  return fact ? toolValue(fact) : null;
}
