"use client";

import { buttonStyle } from "../primitives/button-style";

export interface PageErrorProps {
  title: string;
  description: string;
  onRetry: () => void;
  /** Another way out. */
  way?: { href: string; label: string } | undefined;
  /** A code to quote to support. */
  code?: string | undefined;
}

/**
 * Instead of a page that broke. Every page loads it beforehand, so it is plain HTML; and its link loads the next page
 * anew, which gets rid of whatever broke. Inside of a page that works use `ErrorState`.
 */
export function PageError({ title, description, onRetry, way, code }: PageErrorProps) {
  return (
    <div
      role="alert"
      className="mx-auto grid max-w-md justify-items-center gap-1 px-6 py-12 text-center md:py-16"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        className="mb-3 size-7 text-bad"
      >
        <path d="M12 3.5 22 20.5H2ZM12 10v4M12 17.2h.01" />
      </svg>
      <p className="text-balance font-semibold text-base">{title}</p>
      <p className="text-balance text-muted text-sm">{description}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <button type="button" onClick={onRetry} className={buttonStyle()}>
          Try again
        </button>
        {way ? (
          <a href={way.href} className={buttonStyle()}>
            {way.label}
          </a>
        ) : null}
      </div>
      {code ? <p className="mt-4 font-mono text-faint text-xs">{code}</p> : null}
    </div>
  );
}
