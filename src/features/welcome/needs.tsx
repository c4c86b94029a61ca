import { Check } from "lucide-react";
import { Points } from "./points";

const needs = [
  {
    title: "An Etsy shop",
    text: "You allow Stallhand to read it, on Etsy’s own page, and can take that back there at any time.",
  },
  {
    title: "A Telegram account",
    text: "In it you make a bot for your shop. That costs nothing, and we show you how.",
  },
  {
    title: "About three minutes",
    text: "From the new account to the first true answer. Each step can wait.",
  },
];

/** What somebody has to bring. */
export function Needs() {
  return (
    <Points
      id="needs"
      title="What you need"
      icon={<Check aria-hidden className="mt-1 size-4 text-good" />}
      points={needs}
    />
  );
}
