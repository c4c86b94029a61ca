import { BadgeCheck, Hand, Moon } from "lucide-react";
import Link from "next/link";
import { Brand } from "@/ui/patterns/brand";
import { ThemeToggle } from "@/ui/patterns/theme-toggle";
import { ButtonLink } from "@/ui/primitives/button-link";
import { ExampleConversation } from "./example-conversation";

const promises = [
  {
    icon: <BadgeCheck />,
    title: "Only what your listings say",
    text: "Every price and stock count in a reply is checked against your shop before it is sent.",
  },
  {
    icon: <Moon />,
    title: "Awake when you are not",
    text: "It answers on Telegram within seconds, in your customer’s language, and says that it is an AI.",
  },
  {
    icon: <Hand />,
    title: "Yours to take over",
    text: "Complaints, wishes and whatever it can’t back up go to you. You see every reply and can step in.",
  },
];

/** What Stallhand does, who it is for, what it looks like, and the way in. */
export function WelcomePage({ signedIn }: { signedIn: boolean }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-6xl flex-col px-4 md:px-8">
      <header className="flex h-16 items-center justify-between gap-4">
        <Brand />
        <div className="flex items-center gap-1">
          <ThemeToggle />
          {signedIn ? null : (
            <ButtonLink href="/login" variant="ghost">
              Sign in
            </ButtonLink>
          )}
        </div>
      </header>
      <main className="grid flex-1 items-center gap-12 py-8 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:gap-16 lg:py-12">
        <div className="grid gap-8">
          <div className="grid gap-5">
            <p className="font-medium text-accent text-sm">
              For people who sell handmade and second-hand on Etsy
            </p>
            <h1 className="text-balance font-semibold text-[clamp(2.125rem,5vw,3.25rem)] leading-[1.08] tracking-[-0.03em]">
              Your shop answers, even while you sleep.
            </h1>
            <p className="max-w-prose text-pretty text-base text-muted md:text-lg">
              Stallhand is a shop assistant that knows every listing and its live stock. Customers ask on
              Telegram and get a true, friendly answer. You watch, correct and take over from one desk.
            </p>
          </div>
          <WaysIn signedIn={signedIn} />
          <ul className="grid gap-5 border-hairline border-t pt-8 sm:grid-cols-3 sm:gap-6">
            {promises.map(({ icon, title, text }) => (
              <li key={title} className="grid content-start gap-1">
                <span aria-hidden className="mb-1 text-accent [&_svg]:size-5 [&_svg]:stroke-[1.75]">
                  {icon}
                </span>
                <h2 className="font-semibold text-sm">{title}</h2>
                <p className="text-muted text-sm">{text}</p>
              </li>
            ))}
          </ul>
        </div>
        <ExampleConversation />
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-3 border-hairline border-t py-5 text-faint text-xs">
        <span>Stallhand, the shop assistant.</span>
        <Link href="/api/v1/openapi.json" prefetch={false} className="rounded-sm hover:text-text">
          API description
        </Link>
      </footer>
    </div>
  );
}

function WaysIn({ signedIn }: { signedIn: boolean }) {
  return (
    <div className="flex flex-wrap gap-3">
      {signedIn ? (
        <ButtonLink href="/dashboard" variant="primary" size="lg">
          Go to your desk
        </ButtonLink>
      ) : (
        <>
          <ButtonLink href="/register" variant="primary" size="lg">
            Create account
          </ButtonLink>
          <ButtonLink href="/login" size="lg">
            Sign in
          </ButtonLink>
        </>
      )}
    </div>
  );
}
