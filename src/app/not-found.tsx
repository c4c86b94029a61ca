import { EmptyState } from "@/ui/patterns/empty-state";
import { buttonStyle } from "@/ui/primitives/button-style";

/** Plain HTML: every page loads beforehand what the browser has to run for it. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        kind="no-data"
        icon={
          <svg
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <circle cx="12" cy="12" r="10" />
            <path d="m16.2 7.8-2.1 6.3-6.3 2.1 2.1-6.3Z" />
          </svg>
        }
        title="There is nothing at this address"
        description="It may have moved, or the link is incomplete."
        action={
          <a href="/" className={buttonStyle({ variant: "primary" })}>
            Go to the start
          </a>
        }
      />
    </main>
  );
}
