import { Check } from "lucide-react";
import { SectionTitle } from "./section-title";

const needs = [
  {
    what: "An Etsy shop",
    why: "You allow Stallhand to read it, on Etsy’s own page, and can take that back there at any time.",
  },
  {
    what: "A Telegram account",
    why: "In it you make a bot for your shop. That costs nothing, and we show you how.",
  },
  { what: "About three minutes", why: "From the new account to the first true answer. Each step can wait." },
];

/** What somebody has to bring. */
export function Needs() {
  return (
    <section
      aria-labelledby="needs"
      className="grid gap-8 border-hairline border-t py-16 md:py-20 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-16"
    >
      <SectionTitle id="needs">What you need</SectionTitle>
      <ul className="grid">
        {needs.map(({ what, why }) => (
          <li
            key={what}
            className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-hairline border-b py-4 first:pt-0 last:border-b-0 last:pb-0"
          >
            <Check aria-hidden className="mt-1 size-4 text-good" />
            <div className="grid gap-0.5">
              <h3 className="font-semibold text-base">{what}</h3>
              <p className="text-pretty text-muted text-sm">{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
