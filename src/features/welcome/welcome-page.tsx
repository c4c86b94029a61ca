import Link from "next/link";
import { Brand } from "@/ui/patterns/brand";
import { ThemeToggle } from "@/ui/patterns/theme-toggle";
import { ButtonLink } from "@/ui/primitives/button-link";
import { HowItWorks } from "./how-it-works";
import { Limits } from "./limits";
import { Needs } from "./needs";
import { SampleStall } from "./sample-stall";
import { SectionTitle } from "./section-title";
import type { Visitor } from "./visitor";
import { WaysIn } from "./ways-in";

/** What Stallhand does, an example that answers, how it works, what it leaves alone, and the way in. */
export function WelcomePage({ visitor }: { visitor: Visitor }) {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 md:px-8">
      <header className="flex h-16 items-center justify-between gap-4">
        <Brand />
        <div className="flex items-center gap-1">
          <ThemeToggle />
          {visitor === "seller" ? null : (
            <ButtonLink href="/login" variant="ghost" prefetch={false}>
              Sign in
            </ButtonLink>
          )}
        </div>
      </header>
      <main>
        <div className="grid items-center gap-12 py-8 lg:min-h-[calc(100dvh-4rem)] lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:gap-16 lg:py-10">
          <Opening visitor={visitor} />
          <SampleStall visitor={visitor} />
        </div>
        <HowItWorks />
        <Limits />
        <Needs />
        <section
          aria-labelledby="begin"
          className="grid gap-6 border-hairline border-t py-16 md:py-20 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-16"
        >
          <SectionTitle id="begin">See for yourself</SectionTitle>
          <WaysIn visitor={visitor} />
        </section>
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-3 border-hairline border-t py-6 text-faint text-xs">
        <span>Stallhand, the shop assistant.</span>
        <Link
          href="/api/v1/openapi.json"
          prefetch={false}
          className="inline-flex min-h-6 items-center rounded-sm hover:text-text pointer-coarse:min-h-10"
        >
          API description
        </Link>
      </footer>
    </div>
  );
}

function Opening({ visitor }: { visitor: Visitor }) {
  return (
    <div className="grid gap-8">
      <div className="grid gap-5">
        <p className="font-medium text-accent text-sm">
          For people who sell handmade and second-hand on Etsy
        </p>
        <h1 className="text-balance font-semibold text-[clamp(2.25rem,5vw,3.5rem)] leading-[1.06] tracking-[-0.035em]">
          Your shop answers, even while you sleep.
        </h1>
        <p className="max-w-[34rem] text-pretty text-base text-muted md:text-lg">
          Stallhand is an AI assistant that knows your listings. Your customers write on Telegram and get an
          answer in seconds, in their language. Every price and every stock in it is checked against your shop
          first.
        </p>
      </div>
      <WaysIn visitor={visitor} />
    </div>
  );
}
