import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/ui/patterns/brand";
import { ThemeToggle } from "@/ui/patterns/theme-toggle";

/** The quiet frame around sign-in and registration. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-16 items-center justify-between px-4 md:px-8">
        <Link href="/" className="flex rounded-sm">
          <Brand />
        </Link>
        <ThemeToggle />
      </header>
      <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center px-4 pt-4 pb-24">
        {children}
      </main>
    </div>
  );
}
