/** What customers ask most shops. Prefills the editor; square brackets wait for the shop's own words. */
export const suggestions = [
  {
    label: "Gift wrap",
    title: "Do you gift wrap?",
    body: "Yes, we gladly wrap it as a gift. [What it looks like, what it costs, and how to ask for it.]",
  },
  {
    label: "Shipping time abroad",
    title: "How long does shipping abroad take?",
    body: "[To the US, to Europe, elsewhere.] Customs can add a few days.",
  },
  {
    label: "Care instructions",
    title: "How do I care for it?",
    body: "[How to wash and keep it, and what to avoid.]",
  },
] as const;

/** What an editor begins with. */
export interface Prefill {
  title: string;
  body: string;
}

/** Whether a text still has a suggestion's brackets, which wait for the shop's own words. */
export const hasGap = (text: string) =>
  suggestions.some(({ body }) => (body.match(/\[.+?\]/g) ?? []).some((gap) => text.includes(gap)));
