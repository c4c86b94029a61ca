import type { ReactNode } from "react";
import { AnswerPicture } from "./pictures/answer-picture";
import { CataloguePicture } from "./pictures/catalogue-picture";
import { TonePicture } from "./pictures/tone-picture";
import { SectionTitle } from "./section-title";

const steps: { title: string; text: string; picture: ReactNode }[] = [
  {
    title: "Connect your Etsy shop",
    text: "Stallhand reads your listings, with prices, options and stock, and keeps reading. It never changes one without your OK.",
    picture: <CataloguePicture />,
  },
  {
    title: "Choose how it speaks",
    text: "Warm, brief, playful, formal, or in your own words. You hear it answer about one of your things before anybody else does.",
    picture: <TonePicture />,
  },
  {
    title: "Customers ask, you watch",
    text: "Under each answer stands the listing that it rests on. Take a conversation over whenever you like; the assistant then keeps quiet.",
    picture: <AnswerPicture />,
  },
];

/** The three steps, each with a piece of the real thing. */
export function HowItWorks() {
  return (
    <section aria-labelledby="how" className="grid gap-8 border-hairline border-t py-16 md:py-20">
      <SectionTitle id="how">How it works</SectionTitle>
      <ol className="grid gap-x-8 gap-y-12 md:grid-cols-3">
        {steps.map(({ title, text, picture }, index) => (
          <li key={title} className="grid content-start gap-4">
            <div
              aria-hidden
              className="pointer-events-none relative h-56 select-none overflow-hidden rounded-xl border border-hairline bg-sunken/60 p-4 pb-0"
            >
              <div className="h-full [mask-image:linear-gradient(to_bottom,black_70%,transparent)]">
                {picture}
              </div>
            </div>
            <div className="grid gap-1">
              <h3 className="font-semibold text-base">
                <span className="mr-2 text-accent tabular-nums">{index + 1}</span>
                {title}
              </h3>
              <p className="text-pretty text-muted text-sm">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
