import { X } from "lucide-react";
import { SectionTitle } from "./section-title";

const limits = [
  {
    never: "Invent a price or a stock",
    instead:
      "Such numbers don’t come from the model but from your listings, and are read again just before an answer is sent.",
  },
  {
    never: "Guess when it isn’t sure",
    instead: "It says so, passes the conversation to you and stays silent until you hand it back.",
  },
  {
    never: "Pretend to be a person",
    instead: "The first message to each customer says that an AI assistant answers.",
  },
  {
    never: "Change your shop",
    instead: "It only reads. No listing, price or order is ever touched.",
  },
  {
    never: "Do something you can’t see",
    instead: "Every answer stands in your dashboard, with the steps that led to it.",
  },
];

/** What the assistant will never do, and what happens in its place. */
export function Limits() {
  return (
    <section
      aria-labelledby="never"
      className="grid gap-8 border-hairline border-t py-16 md:py-20 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-16"
    >
      <div className="grid content-start gap-3">
        <SectionTitle id="never">What it will never do</SectionTitle>
        <p className="max-w-prose text-pretty text-base text-muted">
          A shop lives from being believed. So the model isn’t trusted with the facts: a check stands between
          it and your customer.
        </p>
      </div>
      <ul className="grid">
        {limits.map(({ never, instead }) => (
          <li
            key={never}
            className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-hairline border-b py-4 first:pt-0 last:border-b-0 last:pb-0"
          >
            <X aria-hidden className="mt-1 size-4 text-bad" />
            <div className="grid gap-0.5">
              <h3 className="font-semibold text-base">{never}</h3>
              <p className="text-pretty text-muted text-sm">{instead}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
