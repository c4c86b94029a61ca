import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { currentNonce } from "@/server/nonce";
import { UiProvider } from "@/ui/patterns/ui-provider";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Stallhand", template: "%s · Stallhand" },
  description: "A shop assistant for people who sell online: answers customers truthfully, day and night.",
  icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f2ea" },
    { media: "(prefers-color-scheme: dark)", color: "#161411" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <UiProvider nonce={await currentNonce()}>{children}</UiProvider>
      </body>
    </html>
  );
}
